#include "accesstokens.h"

#include "core/security/constanttime.h"

#include <QCryptographicHash>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static QByteArray hashOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

// The token of "Authorization: Bearer <token>"; empty without one.
static QByteArray bearerToken(const Request &request)
{
    constexpr QByteArrayView Scheme = "bearer ";
    const QByteArray header = request.header("authorization").trimmed();
    if (!header.left(Scheme.size()).toLower().startsWith(Scheme))
        return {};
    return header.mid(Scheme.size()).trimmed();
}

Authenticator makeAuthenticator(const QByteArray &adminToken, const QByteArray &managerToken,
                                const AccountService *accounts)
{
    const bool hasAdmin = !adminToken.isEmpty();
    const bool hasManager = !managerToken.isEmpty();
    const Principal admin{Role::Admin, 0, u"configured admin"_s, 0, {}};
    const Principal manager{Role::Manager, 0, u"configured manager"_s, 0, {}};
    return [=, adminHash = hashOf(adminToken), managerHash = hashOf(managerToken)](const Request &request) {
        const QByteArray token = bearerToken(request);
        if (token.isEmpty())
            return Principal();
        const QByteArray given = hashOf(token);
        const bool isAdmin = equalInConstantTime(given, adminHash) && hasAdmin;
        const bool isManager = equalInConstantTime(given, managerHash) && hasManager;
        if (isAdmin || isManager)
            return isAdmin ? admin : manager;
        return accounts ? accounts->principalOf(token) : Principal();
    };
}

} // namespace server
