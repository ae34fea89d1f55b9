#include "app/client/eventstream.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int Patience = 20000;

// A daemon whose stream of events the test writes itself, byte by byte.
class StreamServer : public QTcpServer
{
public:
    StreamServer()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("the stream server cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort())); }
    void send(const QByteArray &bytes)
    {
        stream->write(bytes);
        stream->flush();
    }

    int status = 200;
    bool endsAtOnce = false;
    int asked = 0; //!< for the stream
    QByteArray head;
    QPointer<QTcpSocket> stream;

private:
    void read(QTcpSocket *socket)
    {
        const QByteArray request = socket->readAll();
        if (!request.startsWith("GET /api/events")) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
            return socket->disconnectFromHost();
        }
        ++asked;
        head = request.toLower();
        stream = socket;
        if (status != 200)
            socket->write("HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: 2\r\n\r\n{}");
        else
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: hello\n\n");
        if (status != 200 || endsAtOnce)
            socket->disconnectFromHost();
    }
};

class TestEventStream : public QObject
{
    Q_OBJECT

    struct Listener
    {
        explicit Listener(const QUrl &url)
        {
            connection.setServer(url, "secret");
            stream.setFirstDelay(1ms);
        }
        QByteArrayList heard() const
        {
            QByteArrayList names;
            for (const QList<QVariant> &event : received)
                names.append(event.at(0).toByteArray() + ' '
                             + event.at(1).toJsonObject()["n"_L1].toVariant().toByteArray());
            return names;
        }

        Connection connection;
        EventStream stream{connection};
        QSignalSpy received{&stream, &EventStream::received};
        QSignalSpy opened{&stream, &EventStream::opened};
    };

private slots:
    void tellsEachEventOnce_data()
    {
        QTest::addColumn<QByteArrayList>("pieces");
        QTest::addColumn<QByteArrayList>("heard");
        const QByteArray one = "event: sensor\ndata: {\"n\": 1}\n\n";
        const QByteArray two = "event: quarantine\ndata: {\"n\": 2}\n\n";
        QTest::newRow("one") << QByteArrayList{one} << QByteArrayList{"sensor 1"};
        QTest::newRow("two at once") << QByteArrayList{one + two} << QByteArrayList{"sensor 1", "quarantine 2"};
        QTest::newRow("cut within a line") << QByteArrayList{one.left(20), one.mid(20)} << QByteArrayList{"sensor 1"};
        QTest::newRow("cut before its end") << QByteArrayList{one.chopped(1), "\n"} << QByteArrayList{"sensor 1"};
        QTest::newRow("lines ended as on Windows")
            << QByteArrayList{"event: sensor\r\ndata: {\"n\": 1}\r\n\r\n"} << QByteArrayList{"sensor 1"};
        QTest::newRow("data in several lines")
            << QByteArrayList{"event: sensor\ndata: {\"n\":\ndata: 1}\n\n"} << QByteArrayList{"sensor 1"};
        QTest::newRow("comments between") << QByteArrayList{": beat\n\n" + one} << QByteArrayList{"sensor 1"};
        QTest::newRow("data that are no object are left out")
            << QByteArrayList{"event: sensor\ndata: 7\n\n" + two} << QByteArrayList{"quarantine 2"};
        QTest::newRow("without a name it is left out")
            << QByteArrayList{"data: {\"n\": 1}\n\n" + two} << QByteArrayList{"quarantine 2"};
    }
    void tellsEachEventOnce()
    {
        QFETCH(QByteArrayList, pieces);
        QFETCH(QByteArrayList, heard);
        StreamServer server;
        Listener listener(server.url());
        listener.stream.start();
        QTRY_VERIFY_WITH_TIMEOUT(listener.stream.isOpen(), Patience);
        QVERIFY(server.head.contains("authorization: bearer secret"));
        for (const QByteArray &piece : std::as_const(pieces)) {
            server.send(piece);
            QCoreApplication::processEvents();
        }
        server.send("event: last\ndata: {\"n\": 0}\n\n");
        QTRY_COMPARE_WITH_TIMEOUT(listener.heard(), heard + QByteArrayList{"last 0"}, Patience);
    }

    void listensAgainWhenItEnds()
    {
        StreamServer server;
        Listener listener(server.url());
        listener.stream.start();
        QTRY_COMPARE_WITH_TIMEOUT(listener.opened.size(), 1, Patience);
        server.send("event: sensor\ndata: {\"n\""); // half of one is not told after all
        server.stream->disconnectFromHost();
        QTRY_COMPARE_WITH_TIMEOUT(listener.opened.size(), 2, Patience);
        server.send(": 1}\n\nevent: sensor\ndata: {\"n\": 2}\n\n");
        QTRY_COMPARE_WITH_TIMEOUT(listener.heard(), QByteArrayList{"sensor 2"}, Patience);
    }

    void triesAgainAndAgainWhileItIsRefused()
    {
        StreamServer server;
        server.status = 503;
        Listener listener(server.url());
        listener.stream.start();
        QTRY_VERIFY_WITH_TIMEOUT(server.asked >= 4, Patience);
        QCOMPARE(listener.opened.size(), 0);
        QVERIFY(!listener.stream.isOpen());
        server.status = 200;
        QTRY_COMPARE_WITH_TIMEOUT(listener.opened.size(), 1, Patience);
    }

    void waitsLongerAfterEachFailure()
    {
        StreamServer server;
        server.status = 503;
        Listener listener(server.url());
        auto *wait = listener.stream.findChild<QTimer *>();
        QList<int> waits;
        connect(wait, &QTimer::timeout, this, [&] { waits.append(wait->interval()); });
        listener.stream.start();
        QTRY_VERIFY_WITH_TIMEOUT(waits.size() >= 4, Patience);
        QCOMPARE(waits.first(4), (QList{1, 2, 4, 8}));
    }

    void anotherTokenIsTriedAtOnce()
    {
        StreamServer server;
        server.status = 401;
        Listener listener(server.url());
        listener.stream.setFirstDelay(1h);
        listener.stream.start();
        QTRY_COMPARE_WITH_TIMEOUT(server.asked, 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!server.stream || server.stream->state() == QTcpSocket::UnconnectedState, Patience);
        server.status = 200;
        listener.connection.setToken("better");
        QTRY_COMPARE_WITH_TIMEOUT(listener.opened.size(), 1, Patience);
        QVERIFY(server.head.contains("authorization: bearer better"));
    }

    void anotherServerIsListenedToAtOnce()
    {
        StreamServer first;
        StreamServer second;
        Listener listener(first.url());
        listener.stream.start();
        QTRY_COMPARE_WITH_TIMEOUT(listener.opened.size(), 1, Patience);
        listener.connection.setServer(second.url(), {});
        QTRY_COMPARE_WITH_TIMEOUT(listener.opened.size(), 2, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!first.stream || first.stream->state() == QTcpSocket::UnconnectedState, Patience);
        QVERIFY(!second.head.contains("authorization"));
    }

    void stoppedItHearsNothingMore()
    {
        StreamServer server;
        Listener listener(server.url());
        listener.stream.start();
        QTRY_COMPARE_WITH_TIMEOUT(listener.opened.size(), 1, Patience);
        // Whoever hears of the first stops: the second, already there, is not told.
        connect(&listener.stream, &EventStream::received, &listener.stream, &EventStream::stop);
        server.send("event: sensor\ndata: {\"n\": 1}\n\nevent: sensor\ndata: {\"n\": 2}\n\n");
        QTRY_COMPARE_WITH_TIMEOUT(listener.received.size(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!server.stream || server.stream->state() == QTcpSocket::UnconnectedState, Patience);
        QCOMPARE(listener.received.size(), 1);
        QVERIFY(!listener.stream.isOpen());
        QCOMPARE(server.asked, 1);
    }

    // Memory of the console is not the server's to fill.
    void endlessDataEndTheStream_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("a line without an end") << QByteArray(64 * 1024, 'x');
        QTest::newRow("data without an end") << "data: " + QByteArray(64 * 1024, 'x') + "\n";
    }
    void endlessDataEndTheStream()
    {
        QFETCH(QByteArray, line);
        StreamServer server;
        Listener listener(server.url());
        listener.stream.setFirstDelay(1h);
        listener.stream.start();
        QTRY_VERIFY_WITH_TIMEOUT(listener.stream.isOpen(), Patience);
        for (int i = 0; i < 40; ++i)
            server.send(line);
        QTRY_VERIFY_WITH_TIMEOUT(!listener.stream.isOpen(), Patience);
    }
};

QTEST_MAIN(TestEventStream)

#include "tst_eventstream.moc"
