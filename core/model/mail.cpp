#include "mail.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

constexpr std::array<std::pair<MailState, QLatin1StringView>, 5> StateNames{{
    {MailState::Waiting, "waiting"_L1},
    {MailState::Sending, "sending"_L1},
    {MailState::Sent, "sent"_L1},
    {MailState::Failed, "failed"_L1},
    {MailState::Unconfirmed, "unconfirmed"_L1},
}};

QString mailStateName(MailState state)
{
    return StateNames[static_cast<std::size_t>(state)].second;
}

std::optional<MailState> mailStateFromName(QStringView name)
{
    for (const auto &[state, text] : StateNames) {
        if (name == text)
            return state;
    }
    return std::nullopt;
}

} // namespace core
