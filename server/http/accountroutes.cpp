#include "accountroutes.h"

#include "server/api/adminaudit.h"
#include "server/api/admintokens.h"
#include "server/api/adminusers.h"
#include "server/api/session.h"

using namespace core;

namespace server {

// What changes something may wait for an upload that is being stored: it has the slow pool.
static void addUsers(RouteTable &table, AccountService &accounts, const CampusService &campus)
{
    using Call = Result<Reply> (*)(AccountService &, const SiteZone &, const Request &);
    const auto changing = [&](const QByteArray &method, const QByteArray &pattern, Call call) {
        const auto handler = [&accounts, &campus, call](const Request &request) {
            return call(accounts, campus.zone(), request);
        };
        table.add({method, pattern, Administrators, Runs::InSlowPool, DefaultBodyBytes, handler, {}});
    };
    const Handler list = [&](const Request &) { return listUsers(accounts, campus.zone()); };
    const Handler show = [&](const Request &request) { return showUser(accounts, campus.zone(), request); };
    table.add({"GET", "/api/admin/users", Administrators, Runs::InPool, DefaultBodyBytes, list, {}});
    table.add({"GET", "/api/admin/users/{id}", Administrators, Runs::InPool, DefaultBodyBytes, show, {}});
    changing("POST", "/api/admin/users", createUser);
    changing("PATCH", "/api/admin/users/{id}", changeUser);
    changing("DELETE", "/api/admin/users/{id}", disableUser);
    const Handler listed = [&](const Request &) { return listTokens(accounts, campus.zone()); };
    table.add({"GET", "/api/admin/tokens", Administrators, Runs::InPool, DefaultBodyBytes, listed, {}});
    changing("POST", "/api/admin/tokens", createToken);
    changing("DELETE", "/api/admin/tokens/{id}", revokeToken);
    const Handler audit = [&](const Request &request) { return readAudit(accounts, campus.zone(), request); };
    table.add({"GET", "/api/admin/audit", Administrators, Runs::InPool, DefaultBodyBytes, audit, {}});
}

void addAccountRoutes(RouteTable &table, AccountService &accounts, const CampusService &campus, const Clock &clock)
{
    addUsers(table, accounts, campus);
    const auto session = std::make_shared<SessionApi>(accounts, clock);
    const Handler open = [session, &campus](const Request &request) { return session->open(campus.zone(), request); };
    const Handler close = [session](const Request &request) { return session->close(request); };
    table.add({"POST", "/api/session", Anybody, Runs::InSlowPool, DefaultBodyBytes, open, {}});
    table.add({"GET", "/api/session", AccountHolders, Runs::OnLoop, DefaultBodyBytes, SessionApi::show, {}});
    table.add({"DELETE", "/api/session", AccountHolders, Runs::InSlowPool, DefaultBodyBytes, close, {}});
}

} // namespace server
