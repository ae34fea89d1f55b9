#include "accountlookup.h"

#include "core/wire/jsonaccounts.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

Result<qint64> idOfUser(ApiCaller &caller, const QString &name)
{
    const auto answer = caller.call({"GET", u"/api/admin/users"_s, {}, {}});
    if (!answer)
        return answer.error();
    const auto accounts = wire::accountsFromJson(*answer);
    if (!accounts)
        return accounts.error();
    for (const Account &account : *accounts) {
        if (account.name == name.trimmed().toLower())
            return account.id;
    }
    return Error{ErrorCode::NotFound, u"there is no user '%1'"_s.arg(name)};
}

} // namespace server
