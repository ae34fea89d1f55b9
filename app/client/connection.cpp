#include "connection.h"

#include "app/client/jsonanswer.h"

#include <QFutureWatcher>
#include <QHttpMultiPart>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

constexpr auto ProbeInterval = 2s;
constexpr auto ProbeTimeout = 20s;           // a server that answers slowly is there all the same
constexpr auto UploadTimeout = 15min;        // without a byte either way; the daemon answers when the rows are stored
constexpr qsizetype LargeAnswer = 64 * 1024; // parsed in the pool from here on

Pending::Pending(QNetworkReply *reply, QObject *context)
    : QObject(reply)
    , m_reply(reply)
{
    connect(context, &QObject::destroyed, this, &Pending::cancel);
    if (reply)
        connect(reply, &QNetworkReply::uploadProgress, this, &Pending::uploadProgress);
}

void Pending::cancel()
{
    m_cancelled = true;
    // Its destructor closes the request. Not abort(): a refusal that waits in the queue would then be a second error of
    // one reply, which Qt complains about.
    if (m_reply)
        m_reply->deleteLater();
}

Connection::Connection(QObject *parent)
    : QObject(parent)
{
    m_probeTimer.setInterval(ProbeInterval);
    connect(&m_probeTimer, &QTimer::timeout, this, &Connection::probe);
}

QUrl Connection::baseUrl() const
{
    return m_baseUrl;
}

void Connection::setServer(const QUrl &url, const QByteArray &token)
{
    dropRequests();
    m_token = token;
    connectTo(url);
    emit serverChanged();
    emit baseUrlChanged();
    probe();
}

void Connection::setToken(const QByteArray &token)
{
    m_token = token;
    emit tokenChanged();
}

// What a server left behind would say is of another campus.
void Connection::dropRequests()
{
    for (QObject *owner : std::initializer_list<QObject *>{&m_network, this}) {
        for (Pending *pending : owner->findChildren<Pending *>())
            pending->cancel();
    }
}

void Connection::moveTo(const QUrl &url)
{
    connectTo(url);
    emit baseUrlChanged();
    probe();
}

void Connection::giveUp(const QString &reason)
{
    if (!m_baseUrl.isEmpty())
        return;
    m_lastFailure = reason;
    setState(State::Away);
    emit failed();
}

void Connection::connectTo(const QUrl &url)
{
    m_baseUrl = url;
    m_hasAnswered = false;
    m_lastFailure.clear();
    if (const QPointer<Pending> probe = std::exchange(m_probe, nullptr))
        probe->cancel();
    setState(State::Connecting);
    if (url.isEmpty())
        m_probeTimer.stop();
    else
        m_probeTimer.start();
}

Connection::State Connection::state() const
{
    return m_state;
}

QString Connection::lastFailure() const
{
    return m_lastFailure;
}

Connection::Work Connection::plain(JsonCallback done)
{
    return [done = std::move(done)](const core::Result<QJsonObject> &answer) -> std::function<void()> {
        return [done, answer] { done(answer); };
    };
}

QNetworkRequest Connection::makeRequest(const QString &path, const QUrlQuery &query,
                                        std::chrono::milliseconds timeout) const
{
    QUrl url(m_baseUrl.toString(QUrl::StripTrailingSlash | QUrl::FullyEncoded) + path, QUrl::StrictMode);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setTransferTimeout(static_cast<int>(timeout.count()));
    request.setRawHeader("Accept", "application/json");
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    return request;
}

QPointer<Pending> Connection::get(const QString &path, const QUrlQuery &query, QObject *context, JsonCallback done)
{
    return sendGet(path, query, context, plain(std::move(done)));
}

QPointer<Pending> Connection::sendGet(const QString &path, const QUrlQuery &query, QObject *context, Work work)
{
    if (m_baseUrl.isEmpty())
        return refuse(context, std::move(work));
    return watch(m_network.get(makeRequest(path, query, m_timeout)), context, std::move(work));
}

QPointer<Pending> Connection::post(const QString &path, const QJsonObject &body, QObject *context, JsonCallback done)
{
    return sendPost(path, body, context, plain(std::move(done)));
}

QPointer<Pending> Connection::sendPost(const QString &path, const QJsonObject &body, QObject *context, Work work)
{
    if (m_baseUrl.isEmpty())
        return refuse(context, std::move(work));
    QNetworkRequest request = makeRequest(path, {}, m_timeout);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return watch(m_network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact)), context, std::move(work));
}

QPointer<Pending> Connection::postMultiPart(const QString &path, QHttpMultiPart *parts, QObject *context,
                                            JsonCallback done)
{
    if (m_baseUrl.isEmpty()) {
        parts->deleteLater();
        return refuse(context, plain(std::move(done)));
    }
    QNetworkReply *reply = m_network.post(makeRequest(path, {}, UploadTimeout), parts);
    parts->setParent(reply);
    return watch(reply, context, plain(std::move(done)));
}

QPointer<Pending> Connection::remove(const QString &path, QObject *context, JsonCallback done)
{
    if (m_baseUrl.isEmpty())
        return refuse(context, plain(std::move(done)));
    QNetworkReply *reply = m_network.deleteResource(makeRequest(path, {}, m_timeout));
    return watch(reply, context, plain(std::move(done)));
}

QPointer<Pending> Connection::send(const QByteArray &method, const QString &path, const QJsonObject &body,
                                   QObject *context, JsonCallback done)
{
    if (m_baseUrl.isEmpty())
        return refuse(context, plain(std::move(done)));
    QNetworkRequest request = makeRequest(path, {}, m_timeout);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return watch(m_network.sendCustomRequest(request, method, bytes), context, plain(std::move(done)));
}

QNetworkReply *Connection::openStream(const QString &path, std::chrono::milliseconds silence)
{
    if (m_baseUrl.isEmpty())
        return nullptr;
    QNetworkRequest request = makeRequest(path, {}, silence);
    request.setRawHeader("Accept", "text/event-stream");
    return m_network.get(request);
}

QNetworkReply *Connection::openPost(const QString &path, const QJsonObject &body, std::chrono::milliseconds silence)
{
    if (m_baseUrl.isEmpty())
        return nullptr;
    QNetworkRequest request = makeRequest(path, {}, silence);
    request.setRawHeader("Accept", "text/event-stream");
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return m_network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QNetworkReply *Connection::openFile(const QString &path, const QUrlQuery &query, std::chrono::milliseconds silence)
{
    if (m_baseUrl.isEmpty())
        return nullptr;
    QNetworkRequest request = makeRequest(path, query, silence);
    request.setRawHeader("Accept", "*/*");
    return m_network.get(request);
}

QPointer<Pending> Connection::refuse(QObject *context, Work work)
{
    auto *pending = new Pending(nullptr, context);
    pending->setParent(this);
    const QString reason = isStarting() ? u"The daemon is still starting"_s : m_lastFailure;
    const auto answer = [pending, reason, work = std::move(work)] {
        if (!pending->isCancelled())
            work(core::Error{core::ErrorCode::Unavailable, reason})();
        pending->deleteLater();
    };
    QMetaObject::invokeMethod(pending, answer, Qt::QueuedConnection);
    return pending;
}

QPointer<Pending> Connection::watch(QNetworkReply *reply, QObject *context, Work work)
{
    auto *pending = new Pending(reply, context);
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, pending, work = std::move(work)] { finish(reply, pending, work); });
    return pending;
}

void Connection::finish(QNetworkReply *reply, Pending *pending, const Work &work)
{
    if (pending->isCancelled()) {
        reply->deleteLater();
        return;
    }
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString url = reply->url().toDisplayString(QUrl::RemoveQuery);
    const bool cutOff = status >= 200 && status <= 299 && reply->error() != QNetworkReply::NoError;
    if (status == 0 || cutOff) {
        reply->deleteLater();
        const bool timedOut = reply->error() == QNetworkReply::OperationCanceledError;
        const QString failure = timedOut ? u"%1 did not answer in time"_s.arg(url) : reply->errorString();
        // An answer from an address left behind says nothing about the one in use.
        if (reply->url().authority() == m_baseUrl.authority()) {
            m_lastFailure = failure; // before the state: who hears of it asks why
            setState(State::Away);
            emit failed();
        }
        work(core::Error{core::ErrorCode::Unavailable, failure})();
        return;
    }
    const QByteArray body = reply->readAll();
    if (body.size() < LargeAnswer) {
        reply->deleteLater();
        work(decodeAnswer(body, status, url))();
        return;
    }
    auto *watcher = new QFutureWatcher<std::function<void()>>(pending);
    connect(watcher, &QFutureWatcherBase::finished, pending, [watcher, pending, reply] {
        reply->deleteLater();
        if (!pending->isCancelled())
            watcher->result()();
    });
    watcher->setFuture(QtConcurrent::run([body, status, url, work] { return work(decodeAnswer(body, status, url)); }));
}

void Connection::probe()
{
    if (m_probe || m_baseUrl.isEmpty() || m_state == State::Connected)
        return;
    QNetworkReply *reply = m_network.get(makeRequest(u"/api/status"_s, {}, ProbeTimeout));
    m_probe = watch(reply, this, plain([this](const core::Result<QJsonObject> &answer) {
                        if (answer) {
                            m_lastFailure.clear();
                            m_hasAnswered = true;
                            setState(State::Connected);
                        } else if (answer.error().code != core::ErrorCode::Unavailable)
                            setFailure(answer.error().detail);
                    }));
}

void Connection::setFailure(const QString &detail)
{
    if (m_lastFailure == detail)
        return;
    m_lastFailure = detail;
    emit failed();
}

void Connection::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace app
