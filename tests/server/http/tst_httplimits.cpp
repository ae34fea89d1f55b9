#include "rawclient.h"
#include "testserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>

#include <thread>

using namespace Qt::StringLiterals;
using namespace server;

using std::chrono::milliseconds;

class TestHttpLimits : public QObject
{
    Q_OBJECT

    static ServerOptions impatient()
    {
        ServerOptions options = TestServer::options();
        options.idleLimit = milliseconds(200);
        return options;
    }

    static QByteArray headerOf(qsizetype bytes)
    {
        const QByteArray start = "GET /fast HTTP/1.1\r\nHost: localhost\r\nX-Fill: ";
        return start + QByteArray(bytes - start.size() - 4, 'x') + "\r\n\r\n";
    }

private slots:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &request, int status) {
            QTest::newRow(name) << request << status;
        };
        const QByteArray post = "POST /echo HTTP/1.1\r\nHost: localhost\r\n";
        row("header at the limit", headerOf(16384), 200);
        row("header past the limit", headerOf(16385), 431);
        row("long request line", getRequest('/' + QByteArray(20000, 'a')), 431);
        row("many fields", getRequest("/fast", QList<QByteArray>(3000, "A: b")), 431);
        row("endless header", "GET /fast HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(10000), 431);
        row("body past the limit", postRequest("/echo", QByteArray(1001, 'b')), 413);
        row("length past the limit, no body sent", post + "Content-Length: 99999999999\r\n\r\n", 413);
        row("body where none is taken", "GET /fast HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx", 413);
        row("chunks past the limit",
            post + "Transfer-Encoding: chunked\r\n\r\n" + ("64\r\n" + QByteArray(100, 'b') + "\r\n").repeated(11), 413);
        row("one chunk past the limit", post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n" + QByteArray(2000, 'b'),
            413);
        row("not HTTP", "\x16\x03\x01\x02 hello\r\n\r\n", 400);
        row("no version", "GET /fast\r\n\r\n", 400);
        row("no target", "GET  HTTP/1.1\r\nHost: localhost\r\n\r\n", 400);
        row("authority as target", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400);
        row("newer version", "GET /fast HTTP/2.0\r\nHost: localhost\r\n\r\n", 505);
        row("space before the colon", getRequest("/fast", {"A : b"}), 400);
        row("control character in a value", getRequest("/fast", {QByteArray("A: b\x01", 5)}), 400);
        row("no Host", "GET /fast HTTP/1.1\r\n\r\n", 400);
        row("two Hosts", getRequest("/fast", {"Host: localhost"}), 400);
        row("two tokens", getRequest("/fast", {"Authorization: Bearer a", "Authorization: Bearer b"}), 400);
        row("length not a number", post + "Content-Length: 1x\r\n\r\n", 400);
        row("negative length", post + "Content-Length: -1\r\n\r\n", 400);
        row("length beyond any number", post + "Content-Length: 99999999999999999999999\r\n\r\n", 400);
        row("two lengths", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
        row("length and chunked", post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
        row("unknown encoding", post + "Transfer-Encoding: gzip\r\n\r\n", 400);
        row("chunked last but one", post + "Transfer-Encoding: chunked, gzip\r\n\r\n", 400);
        row("chunked in 1.0", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        row("broken chunk size", post + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", 400);
        row("broken chunk end", post + "Transfer-Encoding: chunked\r\n\r\n1\r\nabcd\r\n", 400);
        row("endless chunk extension", post + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(100000, 'e'), 400);
        row("unknown expectation", post + "Content-Length: 1\r\nExpect: more\r\n\r\n", 417);
    }

    // The answer must arrive although the client goes on sending, and the next connection must be served.
    void refuses()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        TestServer server;
        RawClient client(server.port());
        const RawReply reply = client.ask(request);
        QCOMPARE(reply.status, status);
        if (reply.headers.value("connection") == "close")
            QVERIFY(client.waitForClose());
        RawClient next(server.port());
        QCOMPARE(next.ask(getRequest("/fast")).status, 200);
    }

    void theDetailSaysWhatWasWrong_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("detail");
        const QByteArray post = "POST /echo HTTP/1.1\r\nHost: localhost\r\n";
        QTest::newRow("long header") << headerOf(16385) << "headers are longer than 16384 bytes"_ba;
        QTest::newRow("long body") << post + "Content-Length: 1001\r\n\r\n"
                                   << "larger than 1000 bytes"_ba;
        QTest::newRow("long chunks") << post + "Transfer-Encoding: chunked\r\n\r\n7d0\r\n" + QByteArray(2000, 'b')
                                     << "larger than 1000 bytes"_ba;
        QTest::newRow("broken chunk") << post + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"
                                      << "The body is not"_ba;
        QTest::newRow("broken header") << getRequest("/fast", {"A : b"}) << "header is malformed"_ba;
        QTest::newRow("newer version") << "GET /fast HTTP/2.0\r\nHost: localhost\r\n\r\n"_ba
                                       << "HTTP/1.1"_ba;
    }

    void theDetailSaysWhatWasWrong()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, detail);
        TestServer server;
        RawClient client(server.port());
        const RawReply reply = client.ask(request);
        QVERIFY2(reply.body.contains(detail), reply.body.constData());
    }

    void headerLimitHoldsForSmallPieces()
    {
        TestServer server;
        RawClient client(server.port());
        client.send("GET /fast HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < 400; ++i)
            client.send("X-Field: " + QByteArray(50, 'x') + "\r\n");
        QCOMPARE(client.read().status, 431);
    }

    void continueComesBeforeTheBody()
    {
        TestServer server;
        RawClient client(server.port());
        const QByteArray head = "POST /echo HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: ";
        QCOMPARE(client.ask(head + "5\r\n\r\n").status, 100);
        QCOMPARE(client.ask("hello").body, QByteArray("hello"));
        QCOMPARE(client.ask(head + "1001\r\n\r\n").status, 413);
    }

    void slowClients_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("drip");
        QTest::addColumn<int>("status");
        QTest::newRow("silent from the start") << QByteArray() << QByteArray() << 0;
        QTest::newRow("silent within the header") << QByteArray("GET /fast HT") << QByteArray() << 408;
        QTest::newRow("silent within the body") << postRequest("/echo", "hello").chopped(1) << QByteArray() << 408;
        QTest::newRow("header byte by byte") << QByteArray("GET /fast HTTP/1.1\r\nA: ") << QByteArray("x") << 408;
        QTest::newRow("body byte by byte")
            << postRequest("/echo", QByteArray(900, 'b')).chopped(899) << QByteArray("b") << 408;
        QTest::newRow("chunks byte by byte")
            << QByteArray("POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
            << QByteArray("1\r\nb\r\n") << 408;
    }

    void slowClients()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, drip);
        QFETCH(int, status);
        TestServer server(impatient());
        RawClient client(server.port());
        client.send(start);
        for (int i = 0; i < 40 && !drip.isEmpty(); ++i) { // 20 ms apart: never idle, never done
            client.send(drip);
            QTest::qSleep(20);
        }
        QCOMPARE(client.read().status, status);
        QVERIFY(client.waitForClose());
    }

    void keptConnectionIsClosedWhenIdle()
    {
        TestServer server(impatient());
        RawClient client(server.port());
        QCOMPARE(client.ask(getRequest("/fast")).status, 200);
        QVERIFY(client.waitForClose());
    }

    void slowHandlerIsNotIdle()
    {
        TestServer server(impatient());
        RawClient client(server.port());
        client.send(getRequest("/gate"));
        server.entered.acquire();
        QTest::qSleep(500); // beyond the idle limit and a sweep
        server.gate.release();
        QCOMPARE(client.read().body, QByteArray("gate"));
    }

    void clientThatReadsNothingIsClosed()
    {
        TestServer server(impatient());
        RawClient client(server.port());
        client.send(getRequest("/large").repeated(50)); // 100 MiB: more than any socket buffer
        QTRY_COMPARE_WITH_TIMEOUT(server.metrics->connections().Value(), 0.0, 20000);
    }

    void fullQueueIsBusy()
    {
        ServerOptions options = TestServer::options();
        options.queueDepth = 1;
        TestServer server(options);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 3; ++i) { // two workers and one place to wait
            clients.push_back(std::make_unique<RawClient>(server.port()));
            clients.back()->send(getRequest("/gate"));
        }
        QTRY_COMPARE(server.metrics->inFlight().Value(), 3.0);
        RawClient late(server.port());
        const RawReply reply = late.ask(getRequest("/gate"));
        QCOMPARE(reply.status, 503);
        QVERIFY(reply.headers.contains("retry-after"));
        QCOMPARE(late.ask(getRequest("/fast")).status, 200);
        server.gate.release(3);
        for (const auto &client : clients)
            QCOMPARE(client->read().body, QByteArray("gate"));
        QCOMPARE(late.ask(getRequest("/pool")).status, 200);
    }

    void slowRequestsKeepNoOthersWaiting()
    {
        TestServer server;
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 3; ++i) { // two workers and one that waits
            slow.push_back(std::make_unique<RawClient>(server.port()));
            slow.back()->send(getRequest("/slow-gate"));
        }
        server.entered.acquire(2);
        RawClient other(server.port());
        QCOMPARE(other.ask(getRequest("/pool")).body, QByteArray("pool"));
        server.gate.release(3);
        for (const auto &client : slow)
            QCOMPARE(client->read().body, QByteArray("gate"));
    }

    void connectionLimit()
    {
        ServerOptions options = TestServer::options();
        options.maximumConnections = 2;
        TestServer server(options);
        auto first = std::make_unique<RawClient>(server.port());
        RawClient second(server.port());
        QCOMPARE(first->ask(getRequest("/fast")).status, 200);
        QCOMPARE(second.ask(getRequest("/fast")).status, 200);
        RawClient third(server.port());
        QCOMPARE(third.read().status, 503);
        QVERIFY(third.waitForClose());
        first.reset();
        QTRY_COMPARE(server.metrics->connections().Value(), 1.0);
        RawClient fourth(server.port());
        QCOMPARE(fourth.ask(getRequest("/fast")).status, 200);
    }

    void idleConnectionsHinderNobody()
    {
        constexpr int Idle = 2000;
        rlimit limit{};
        getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = std::max<rlim_t>(limit.rlim_cur, 2 * Idle + 500); // both ends are ours
        if (limit.rlim_cur > limit.rlim_max || setrlimit(RLIMIT_NOFILE, &limit) != 0)
            QSKIP("This account may not open 4,500 files");
        ServerOptions options = TestServer::options();
        options.loops = 2;
        TestServer server(options);
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < Idle; ++i)
            idle.push_back(std::make_unique<RawClient>(server.port()));
        QTRY_COMPARE_WITH_TIMEOUT(server.metrics->connections().Value(), double(Idle), 20000);
        for (int i = 0; i < 100; ++i) {
            RawClient client(server.port());
            QCOMPARE(client.ask(getRequest("/pool")).status, 200);
            QCOMPARE(client.ask(getRequest("/fast")).status, 200);
        }
        QCOMPARE(idle.front()->ask(getRequest("/fast")).status, 200);
        QCOMPARE(idle.back()->ask(getRequest("/fast")).status, 200);
    }

    void parallelClients()
    {
        ServerOptions options = TestServer::options();
        options.loops = 2;
        TestServer server(options);
        std::atomic<int> right = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&, t] {
                RawClient client(server.port());
                for (int i = 0; i < 100; ++i) {
                    const QByteArray body = QByteArray::number(t * 1000 + i).repeated(100);
                    right += client.ask(postRequest("/pool/echo", body)).body == body;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 800);
    }
};

QTEST_GUILESS_MAIN(TestHttpLimits)

#include "tst_httplimits.moc"
