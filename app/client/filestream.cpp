#include "filestream.h"

#include "app/client/jsonanswer.h"

#include <QNetworkReply>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

constexpr auto Silence = 60s;
constexpr qint64 MostHeld = 1 << 20;

static int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

FileStream::FileStream(Connection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
}

FileStream::~FileStream()
{
    cancel();
}

void FileStream::start(const QString &path, const QUrlQuery &query)
{
    cancel();
    m_reply = m_connection.openFile(path, query, Silence);
    if (!m_reply) {
        const core::Error away{core::ErrorCode::Unavailable, u"The daemon is still starting"_s};
        QMetaObject::invokeMethod(
            this, [this, away] { Q_EMIT failed(away); }, Qt::QueuedConnection);
        return;
    }
    m_reply->setReadBufferSize(MostHeld);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (statusOf(*m_reply) == 200) // else it is an error, read as a whole at its end
            Q_EMIT arrived();
    });
    connect(m_reply, &QNetworkReply::finished, this, &FileStream::finish);
}

void FileStream::cancel()
{
    m_rest.clear();
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

QByteArray FileStream::take()
{
    return m_reply ? m_reply->readAll() : std::exchange(m_rest, {});
}

void FileStream::finish()
{
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    const int status = statusOf(*reply);
    const QString url = reply->url().toDisplayString(QUrl::RemoveQuery);
    if (status != 0 && status != 200) {
        const auto answer = decodeAnswer(reply->readAll(), status, url);
        Q_EMIT failed(answer
                          ? core::Error{core::ErrorCode::Internal, u"%1 answered with status %2"_s.arg(url).arg(status)}
                          : answer.error());
        return;
    }
    if (reply->error() != QNetworkReply::NoError) {
        const bool timedOut = reply->error() == QNetworkReply::OperationCanceledError;
        Q_EMIT failed(
            {core::ErrorCode::Unavailable, timedOut ? u"%1 did not answer in time"_s.arg(url) : reply->errorString()});
        return;
    }
    m_rest = reply->readAll();
    Q_EMIT ended();
}

} // namespace app
