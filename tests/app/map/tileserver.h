#pragma once

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QTcpServer>
#include <QTcpSocket>

//! A picture of one colour as a server or a file would hold it.
inline QByteArray tilePicture(const QColor &colour, const char *format = "png", int extent = 256)
{
    QImage image(extent, extent, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

//! A tile server in the test's own thread: every tile has the colour given, until told otherwise.
class TileServer : public QTcpServer
{
public:
    explicit TileServer(quint16 port = 0)
    {
        if (!listen(QHostAddress::LocalHost, port))
            qFatal("the tile server cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    QString urlTemplate() const
    {
        return QStringLiteral("http://127.0.0.1:%1/tiles/{z}/{x}/{y}.png").arg(serverPort());
    }

    QByteArray body = tilePicture(Qt::blue);
    int status = 200;
    bool silent = false; //!< takes requests and never answers
    QList<QByteArray> targets;
    QByteArray lastHead;

private:
    void read(QTcpSocket *socket)
    {
        QByteArray head = socket->readAll();
        if (!head.contains("\r\n\r\n"))
            return;
        lastHead = head;
        targets.append(head.split(' ').at(1));
        if (silent)
            return;
        socket->write("HTTP/1.1 " + QByteArray::number(status)
                      + " X\r\nContent-Type: image/png\r\nCache-Control: max-age=86400\r\nConnection: close\r\n"
                        "Content-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->disconnectFromHost();
    }
};
