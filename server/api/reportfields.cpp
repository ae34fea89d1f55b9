#include "reportfields.h"

#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

Result<qint64> accountOf(const Request &request, Whose whose)
{
    if (whose == Whose::Anybodys)
        return idParameter(request);
    if (request.principal.accountId == 0)
        return Error{ErrorCode::Forbidden, u"the token belongs to no account, which alone has reports"_s};
    return request.principal.accountId;
}

Result<std::optional<QDate>> dateField(BodyFields &fields, QLatin1StringView name)
{
    const auto text = fields.string(name);
    if (!text)
        return std::optional<QDate>();
    const auto date = parseDate(name, *text);
    if (!date)
        return date.error();
    return std::optional(*date);
}

} // namespace server
