#include "mailkind.h"

using namespace Qt::StringLiterals;

namespace core {

QString mailKindName(MailKind kind)
{
    return kind == MailKind::Reports ? u"reports"_s : u"anomalies"_s;
}

std::optional<MailKind> mailKindFromName(QStringView name)
{
    for (const MailKind kind : {MailKind::Reports, MailKind::Anomalies}) {
        if (name == mailKindName(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace core
