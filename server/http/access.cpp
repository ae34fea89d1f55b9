#include "access.h"

using namespace Qt::StringLiterals;

namespace server {

namespace {

QList<QByteArray> lowered(QList<QByteArray> texts)
{
    for (QByteArray &text : texts)
        text = text.toLower();
    return texts;
}

//! "localhost:8000" -> "localhost", "[::1]:8000" -> "::1"; empty if it is neither.
QByteArray nameOf(const QByteArray &host)
{
    if (host.startsWith('[')) {
        const qsizetype end = host.indexOf(']');
        const bool closed = end > 0 && (end + 1 == host.size() || host.at(end + 1) == ':');
        return closed ? host.mid(1, end - 1) : QByteArray();
    }
    const qsizetype colon = host.indexOf(':');
    return colon < 0 ? host : host.left(colon);
}

//! What a token narrowed to scopes must be meant for; see core::scopeNames().
QString scopeOf(const QByteArray &pattern)
{
    if (pattern.startsWith("/api/admin/sensors") || pattern.startsWith("/api/admin/quarantine"))
        return u"sensors"_s;
    return pattern.startsWith("/api/admin/") || pattern.startsWith("/api/models/") ? u"admin"_s : u"console"_s;
}

bool isWithinScopes(const QStringList &scopes, const Route &route)
{
    if (scopes.isEmpty() || route.pattern == "/api/session")
        return true;
    return (route.method == "GET" && scopes.contains(u"read"_s)) || scopes.contains(scopeOf(route.pattern));
}

} // namespace

Access::Access(const ServerOptions &options)
    : m_listenAddress(options.address)
    , m_allowedHosts(lowered(options.allowedHosts))
    , m_corsOrigins(lowered(options.corsOrigins))
    , m_open(options.openAccess || options.address.isLoopback())
    , m_authenticator(options.authenticator)
{
}

bool Access::isOwnHost(const QByteArray &host, const QHostAddress &local) const
{
    const QByteArray name = nameOf(host).toLower();
    if (name == "localhost" || m_allowedHosts.contains(name))
        return true;
    // A name that only looks like a number would be resolved; a literal address cannot be pointed elsewhere.
    QHostAddress address;
    if (name.isEmpty() || !address.setAddress(QString::fromLatin1(name)))
        return false;
    const auto same = QHostAddress::ConvertV4MappedToIPv4;
    return address.isLoopback() || address.isEqual(m_listenAddress, same) || address.isEqual(local, same);
}

std::optional<core::Error> Access::checkOrigin(const Request &request) const
{
    const QByteArray origin = request.header("origin").toLower();
    if (origin.isEmpty()) {
        // Images, scripts and forms of other pages send no Origin with GET, but browsers say where they come from.
        const QByteArray site = request.header("sec-fetch-site");
        const bool foreign = site == "cross-site" || site == "same-site";
        if (foreign && request.header("sec-fetch-mode") != "navigate")
            return core::Error{core::ErrorCode::Forbidden, u"Requests from other web sites are refused"_s};
        return std::nullopt;
    }
    const QByteArray host = request.header("host").toLower();
    if (origin == "http://" + host || origin == "https://" + host || m_corsOrigins.contains(origin))
        return std::nullopt;
    return core::Error{core::ErrorCode::Forbidden, u"This origin is not allowed"_s};
}

QByteArray Access::grantedOrigin(const Request &request) const
{
    const QByteArray origin = request.header("origin");
    return !origin.isEmpty() && m_corsOrigins.contains(origin.toLower()) ? origin : QByteArray();
}

std::optional<core::Error> Access::checkCaller(Request &request, const Route &route) const
{
    if (route.callers.contains(core::Role::Anyone))
        return std::nullopt; // some of them take tokens of their own kind
    request.principal = m_authenticator ? m_authenticator(request) : core::Principal();
    if (m_open && route.callers.openLocally())
        return std::nullopt;
    if (request.principal.role == core::Role::Anyone)
        return core::Error{core::ErrorCode::Unauthorized, u"A valid bearer token is needed"_s};
    if (!route.callers.contains(request.principal.role))
        return core::Error{core::ErrorCode::Forbidden, u"The token's role does not allow this"_s};
    if (!isWithinScopes(request.principal.scopes, route))
        return core::Error{core::ErrorCode::Forbidden, u"The token is not meant for this"_s};
    return std::nullopt;
}

} // namespace server
