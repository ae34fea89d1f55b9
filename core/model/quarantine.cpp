#include "quarantine.h"

using namespace Qt::StringLiterals;

namespace core {

QString quarantineAnswerName(QuarantineAnswer answer)
{
    switch (answer) {
    case QuarantineAnswer::Accept:
        return u"accept"_s;
    case QuarantineAnswer::Reset:
        return u"reset"_s;
    case QuarantineAnswer::Rollover:
        return u"rollover"_s;
    case QuarantineAnswer::Replacement:
        return u"replacement"_s;
    case QuarantineAnswer::Reject:
        return u"reject"_s;
    }
    Q_UNREACHABLE();
}

std::optional<QuarantineAnswer> quarantineAnswerFromName(QStringView name)
{
    using Answer = QuarantineAnswer;
    for (const Answer answer : {Answer::Accept, Answer::Reset, Answer::Rollover, Answer::Replacement, Answer::Reject}) {
        if (quarantineAnswerName(answer) == name)
            return answer;
    }
    return std::nullopt;
}

} // namespace core
