#include "rawclient.h"

#include <QHostAddress>
#include <QSslSocket>

constexpr int PatienceMs = 20000; // a busy machine is slow; a test that waits this long has failed

RawClient::RawClient(quint16 port, Security security)
    : m_socket(security == Encrypted ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>())
{
    if (auto *encrypted = qobject_cast<QSslSocket *>(m_socket.get())) {
        encrypted->setPeerVerifyMode(QSslSocket::VerifyNone);
        encrypted->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        encrypted->waitForEncrypted(PatienceMs);
    } else {
        m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket->waitForConnected(PatienceMs);
    }
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(PatienceMs)) {
    }
}

bool RawClient::waitForBytes()
{
    if (m_socket->bytesAvailable() == 0)
        m_socket->waitForReadyRead(PatienceMs);
    const QByteArray more = m_socket->readAll();
    m_received += more;
    return !more.isEmpty();
}

RawReply RawClient::read(bool withBody)
{
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
        if (!waitForBytes())
            return {};
    }
    RawReply reply;
    const QList<QByteArray> lines = m_received.left(end).split('\n');
    m_received.remove(0, end + 4);
    reply.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype size = withBody ? reply.headers.value("content-length", "0").toLongLong() : 0;
    while (m_received.size() < size) {
        if (!waitForBytes())
            break;
    }
    reply.body = m_received.left(size);
    m_received.remove(0, size);
    return reply;
}

const QByteArray RawClient::BrokenOff = "(broken off)";

QByteArray RawClient::readChunk()
{
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n")) < 0) {
        if (!waitForBytes())
            return BrokenOff;
    }
    bool isNumber = false;
    const qsizetype size = m_received.left(end).toLongLong(&isNumber, 16);
    m_received.remove(0, end + 2);
    while (m_received.size() < size + 2) {
        if (!waitForBytes())
            return BrokenOff;
    }
    const QByteArray chunk = m_received.left(size);
    const bool whole = isNumber && m_received.mid(size, 2) == "\r\n";
    m_received.remove(0, size + 2);
    return whole ? chunk : BrokenOff;
}

QByteArray RawClient::readToEnd()
{
    while (waitForBytes()) {
    }
    return std::exchange(m_received, {});
}

RawReply RawClient::ask(const QByteArray &bytes, bool withBody)
{
    send(bytes);
    return read(withBody);
}

bool RawClient::waitForClose()
{
    while (m_socket->state() == QAbstractSocket::ConnectedState) {
        if (!waitForBytes() && m_socket->state() == QAbstractSocket::ConnectedState)
            return false;
    }
    return true;
}

static QByteArray requestHead(const QByteArray &line, const QList<QByteArray> &headers)
{
    QByteArray head = line + " HTTP/1.1\r\nHost: localhost\r\n";
    for (const QByteArray &header : headers)
        head += header + "\r\n";
    return head;
}

QByteArray getRequest(const QByteArray &path, const QList<QByteArray> &headers)
{
    return requestHead("GET " + path, headers) + "\r\n";
}

QByteArray postRequest(const QByteArray &path, const QByteArray &body, const QList<QByteArray> &headers)
{
    return requestHead("POST " + path, headers) + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
           + body;
}
