#include "chatclient.h"

#include "app/client/jsonanswer.h"

#include <QJsonDocument>
#include <QNetworkReply>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

constexpr auto Silence = 45s;                  // three heartbeats of the daemon
constexpr qsizetype LongestEvent = 64LL << 20; // bytes; five large pictures

static QJsonObject toJson(const ChatModel &model)
{
    return {{u"baseUrl"_s, model.baseUrl}, {u"model"_s, model.name}, {u"apiKey"_s, model.key}};
}

static int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

ChatClient::ChatClient(Connection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
    connect(&connection, &Connection::serverChanged, this, &ChatClient::stop);
}

ChatClient::~ChatClient()
{
    stop();
}

void ChatClient::ask(const QJsonArray &messages, const ChatModel &model)
{
    stop();
    QJsonObject body{{u"messages"_s, messages}};
    if (!model.isEmpty())
        body.insert(u"model"_s, toJson(model));
    m_isWhole = false;
    m_trouble.clear();
    m_reply = m_connection.openPost(u"/api/chat"_s, body, Silence);
    if (!m_reply) {
        const core::Error away{core::ErrorCode::Unavailable, u"The daemon is still starting"_s};
        QMetaObject::invokeMethod(
            this, [this, away] { Q_EMIT failed(away); }, Qt::QueuedConnection);
        return;
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &ChatClient::read);
    connect(m_reply, &QNetworkReply::finished, this, &ChatClient::end);
}

void ChatClient::stop()
{
    m_lines.clear();
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void ChatClient::read()
{
    if (!m_reply || statusOf(*m_reply) != 200)
        return;                           // refused: read as a whole at its end
    const QNetworkReply *reply = m_reply; // who hears of an event may stop
    for (const QByteArray &data : m_lines.take(m_reply->readAll())) {
        take(data);
        if (m_reply != reply)
            return;
    }
    if (m_lines.held() > LongestEvent)
        fail({core::ErrorCode::TooLarge, u"The answer holds an event of more than 64 MB"_s});
}

void ChatClient::take(const QByteArray &data)
{
    if (data == "[DONE]") {
        m_isWhole = true;
        return;
    }
    QJsonParseError fault;
    const QJsonObject event = QJsonDocument::fromJson(data, &fault).object();
    if (fault.error != QJsonParseError::NoError)
        return fail({core::ErrorCode::Upstream, u"The answer holds broken JSON: "_s + fault.errorString()});
    const QByteArray type = event["type"_L1].toString().toLatin1();
    if (type.startsWith("text-"))
        return takeText(type, event);
    if (type.startsWith("tool-"))
        return takeTool(type, event);
    if (type == "start")
        Q_EMIT started(event["messageId"_L1].toString());
    else if (type == "error")
        m_trouble = event["errorText"_L1].toString();
    else if (type == "finish")
        m_isWhole = true;
}

void ChatClient::takeText(const QByteArray &type, const QJsonObject &event)
{
    const QString id = event["id"_L1].toString();
    if (type == "text-start")
        Q_EMIT textStarted(id);
    else if (type == "text-delta")
        Q_EMIT textArrived(id, event["delta"_L1].toString());
    else if (type == "text-end")
        Q_EMIT textEnded(id);
}

void ChatClient::takeTool(const QByteArray &type, const QJsonObject &event)
{
    const QString id = event["toolCallId"_L1].toString();
    if (type == "tool-input-start")
        Q_EMIT toolStarted(id, event["toolName"_L1].toString());
    else if (type == "tool-input-delta")
        Q_EMIT toolInputArrived(id, event["inputTextDelta"_L1].toString());
    else if (type == "tool-input-available")
        Q_EMIT toolCalled(id, event["toolName"_L1].toString(), event["input"_L1].toObject());
    else if (type == "tool-output-available")
        Q_EMIT toolAnswered(id, event["output"_L1].toObject());
    else if (type == "tool-output-error")
        Q_EMIT toolFailed(id, event["errorText"_L1].toString());
}

void ChatClient::end()
{
    const QPointer<QNetworkReply> reply = m_reply;
    read();
    if (!reply || m_reply != reply)
        return;
    const int status = statusOf(*reply);
    const QString url = reply->url().toDisplayString(QUrl::RemoveQuery);
    if (status != 0 && status != 200) {
        const auto answer = decodeAnswer(reply->readAll(), status, url);
        return fail(answer
                        ? core::Error{core::ErrorCode::Internal, u"%1 answered with status %2"_s.arg(url).arg(status)}
                        : answer.error());
    }
    if (!m_trouble.isEmpty())
        return fail({core::ErrorCode::Upstream, m_trouble});
    if (m_isWhole) {
        stop();
        Q_EMIT finished();
        return;
    }
    const bool timedOut = reply->error() == QNetworkReply::OperationCanceledError;
    const QString broken =
        reply->error() == QNetworkReply::NoError ? u"The answer was cut off"_s : reply->errorString();
    fail({core::ErrorCode::Unavailable, timedOut ? u"%1 did not answer in time"_s.arg(url) : broken});
}

void ChatClient::fail(const core::Error &error)
{
    stop();
    Q_EMIT failed(error);
}

static core::Result<ChatAbilities> abilitiesFromJson(const QJsonObject &object)
{
    ChatAbilities abilities;
    abilities.usesModel = object["assistant"_L1].toString() == "model"_L1;
    abilities.model = object["model"_L1].toString();
    for (const QJsonValue tool : object["tools"_L1].toArray())
        abilities.tools.append(tool.isObject() ? tool["name"_L1].toString() : tool.toString());
    const QJsonObject python = object["python"_L1].toObject();
    abilities.hasPython = python["available"_L1].toBool();
    abilities.pythonReason = python["reason"_L1].toString();
    return abilities;
}

QPointer<Pending> ChatClient::abilities(QObject *context, std::function<void(core::Result<ChatAbilities>)> done)
{
    return m_connection.getAs<ChatAbilities>(u"/api/chat"_s, {}, context, &abilitiesFromJson, std::move(done));
}

static core::Result<QString> testFromJson(const QJsonObject &object)
{
    const QString detail = object["detail"_L1].toString();
    if (!object["ok"_L1].toBool())
        return core::Error{core::ErrorCode::Upstream, detail};
    return detail;
}

QPointer<Pending> ChatClient::test(const ChatModel &model, QObject *context,
                                   std::function<void(core::Result<QString>)> done)
{
    return m_connection.postAs<QString>(u"/api/chat/test"_s, toJson(model), context, &testFromJson, std::move(done));
}

} // namespace app
