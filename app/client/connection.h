#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QUrlQuery>

#include <functional>

class QHttpMultiPart;
class QNetworkReply;

namespace app {

//! A request under way. Deletes itself when it ends. cancel() drops the answer: its callback is never called after that.
class Pending : public QObject
{
    Q_OBJECT
public:
    explicit Pending(QNetworkReply *reply, QObject *context);
    void cancel();

Q_SIGNALS:
    void uploadProgress(qint64 sent, qint64 total); //!< bytes

private:
    QPointer<QNetworkReply> m_reply;
};

//! The one HTTP connection of the console: base URL, JSON in and out, and whether the daemon answers. GUI thread only.
//! Every callback runs on the GUI thread, later than the call, and never after `context` was destroyed.
class Connection : public QObject
{
    Q_OBJECT
public:
    enum class State { Connecting, Connected, Away };
    Q_ENUM(State)

    using JsonCallback = std::function<void(core::Result<QJsonObject>)>;

    explicit Connection(QObject *parent = nullptr);

    QUrl baseUrl() const;
    //! Starts over with Connecting; an empty URL means that the bundled daemon is still starting.
    void setBaseUrl(const QUrl &url);
    State state() const;
    //! English detail of the latest failure to reach the daemon.
    QString lastFailure() const;

    QPointer<Pending> get(const QString &path, const QUrlQuery &query, QObject *context, JsonCallback done);
    QPointer<Pending> post(const QString &path, const QJsonObject &body, QObject *context, JsonCallback done);
    //! Takes ownership of `parts`.
    QPointer<Pending> postMultiPart(const QString &path, QHttpMultiPart *parts, QObject *context, JsonCallback done);
    QPointer<Pending> remove(const QString &path, QObject *context, JsonCallback done);

Q_SIGNALS:
    void stateChanged(app::Connection::State state);
    void baseUrlChanged();

private:
    QPointer<Pending> watch(QNetworkReply *reply, QObject *context, JsonCallback done);
    void setState(State state);

    QNetworkAccessManager m_network;
    QUrl m_baseUrl;
    State m_state = State::Connecting;
    QString m_lastFailure;
};

} // namespace app
