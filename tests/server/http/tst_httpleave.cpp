#include "rawclient.h"
#include "testserver.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace server;

using std::chrono::milliseconds;

// Starting, stopping, and clients that are gone before their answer: what the sanitizers must see.
class TestHttpLeave : public QObject
{
    Q_OBJECT

private slots:
    void clientLeaves_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("before a byte") << QByteArray();
        QTest::newRow("within the request line") << QByteArray("GET /fa");
        QTest::newRow("within the header") << QByteArray("GET /fast HTTP/1.1\r\nHost: loc");
        QTest::newRow("within the body") << postRequest("/pool/echo", QByteArray(500000, 'b')).chopped(100);
        QTest::newRow("within a chunk") << QByteArray(
            "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nFF\r\nab");
        QTest::newRow("on the loop's answer") << getRequest("/fast");
        QTest::newRow("while a large answer is written") << getRequest("/large").repeated(10);
        QTest::newRow("while the pool works") << getRequest("/pool").repeated(3);
        QTest::newRow("after a refusal") << postRequest("/echo", QByteArray(100000, 'b'));
    }

    void clientLeaves()
    {
        QFETCH(QByteArray, sent);
        TestServer server;
        for (int i = 0; i < 20; ++i) {
            RawClient client(server.port());
            client.send(sent);
            if (i % 2)
                QTest::qSleep(i);
            client.leave();
        }
        QTRY_COMPARE(server.metrics->connections().Value(), 0.0);
        QTRY_COMPARE(server.metrics->inFlight().Value(), 0.0);
        RawClient client(server.port());
        QCOMPARE(client.ask(getRequest("/pool")).status, 200);
    }

    // The handler ends long after its client: the answer must find nobody.
    void clientLeavesWhileItsHandlerRuns()
    {
        TestServer server;
        for (int i = 0; i < 20; ++i) {
            RawClient client(server.port());
            client.send(getRequest("/gate") + getRequest("/fast"));
            server.entered.acquire();
            client.leave();
            QTRY_COMPARE(server.metrics->connections().Value(), 0.0);
            server.gate.release();
        }
        QTRY_COMPARE(server.metrics->inFlight().Value(), 0.0);
        RawClient client(server.port());
        QCOMPARE(client.ask(getRequest("/fast")).status, 200);
    }

    void takenPortIsRefused()
    {
        TestServer server;
        ServerOptions options = TestServer::options();
        options.port = server.port();
        const auto second = HttpServer::start(options, TestServer::routes(&server), std::make_shared<Metrics>());
        QVERIFY(!second);
        QCOMPARE(second.error().code, core::ErrorCode::Conflict);
        QVERIFY2(second.error().detail.contains(QString::number(server.port())), qPrintable(second.error().detail));
    }

    void portIsFreeAgainAfterStop()
    {
        ServerOptions options = TestServer::options();
        {
            TestServer server;
            options.port = server.port();
            RawClient client(server.port());
            QCOMPARE(client.ask(getRequest("/fast")).status, 200);
        }
        TestServer again(options);
        RawClient client(again.port());
        QCOMPARE(client.ask(getRequest("/fast")).status, 200);
    }

    void startRefusesWrongOptions_data()
    {
        QTest::addColumn<ServerOptions>("options");
        const auto row = [](const char *name, auto change) {
            ServerOptions options = TestServer::options();
            change(options);
            QTest::newRow(name) << options;
        };
        row("address", [](ServerOptions &o) { o.address = QHostAddress(); });
        row("loops", [](ServerOptions &o) { o.loops = -1; });
        row("connections", [](ServerOptions &o) { o.maximumConnections = 0; });
        row("idle limit", [](ServerOptions &o) { o.idleLimit = milliseconds(0); });
    }

    void startRefusesWrongOptions()
    {
        QFETCH(ServerOptions, options);
        const auto started = HttpServer::start(options, RouteTable(), std::make_shared<Metrics>());
        QVERIFY(!started);
        QCOMPARE(started.error().code, core::ErrorCode::InvalidArgument);
    }

    void addressThatIsNotOursIsUnavailable()
    {
        ServerOptions options = TestServer::options();
        options.address = QHostAddress(u"192.0.2.1"_s);
        options.allowUnencrypted = true;
        const auto started = HttpServer::start(options, RouteTable(), std::make_shared<Metrics>());
        QVERIFY(!started);
        QCOMPARE(started.error().code, core::ErrorCode::Unavailable);
    }

    void listensOnIpv6()
    {
        ServerOptions options = TestServer::options();
        options.address = QHostAddress(QHostAddress::LocalHostIPv6);
        const auto started = HttpServer::start(options, RouteTable(), std::make_shared<Metrics>());
        if (!started)
            QSKIP("This machine has no IPv6 loopback address");
        QTcpSocket socket;
        socket.connectToHost(options.address, (*started)->port());
        QVERIFY(socket.waitForConnected());
    }

    void stopLetsRunningRequestsFinish()
    {
        TestServer server;
        RawClient busy(server.port());
        RawClient idle(server.port());
        QCOMPARE(idle.ask(getRequest("/fast")).status, 200);
        busy.send(getRequest("/gate") + getRequest("/fast"));
        server.entered.acquire();
        std::thread stopper([&] { server.http->stop(milliseconds(20000)); });
        const bool idleClosed = idle.waitForClose();
        server.gate.release();
        const RawReply reply = busy.read();
        const bool busyClosed = busy.waitForClose();
        stopper.join();
        QVERIFY(idleClosed);
        QCOMPARE(reply.body, QByteArray("gate"));
        QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
        QVERIFY(busyClosed);
        RawClient late(server.port());
        QVERIFY(!late.isConnected());
    }

    void stopEndsAtItsDeadline()
    {
        TestServer server;
        RawClient sending(server.port());
        sending.send(postRequest("/echo", "hello").chopped(1));
        RawClient queued(server.port());
        for (int i = 0; i < 3; ++i) { // two run, one waits for a worker
            RawClient(server.port()).send(getRequest("/gate"));
        }
        server.entered.acquire(2);
        std::thread opener([&] {
            QTest::qSleep(300);
            server.gate.release(2);
        });
        server.http->stop(milliseconds(50));
        opener.join();
        QVERIFY(sending.waitForClose());
        QCOMPARE(server.entered.available(), 0); // the waiting one never ran
    }
};

QTEST_GUILESS_MAIN(TestHttpLeave)

#include "tst_httpleave.moc"
