#include "accesstokens.h"

#include <QCryptographicHash>

namespace server {

static QByteArray hashOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

// Hashes have one length, and every byte of both is looked at.
static bool sameHash(const QByteArray &one, const QByteArray &other)
{
    unsigned difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= static_cast<unsigned>(one[i] ^ other[i]);
    return difference == 0;
}

Authenticator makeAuthenticator(const QByteArray &adminToken, const QByteArray &managerToken)
{
    const bool hasAdmin = !adminToken.isEmpty();
    const bool hasManager = !managerToken.isEmpty();
    return [hasAdmin, hasManager, admin = hashOf(adminToken), manager = hashOf(managerToken)](const Request &request) {
        constexpr QByteArrayView Scheme = "bearer ";
        const QByteArray header = request.header("authorization").trimmed();
        if (!header.left(Scheme.size()).toLower().startsWith(Scheme))
            return Role::Anyone;
        const QByteArray given = hashOf(header.mid(Scheme.size()).trimmed());
        const bool isAdmin = sameHash(given, admin) && hasAdmin;
        const bool isManager = sameHash(given, manager) && hasManager;
        return isAdmin ? Role::Admin : isManager ? Role::Manager : Role::Anyone;
    };
}

} // namespace server
