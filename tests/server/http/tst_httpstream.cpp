#include "rawclient.h"
#include "testserver.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace server;

using std::chrono::milliseconds;

// Bodies that are made while they are sent.
class TestHttpStream : public QObject
{
    Q_OBJECT

    static ServerOptions impatient()
    {
        ServerOptions options = TestServer::options();
        options.idleLimit = milliseconds(1000); // and long enough for a request to come in on a busy machine
        return options;
    }

private slots:
    void piecesArriveAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("from the loop") << QByteArray("/stream");
        QTest::newRow("from the pool") << QByteArray("/pool/stream");
    }

    void piecesArriveAsTheyAreWritten()
    {
        QFETCH(QByteArray, path);
        TestServer server;
        RawClient client(server.port());
        client.send(getRequest(path));
        const StreamWriter writer = server.takeWriter();
        const RawReply head = client.read();
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("transfer-encoding"), QByteArray("chunked"));
        QVERIFY(!head.headers.contains("content-length"));
        for (const QByteArray &piece : {"one"_ba, QByteArray(100000, 'x'), "three"_ba}) {
            std::thread([&] { QVERIFY(writer.write(piece)); }).join();
            QCOMPARE(client.readChunk(), piece);
        }
        writer.finish();
        QCOMPARE(client.readChunk(), QByteArray());
        QVERIFY(!writer.write("late"));
        QCOMPARE(client.ask(getRequest("/fast")).body, QByteArray("fast"));
    }

    void whatWasWrittenBeforeTheHeadComesToo()
    {
        TestServer server;
        RawClient client(server.port());
        client.send(getRequest("/stream") + getRequest("/fast"));
        const StreamWriter writer = server.takeWriter();
        writer.write("one");
        writer.finish();
        client.read();
        QCOMPARE(client.readChunk(), QByteArray("one"));
        QCOMPARE(client.readChunk(), QByteArray());
        QCOMPARE(client.read().body, QByteArray("fast"));
    }

    void olderClientsReadUntilTheEnd()
    {
        TestServer server;
        RawClient client(server.port());
        client.send("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        const StreamWriter writer = server.takeWriter();
        const RawReply head = client.read();
        QVERIFY(!head.headers.contains("transfer-encoding"));
        QCOMPARE(head.headers.value("connection"), QByteArray("close"));
        writer.write("one ");
        writer.write("two");
        writer.finish();
        QCOMPARE(client.readToEnd(), QByteArray("one two"));
    }

    void headGetsNoBody()
    {
        TestServer server;
        RawClient client(server.port());
        QCOMPARE(client.ask("HEAD /stream HTTP/1.1\r\nHost: localhost\r\n\r\n", false).status, 200);
        const StreamWriter writer = server.takeWriter();
        QTRY_VERIFY(!writer.isOpen());
        QCOMPARE(client.ask(getRequest("/fast")).body, QByteArray("fast"));
    }

    void abandonedBodyIsSeenToBeIncomplete()
    {
        TestServer server;
        RawClient client(server.port());
        client.send(getRequest("/stream"));
        QVERIFY(server.takeWriter().write("one")); // and dropped
        client.read();
        const QByteArray first = client.readChunk();
        QVERIFY(first == "one" || first == RawClient::BrokenOff);
        QCOMPARE(client.readChunk(), RawClient::BrokenOff);
        QVERIFY(client.waitForClose());
    }

    void writerHearsThatTheClientLeft()
    {
        TestServer server;
        RawClient client(server.port());
        client.send(getRequest("/stream"));
        const StreamWriter writer = server.takeWriter();
        std::atomic<int> closed = 0;
        writer.onClosed([&] { ++closed; });
        client.read();
        QCOMPARE(closed.load(), 0);
        client.leave();
        QTRY_COMPARE(closed.load(), 1);
        QVERIFY(!writer.write("nobody"));
        QVERIFY(!writer.isOpen());
        writer.onClosed([&] { ++closed; }); // at once
        QCOMPARE(closed.load(), 2);
    }

    void finishedBodyIsNotClosed()
    {
        TestServer server;
        RawClient client(server.port());
        client.send(getRequest("/stream"));
        const StreamWriter writer = server.takeWriter();
        std::atomic<int> closed = 0;
        writer.onClosed([&] { ++closed; });
        writer.finish();
        client.read();
        QCOMPARE(client.readChunk(), QByteArray());
        client.leave();
        QTRY_COMPARE(server.metrics->connections().Value(), 0.0);
        QCOMPARE(closed.load(), 0);
    }

    void slowReaderIsBrokenOffAndFillsNoMemory()
    {
        constexpr int Pieces = 1000; // 64 MB: more than any socket buffer
        TestServer server;
        RawClient client(server.port());
        client.readOnlyWhenAsked();
        client.send(getRequest("/stream"));
        const StreamWriter writer = server.takeWriter();
        std::atomic<bool> closed = false;
        writer.onClosed([&] { closed = true; });
        const QByteArray piece(TestServer::PieceBytes, 'x');
        int written = 0;
        while (written < Pieces && writer.write(piece)) {
            ++written;
            QTest::qWait(1);
        }
        QVERIFY(written >= 4); // as much may wait
        QVERIFY2(written < Pieces, "everything was taken");
        QTRY_VERIFY(closed);
        QTRY_COMPARE(server.metrics->connections().Value(), 0.0);
    }

    void heartbeatComesWhenNothingElseDoes()
    {
        TestServer server(impatient());
        StreamOptions options;
        options.heartbeat = ":\n\n";
        options.heartbeatInterval = milliseconds(50);
        server.setStreamOptions(options);
        RawClient client(server.port());
        client.send(getRequest("/stream"));
        const StreamWriter writer = server.takeWriter();
        client.read();
        for (int i = 0; i < 40; ++i) // far beyond the idle limit
            QCOMPARE(client.readChunk(), QByteArray(":\n\n"));
        writer.write("event");
        QByteArray chunk;
        while ((chunk = client.readChunk()) == ":\n\n") {
        }
        QCOMPARE(chunk, QByteArray("event"));
    }

    void waitingForAPieceIsNotIdle()
    {
        TestServer server(impatient());
        RawClient client(server.port());
        client.send(getRequest("/stream"));
        const StreamWriter writer = server.takeWriter();
        client.read();
        QTest::qSleep(2000); // beyond the idle limit and a sweep
        QVERIFY(writer.write("late"));
        QCOMPARE(client.readChunk(), QByteArray("late"));
    }

    void produced_data()
    {
        QTest::addColumn<int>("pieces");
        QTest::newRow("nothing") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("many") << 500;
    }

    void produced()
    {
        QFETCH(int, pieces);
        TestServer server;
        RawClient client(server.port());
        const RawReply head = client.ask(getRequest("/produced/" + QByteArray::number(pieces)));
        QCOMPARE(head.headers.value("transfer-encoding"), QByteArray("chunked"));
        for (int i = 0; i < pieces; ++i)
            QCOMPARE(client.readChunk(), QByteArray(TestServer::PieceBytes, static_cast<char>('a' + i % 26)));
        QCOMPARE(client.readChunk(), QByteArray());
        QCOMPARE(client.ask(getRequest("/fast")).body, QByteArray("fast"));
    }

    void producedForManyAtOnce()
    {
        ServerOptions options = TestServer::options();
        options.loops = 2;
        options.queueDepth = 1; // most must ask again
        TestServer server(options);
        std::atomic<int> right = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&] {
                RawClient client(server.port());
                while (client.ask(getRequest("/produced/20")).status == 503) {
                }
                int chunks = 0;
                for (auto chunk = client.readChunk(); !chunk.isEmpty() && chunk != RawClient::BrokenOff;
                     chunk = client.readChunk())
                    ++chunks;
                right += chunks == 20;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 8);
    }

    void producedOnlyAsFastAsItIsRead()
    {
        constexpr int Pieces = 1000; // 64 MB: more than any socket buffer
        TestServer server(impatient());
        RawClient client(server.port());
        client.readOnlyWhenAsked();
        client.send(getRequest("/produced/" + QByteArray::number(Pieces)));
        QTRY_VERIFY(server.produced > 0);
        QTRY_COMPARE(server.metrics->connections().Value(), 0.0); // it stalled for the idle limit
        QVERIFY2(server.produced < Pieces, "all was produced at once");
    }

    void failedProductionIsSeenToBeIncomplete()
    {
        TestServer server;
        RawClient client(server.port());
        QCOMPARE(client.ask(getRequest("/produced-fails/0")).status, 200);
        QCOMPARE(client.readChunk(), RawClient::BrokenOff);
        QVERIFY(client.waitForClose());
    }

    void clientLeavesDuringProduction()
    {
        TestServer server;
        for (int i = 0; i < 20; ++i) {
            RawClient client(server.port());
            client.send(getRequest("/produced/10000"));
            client.read();
            client.readChunk();
            client.leave();
        }
        QTRY_COMPARE(server.metrics->connections().Value(), 0.0);
        QVERIFY(server.produced < 10000);
    }

    void stopEndsEndlessStreams()
    {
        TestServer server;
        StreamOptions options;
        options.endless = true;
        server.setStreamOptions(options);
        RawClient client(server.port());
        client.send(getRequest("/stream"));
        const StreamWriter writer = server.takeWriter();
        std::atomic<bool> closed = false;
        writer.onClosed([&] { closed = true; });
        client.read();
        server.http->stop(milliseconds(20000));
        QVERIFY(closed);
        QCOMPARE(client.readChunk(), QByteArray()); // in order, not broken off
        QVERIFY(client.waitForClose());
    }

    void stopLetsDownloadsFinish()
    {
        TestServer server;
        RawClient client(server.port());
        RawClient idle(server.port());
        QCOMPARE(idle.ask(getRequest("/fast")).status, 200);
        client.send(getRequest("/stream"));
        const StreamWriter writer = server.takeWriter();
        client.read();
        std::thread stopper([&] { server.http->stop(milliseconds(20000)); });
        const bool stopping = idle.waitForClose();
        const bool written = writer.write("still");
        writer.finish();
        const QByteArray chunk = client.readChunk();
        const QByteArray end = client.readChunk();
        stopper.join();
        QVERIFY(stopping && written);
        QCOMPARE(chunk, QByteArray("still"));
        QCOMPARE(end, QByteArray());
    }

    void writersOutliveTheServer()
    {
        std::optional<StreamWriter> writer;
        {
            TestServer server;
            RawClient client(server.port());
            client.send(getRequest("/stream"));
            writer = server.takeWriter();
            server.http->stop(milliseconds(20));
        }
        QVERIFY(!writer->write("nobody"));
    }
};

QTEST_GUILESS_MAIN(TestHttpStream)

#include "tst_httpstream.moc"
