#include "serve.h"

#include "core/base/logging.h"
#include "server/daemon/accesstokens.h"
#include "server/daemon/controlserver.h"
#include "server/daemon/daemonroutes.h"
#include "server/daemon/openfolder.h"
#include "server/daemon/shutdownsignal.h"
#include "server/http/server.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static ServerOptions serverOptions(const Config &config, const AccountService &accounts)
{
    ServerOptions options;
    options.address = config.listen.address;
    options.port = config.listen.port;
    options.idleLimit = config.idleLimit;
    options.corsOrigins = config.corsOrigins;
    options.allowedHosts = config.allowedHosts;
    options.openAccess = config.openAccess;
    if (!config.certificate.isEmpty())
        options.tls = TlsFiles{config.certificate, config.privateKey};
    options.allowUnencrypted = config.allowUnencrypted;
    options.authenticator = makeAuthenticator(config.adminToken, config.managerToken, &accounts);
    return options;
}

static void printReady(const HttpServer &http, const QString &folder)
{
    const QString host = http.address().protocol() == QAbstractSocket::IPv6Protocol
                             ? u"[%1]"_s.arg(http.address().toString())
                             : http.address().toString();
    QTextStream(stdout) << u"meterhoused %1 ready on %5://%2:%3 (data folder %4)\n"_s.arg(
        QStringLiteral(METERHOUSE_VERSION), host, QString::number(http.port()), folder,
        http.isEncrypted() ? u"https"_s : u"http"_s)
                        << Qt::flush;
}

static void reloadCertificate(HttpServer &http)
{
    if (!http.isEncrypted())
        return;
    if (const auto reloaded = http.reloadCertificate())
        qCInfo(lcDaemon) << "New connections use the certificate as it is now";
    else
        qCWarning(lcDaemon).noquote() << "The certificate read before stays in use:" << reloaded.error().detail;
}

// Once, at the first start; from then on the file alone has it.
static void printAdminToken(const QByteArray &token, const QString &file)
{
    QTextStream(stdout) << u"admin token: %1 (kept in %2)\n"_s.arg(QString::fromLatin1(token), file) << Qt::flush;
}

Result<void> serve(const Config &config, bool demo)
{
    // First, so that a signal during a long start ends it in order.
    ShutdownSignal shutdown;
    QObject::connect(&shutdown, &ShutdownSignal::requested, qApp, &QCoreApplication::quit, Qt::QueuedConnection);

    const auto folder = OpenFolder::open(config, demo);
    if (!folder)
        return folder.error();
    CampusService &campus = (*folder)->campus();
    const OpenMeteoClient openMeteo(config.openMeteoBaseUrl.isEmpty() ? OpenMeteoClient::defaultBaseUrl()
                                                                      : config.openMeteoBaseUrl);
    const auto metrics = std::make_shared<Metrics>();
    RouteTable routes = daemonRoutes(**folder, openMeteo, metrics, {.uploadBytes = config.uploadBytes});
    if (const auto prepared = routes.prepare(); !prepared)
        return prepared.error();
    const auto http = HttpServer::start(serverOptions(config, (*folder)->accounts()), routes, metrics);
    if (!http)
        return http.error();
    const auto control = ControlServer::listen(config.dataFolder, campus, std::move(routes));
    if (!control)
        return control.error();
    // Not before the daemon can be reached: a start that fails must not use up the one time that the token is printed.
    const QString tokenFile = config.dataFolder + u"/admin-token"_s;
    const auto adminToken = (*folder)->accounts().ensureAdmin(tokenFile);
    if (!adminToken)
        return adminToken.error();
    QObject::connect(&shutdown, &ShutdownSignal::reloadRequested, &shutdown, [&http] { reloadCertificate(**http); });
    (*folder)->scheduled().start();
    (*folder)->chat().start();
    printReady(**http, config.dataFolder);
    if (*adminToken)
        printAdminToken(**adminToken, tokenFile);

    QCoreApplication::exec();
    qCInfo(lcDaemon) << "shutting down";
    (*folder)->chat().stop(); // or the server would wait for answers
    (*http)->stop();
    return {};
}

} // namespace server
