#include "eventstream.h"

#include <QJsonDocument>
#include <QNetworkReply>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

constexpr auto Silence = 45s; // three heartbeats of the daemon
constexpr std::chrono::milliseconds LongestDelay = 30s;
constexpr qsizetype LongestEvent = 1 << 20; // bytes; what sends more is no daemon of ours

EventStream::EventStream(Connection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &EventStream::open);
    const auto anew = [this] {
        m_failures = 0;
        if (m_wanted)
            open();
    };
    connect(&connection, &Connection::baseUrlChanged, this, anew);
    connect(&connection, &Connection::tokenChanged, this, anew);
}

EventStream::~EventStream()
{
    close();
}

void EventStream::start()
{
    if (std::exchange(m_wanted, true))
        return;
    m_failures = 0;
    open();
}

void EventStream::stop()
{
    m_wanted = false;
    m_again.stop();
    close();
}

void EventStream::open()
{
    close();
    m_again.stop();
    m_reply = m_connection.openStream(u"/api/events"_s, Silence);
    if (!m_reply)
        return; // an address comes, or is chosen
    connect(m_reply, &QNetworkReply::readyRead, this, &EventStream::read);
    connect(m_reply, &QNetworkReply::finished, this, &EventStream::openLater);
}

void EventStream::openLater()
{
    close();
    const int doubled = std::min(m_failures++, 10);
    m_again.start(std::min(m_firstDelay * (1 << doubled), LongestDelay));
}

void EventStream::close()
{
    m_isOpen = false;
    m_rest.clear();
    m_name.clear();
    m_data.clear();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
}

void EventStream::read()
{
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        return; // refused; its end follows
    if (!std::exchange(m_isOpen, true)) {
        m_failures = 0;
        emit opened();
    }
    m_rest += m_reply->readAll();
    const QPointer<QNetworkReply> reply = m_reply; // who hears of an event may stop or choose another server
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0 && reply == m_reply; end = m_rest.indexOf('\n')) {
        const QByteArray line = m_rest.first(end);
        m_rest.remove(0, end + 1);
        take(line);
    }
    if (m_rest.size() + m_data.size() > LongestEvent)
        openLater();
}

void EventStream::take(const QByteArray &line)
{
    if (line.startsWith("event:"))
        m_name = line.mid(6).trimmed();
    else if (line.startsWith("data:"))
        m_data += line.mid(5).trimmed();
    if (!line.trimmed().isEmpty())
        return;
    const QByteArray name = std::exchange(m_name, {});
    const QJsonDocument data = QJsonDocument::fromJson(std::exchange(m_data, {}));
    if (!name.isEmpty() && data.isObject())
        emit received(name, data.object());
}

} // namespace app
