#include "apicall.h"

#include "server/daemon/apirequest.h"
#include "server/daemon/controlclient.h"
#include "server/daemon/daemonroutes.h"

#include <QJsonDocument>
#include <QUrl>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

QString apiSegment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

class ApiCaller::Way
{
public:
    virtual ~Way() = default;
    virtual Result<ApiAnswer> call(const ApiCall &call) = 0;
};

namespace {

class InThisProcess final : public ApiCaller::Way
{
public:
    explicit InThisProcess(std::unique_ptr<OpenFolder> folder)
        : m_folder(std::move(folder))
        , m_routes(daemonRoutes(*m_folder, m_openMeteo, std::make_shared<Metrics>(), {}))
    {
    }

    Result<void> prepare() { return m_routes.prepare(); }
    Result<ApiAnswer> call(const ApiCall &call) override { return carryOutHere(m_routes, call); }

private:
    std::unique_ptr<OpenFolder> m_folder;
    OpenMeteoClient m_openMeteo;
    RouteTable m_routes;
};

class ThroughDaemon final : public ApiCaller::Way
{
public:
    explicit ThroughDaemon(ControlConnection connection)
        : m_connection(std::move(connection))
    {
    }

    Result<ApiAnswer> call(const ApiCall &call) override
    {
        const auto answer = m_connection.execute(toJson(call), [](const QString &, double) { return true; });
        if (!answer)
            return answer.error();
        return apiAnswerFromJson(*answer);
    }

private:
    ControlConnection m_connection;
};

} // namespace

ApiCaller::ApiCaller(std::unique_ptr<Way> way)
    : m_way(std::move(way))
{
}

ApiCaller::ApiCaller(ApiCaller &&) noexcept = default;
ApiCaller &ApiCaller::operator=(ApiCaller &&) noexcept = default;
ApiCaller::~ApiCaller() = default;

Result<ApiCaller> ApiCaller::on(const Config &config)
{
    auto opened = OpenFolder::open(config);
    if (opened) {
        auto way = std::make_unique<InThisProcess>(*std::move(opened));
        const auto prepared = way->prepare();
        if (!prepared)
            return prepared.error();
        return ApiCaller(std::move(way));
    }
    // Only a held folder has a daemon to ask; a newer schema is a Conflict too, but then the lock was free.
    if (opened.error().code != ErrorCode::Conflict || FolderLock::acquire(config.dataFolder))
        return opened.error();
    auto connection = ControlConnection::open(config.dataFolder);
    if (!connection)
        return connection.error();
    return ApiCaller(std::make_unique<ThroughDaemon>(*std::move(connection)));
}

static ErrorCode codeOf(int status)
{
    switch (status) {
    case 400:
        return ErrorCode::InvalidArgument;
    case 404:
        return ErrorCode::NotFound;
    case 409:
        return ErrorCode::Conflict;
    case 413:
        return ErrorCode::TooLarge;
    case 422:
        return ErrorCode::Unprocessable;
    case 503:
        return ErrorCode::Unavailable;
    default:
        return ErrorCode::Internal;
    }
}

Result<QByteArray> ApiCaller::callForText(const ApiCall &call)
{
    const auto answer = m_way->call(call);
    if (!answer)
        return answer.error();
    if (answer->status < 400)
        return answer->body;
    const QString detail = QJsonDocument::fromJson(answer->body).object().value("detail"_L1).toString();
    return Error{codeOf(answer->status), detail.isEmpty() ? u"the answer was %1"_s.arg(answer->status) : detail};
}

Result<QJsonObject> ApiCaller::call(const ApiCall &call)
{
    const auto body = callForText(call);
    if (!body)
        return body.error();
    return QJsonDocument::fromJson(*body).object();
}

} // namespace server
