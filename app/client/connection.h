#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>

class QHttpMultiPart;
class QNetworkReply;
class QNetworkRequest;

namespace app {

//! A request under way. Deletes itself when it ends. cancel() drops the answer: its callback is never called after
//! that.
class Pending : public QObject
{
    Q_OBJECT
public:
    explicit Pending(QNetworkReply *reply, QObject *context);
    void cancel();
    bool isCancelled() const { return m_cancelled; }

Q_SIGNALS:
    void uploadProgress(qint64 sent, qint64 total); //!< bytes

private:
    QPointer<QNetworkReply> m_reply;
    bool m_cancelled = false;
};

//! The one HTTP connection of the console: base URL, JSON in and out, and whether the daemon answers. GUI thread only.
//! Every callback runs on the GUI thread, later than the call, and never after `context` was destroyed or another
//! server was chosen.
class Connection : public QObject
{
    Q_OBJECT
public:
    enum class State { Connecting, Connected, Away };
    Q_ENUM(State)

    using JsonCallback = std::function<void(core::Result<QJsonObject>)>;
    template<typename T>
    using Parser = core::Result<T> (*)(const QJsonObject &);
    //! Runs in the pool when the answer is large; what it returns is then run on the GUI thread.
    using Work = std::function<std::function<void()>(core::Result<QJsonObject>)>;

    explicit Connection(QObject *parent = nullptr);

    QUrl baseUrl() const;
    //! Another server from now on: starts over with Connecting. An empty URL means that the bundled daemon is still
    //! starting.
    void setBaseUrl(const QUrl &url) { setServer(url, {}); }
    //! Likewise; `token` goes with every request to it, unless it is empty.
    void setServer(const QUrl &url, const QByteArray &token);
    //! The same server at another address, with the same data.
    void moveTo(const QUrl &url);
    //! The bundled daemon cannot be started, so that no address will come: Away, for this reason.
    void giveUp(const QString &reason);
    const QByteArray &token() const { return m_token; }
    //! Of the server in use, until another one is chosen.
    void setToken(const QByteArray &token);
    State state() const;
    //! Whether what answers at this address has ever been one of ours.
    bool hasAnswered() const { return m_hasAnswered; }
    //! Whether there is no address yet but one will come.
    bool isStarting() const { return m_baseUrl.isEmpty() && m_state != State::Away; }
    //! English detail of the latest failure to reach the daemon; empty until there is one at this address.
    QString lastFailure() const;
    //! How long an answer other than that to an upload may take. 30 s unless set.
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }

    QPointer<Pending> get(const QString &path, const QUrlQuery &query, QObject *context, JsonCallback done);
    QPointer<Pending> post(const QString &path, const QJsonObject &body, QObject *context, JsonCallback done);
    //! Takes ownership of `parts`.
    QPointer<Pending> postMultiPart(const QString &path, QHttpMultiPart *parts, QObject *context, JsonCallback done);
    QPointer<Pending> remove(const QString &path, QObject *context, JsonCallback done);
    //! Any other `method`, with a JSON body.
    QPointer<Pending> send(const QByteArray &method, const QString &path, const QJsonObject &body, QObject *context,
                           JsonCallback done);
    //! An answer that goes on for ever: the caller owns it and reads it as it comes. It fails when nothing came for
    //! `silence`. nullptr while there is no address.
    QNetworkReply *openStream(const QString &path, std::chrono::milliseconds silence);
    //! Likewise the answer to this body.
    QNetworkReply *openPost(const QString &path, const QJsonObject &body, std::chrono::milliseconds silence);
    //! Likewise one that is no JSON and may be larger than the memory.
    QNetworkReply *openFile(const QString &path, const QUrlQuery &query, std::chrono::milliseconds silence);

    //! As get and post, with the answer turned into a T before it reaches the GUI thread.
    template<typename T>
    QPointer<Pending> getAs(const QString &path, const QUrlQuery &query, QObject *context, Parser<T> parse,
                            std::function<void(core::Result<T>)> done)
    {
        return sendGet(path, query, context, parsed(parse, std::move(done)));
    }
    template<typename T>
    QPointer<Pending> postAs(const QString &path, const QJsonObject &body, QObject *context, Parser<T> parse,
                             std::function<void(core::Result<T>)> done)
    {
        return sendPost(path, body, context, parsed(parse, std::move(done)));
    }

Q_SIGNALS:
    void stateChanged(app::Connection::State state);
    void serverChanged(); //!< another server is in use: nothing that came before is of it. Before baseUrlChanged().
    void baseUrlChanged();
    void tokenChanged(); //!< by setToken(): what was refused may be allowed now, and the other way round
    void failed();       //!< lastFailure() is another one; the state may be the same

private:
    template<typename T>
    static Work parsed(Parser<T> parse, std::function<void(core::Result<T>)> done)
    {
        return [parse, done = std::move(done)](core::Result<QJsonObject> answer) -> std::function<void()> {
            auto value = std::make_shared<core::Result<T>>(answer ? parse(*answer) : core::Result<T>(answer.error()));
            return [done, value] { done(std::move(*value)); };
        };
    }
    static Work plain(JsonCallback done);

    QPointer<Pending> sendGet(const QString &path, const QUrlQuery &query, QObject *context, Work work);
    QPointer<Pending> sendPost(const QString &path, const QJsonObject &body, QObject *context, Work work);
    QPointer<Pending> watch(QNetworkReply *reply, QObject *context, Work work);
    QPointer<Pending> refuse(QObject *context, Work work);
    void finish(QNetworkReply *reply, Pending *pending, const Work &work);
    void probe();
    void connectTo(const QUrl &url);
    QNetworkRequest makeRequest(const QString &path, const QUrlQuery &query, std::chrono::milliseconds timeout) const;
    void dropRequests();
    void setFailure(const QString &detail);
    void setState(State state);

    QNetworkAccessManager m_network;
    QUrl m_baseUrl;
    QByteArray m_token;
    State m_state = State::Connecting;
    bool m_hasAnswered = false;
    QString m_lastFailure;
    std::chrono::milliseconds m_timeout{30000};
    QTimer m_probeTimer;
    QPointer<Pending> m_probe;
};

} // namespace app
