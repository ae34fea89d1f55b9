#include "serve.h"

#include "core/base/logging.h"
#include "server/daemon/accesstokens.h"
#include "server/daemon/controlserver.h"
#include "server/daemon/openfolder.h"
#include "server/daemon/shutdownsignal.h"
#include "server/http/routes.h"
#include "server/http/server.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static ServerOptions serverOptions(const Config &config)
{
    ServerOptions options;
    options.address = config.listen.address;
    options.port = config.listen.port;
    options.idleLimit = config.idleLimit;
    options.corsOrigins = config.corsOrigins;
    options.allowedHosts = config.allowedHosts;
    options.openAccess = config.openAccess;
    options.authenticator = makeAuthenticator(config.adminToken, config.managerToken);
    return options;
}

static void printReady(const HttpServer &http, const QString &folder)
{
    const QString host = http.address().protocol() == QAbstractSocket::IPv6Protocol
                             ? u"[%1]"_s.arg(http.address().toString())
                             : http.address().toString();
    QTextStream(stdout) << u"meterhoused %1 ready on http://%2:%3 (data folder %4)\n"_s.arg(
        QStringLiteral(METERHOUSE_VERSION), host, QString::number(http.port()), folder)
                        << Qt::flush;
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
    const auto http = HttpServer::start(
        serverOptions(config), makeRoutes(campus, openMeteo, metrics, {.uploadBytes = config.uploadBytes}), metrics);
    if (!http)
        return http.error();
    const auto control = ControlServer::listen(config.dataFolder, campus);
    if (!control)
        return control.error();
    printReady(**http, config.dataFolder);

    QCoreApplication::exec();
    qCInfo(lcDaemon) << "shutting down";
    (*http)->stop();
    return {};
}

} // namespace server
