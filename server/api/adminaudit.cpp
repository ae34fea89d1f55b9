#include "adminaudit.h"

#include "core/wire/jsonaccounts.h"
#include "server/api/parameters.h"

#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Result<std::optional<qint64>> wholeNumber(const Request &request, const QString &name, qint64 most)
{
    const auto text = queryValue(request, name);
    if (!text)
        return std::optional<qint64>();
    bool isNumber = false;
    const qint64 value = text->toLongLong(&isNumber);
    if (isNumber && value >= 1 && value <= most)
        return std::optional(value);
    constexpr qsizetype MostShown = 64;
    return Error{ErrorCode::InvalidArgument, u"%1 must be a whole number from 1 to %2, not '%3'"_s.arg(
                                                 name, QString::number(most), text->left(MostShown))};
}

Result<Reply> readAudit(const AccountService &accounts, const SiteZone &zone, const Request &request)
{
    const auto limit = wholeNumber(request, u"limit"_s, MostAuditEntries);
    if (!limit)
        return limit.error();
    const auto before = wholeNumber(request, u"before"_s, std::numeric_limits<qint64>::max());
    if (!before)
        return before.error();
    AuditQuery query;
    if (*limit)
        query.limit = static_cast<int>(**limit);
    query.before = *before;
    query.subject = queryValue(request, u"subject"_s).value_or(QString());
    query.actor = queryValue(request, u"actor"_s).value_or(QString());
    const auto entries = accounts.audit(query);
    if (!entries)
        return entries.error();
    return jsonReply(wire::toJson(*entries, zone));
}

} // namespace server
