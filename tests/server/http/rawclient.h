#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpSocket>

#include <memory>

//! An answer as it came over the wire.
struct RawReply
{
    int status = 0;                        //!< 0: none came
    QHash<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;
};

//! A client that sends exactly the bytes it is told to, so that tests can say what no HTTP library would.
class RawClient
{
public:
    enum Security { Plain, Encrypted };
    explicit RawClient(quint16 port, Security security = Plain);

    bool isConnected() const { return m_socket->state() == QAbstractSocket::ConnectedState; }
    void send(const QByteArray &bytes);

    //! The next answer; 100 Continue counts as one. withBody: false for the answer to HEAD.
    RawReply read(bool withBody = true);
    //! The next chunk of a body whose head was read; empty at its end, and BrokenOff when it never comes to that.
    QByteArray readChunk();
    static const QByteArray BrokenOff;
    //! All that comes until the server closes.
    QByteArray readToEnd();

    RawReply ask(const QByteArray &bytes, bool withBody = true);

    //! Whether the server closes the connection within some seconds.
    bool waitForClose();

    void leave() { m_socket->abort(); }
    //! Takes no more than some bytes from the network unless it is asked to read.
    void readOnlyWhenAsked() { m_socket->setReadBufferSize(1024); }

private:
    bool waitForBytes();

    const std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
};

//! "GET /path HTTP/1.1" with a Host header and the given ones, each without line end.
QByteArray getRequest(const QByteArray &path, const QList<QByteArray> &headers = {});
QByteArray postRequest(const QByteArray &path, const QByteArray &body, const QList<QByteArray> &headers = {});
