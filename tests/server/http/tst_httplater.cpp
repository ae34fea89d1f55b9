#include "rawclient.h"
#include "testserver.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace server;

using std::chrono::milliseconds;

static Reply textReply(const QByteArray &text)
{
    return Reply{text, "text/plain", 200, {}};
}

//! Counts what is posted, in place of an event loop.
class CountingPort : public AnswerPort
{
public:
    void post(std::vector<LateAnswer> answers) override
    {
        ++posts;
        for (LateAnswer &late : answers)
            bodies.append(late.result ? late.result->body : late.result.error().detail.toUtf8());
    }

    int posts = 0;
    QList<QByteArray> bodies;
};

// Answers that come later, from other threads.
class TestHttpLater : public QObject
{
    Q_OBJECT

private slots:
    void answersFromAnotherThread()
    {
        TestServer server;
        RawClient client(server.port());
        client.send(getRequest("/later"));
        std::thread answering([&] { server.takeLater().answer(textReply("late")); });
        const RawReply reply = client.read();
        answering.join();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, QByteArray("late"));
        QCOMPARE(server.metrics->inFlight().Value(), 0.0);
        QCOMPARE(client.ask(getRequest("/fast")).body, QByteArray("fast"));
    }

    void errors_data()
    {
        QTest::addColumn<core::ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::newRow("wrong") << core::ErrorCode::InvalidArgument << 400 << QByteArray();
        QTest::newRow("unauthorized") << core::ErrorCode::Unauthorized << 401 << QByteArray();
        QTest::newRow("busy") << core::ErrorCode::Unavailable << 503 << QByteArray("1");
        QTest::newRow("failed") << core::ErrorCode::Storage << 500 << QByteArray();
    }

    void errors()
    {
        QFETCH(core::ErrorCode, code);
        QFETCH(int, status);
        QFETCH(QByteArray, retryAfter);
        TestServer server;
        RawClient client(server.port());
        client.send(getRequest("/later"));
        server.takeLater().answer(core::Error{code, u"said so"_s});
        const RawReply reply = client.read();
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.headers.value("retry-after"), retryAfter);
        QCOMPARE(reply.body, QByteArray(R"({"detail":"said so"})"));
    }

    void headGetsNoBody()
    {
        TestServer server;
        RawClient client(server.port());
        client.send("HEAD /later HTTP/1.1\r\nHost: localhost\r\n\r\n");
        server.takeLater().answer(textReply("late"));
        const RawReply reply = client.read(false);
        QCOMPARE(reply.headers.value("content-length"), QByteArray("4"));
        QCOMPARE(client.ask(getRequest("/fast")).body, QByteArray("fast"));
    }

    void headerThatCannotBeSentIsAFault()
    {
        TestServer server;
        RawClient client(server.port());
        client.send(getRequest("/later"));
        server.takeLater().answer(Reply{"{}", "text/plain", 200, {{"Location", "/\r\nA: b"}}});
        const RawReply reply = client.read();
        QCOMPARE(reply.status, 500);
        QVERIFY(!reply.headers.contains("a"));
    }

    void handlerThatThrowsAnswers500()
    {
        TestServer server;
        RawClient client(server.port());
        QCOMPARE(client.ask(getRequest("/later-throw")).status, 500);
        QCOMPARE(client.ask(getRequest("/fast")).status, 200);
    }

    void droppedResponderAnswers500()
    {
        TestServer server;
        RawClient client(server.port());
        client.send(getRequest("/later"));
        {
            const Responder first = server.takeLater();
            const Responder copy = first; // NOLINT(performance-unnecessary-copy-initialization): the copy is the point
        }
        QCOMPARE(client.read().status, 500);
        QCOMPARE(server.metrics->inFlight().Value(), 0.0);
    }

    void onlyTheFirstAnswerCounts()
    {
        TestServer server;
        RawClient client(server.port());
        client.send(getRequest("/later"));
        const Responder responder = server.takeLater();
        responder.answer(textReply("first"));
        responder.answer(textReply("second"));
        QCOMPARE(client.read().body, QByteArray("first"));
        QCOMPARE(client.ask(getRequest("/fast")).body, QByteArray("fast"));
        QCOMPARE(server.metrics->inFlight().Value(), 0.0);
    }

    // Further requests of a connection wait, so that answers keep their order.
    void pipelined()
    {
        TestServer server;
        RawClient client(server.port());
        client.send(getRequest("/later") + getRequest("/fast") + getRequest("/later") + getRequest("/pool"));
        server.takeLater().answer(textReply("one"));
        server.takeLater().answer(textReply("three"));
        QCOMPARE(client.read().body, QByteArray("one"));
        QCOMPARE(client.read().body, QByteArray("fast"));
        QCOMPARE(client.read().body, QByteArray("three"));
        QCOMPARE(client.read().body, QByteArray("pool"));
    }

    void slowAnswerIsNotIdle()
    {
        ServerOptions options = TestServer::options();
        options.idleLimit = milliseconds(100);
        TestServer server(options);
        RawClient client(server.port());
        client.send(getRequest("/later"));
        const Responder responder = server.takeLater();
        QTest::qSleep(400); // beyond the idle limit and a sweep
        responder.answer(textReply("late"));
        QCOMPARE(client.read().body, QByteArray("late"));
    }

    void clientLeavesBeforeItsAnswer()
    {
        TestServer server;
        for (int i = 0; i < 20; ++i) {
            RawClient client(server.port());
            client.send(getRequest("/later") + getRequest("/fast"));
            const Responder responder = server.takeLater();
            client.leave();
            QTRY_COMPARE(server.metrics->connections().Value(), 0.0);
            if (i % 2)
                responder.answer(textReply("nobody"));
        }
        QTRY_COMPARE(server.metrics->inFlight().Value(), 0.0);
        RawClient client(server.port());
        QCOMPARE(client.ask(getRequest("/fast")).status, 200);
    }

    void manyAnsweredInOneBatch()
    {
        constexpr int Clients = 200;
        ServerOptions options = TestServer::options();
        options.loops = 2;
        TestServer server(options);
        std::vector<std::unique_ptr<RawClient>> clients;
        AnswerBatch batch;
        for (int i = 0; i < Clients; ++i) {
            clients.push_back(std::make_unique<RawClient>(server.port()));
            clients.back()->send(getRequest("/later"));
            server.takeLater().answer(textReply(QByteArray::number(i)), batch);
        }
        QCOMPARE(server.metrics->inFlight().Value(), double(Clients));
        batch.flush();
        for (int i = 0; i < Clients; ++i)
            QCOMPARE(clients[std::size_t(i)]->read().body, QByteArray::number(i));
    }

    void batchPostsOnceForEachPort()
    {
        const auto one = std::make_shared<CountingPort>();
        const auto other = std::make_shared<CountingPort>();
        {
            AnswerBatch batch;
            for (int i = 0; i < 6; ++i)
                Responder(i % 3 ? one : other, {}).answer(textReply(QByteArray::number(i)), batch);
            QCOMPARE(one->posts + other->posts, 0);
        }
        QCOMPARE(one->posts, 1);
        QCOMPARE(one->bodies, (QList<QByteArray>{"1", "2", "4", "5"}));
        QCOMPARE(other->posts, 1);
        QCOMPARE(other->bodies, (QList<QByteArray>{"0", "3"}));
    }

    void manyThreadsAnswer()
    {
        TestServer server;
        std::atomic<int> right = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                RawClient client(server.port());
                for (int i = 0; i < 200; ++i)
                    right += client.ask(getRequest("/later")).body == "later";
            });
            threads.emplace_back([&] {
                for (int i = 0; i < 200; ++i)
                    server.takeLater().answer(textReply("later"));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 800);
    }

    void stopWaitsForTheAnswer()
    {
        TestServer server;
        RawClient client(server.port());
        client.send(getRequest("/later"));
        const Responder responder = server.takeLater();
        RawClient idle(server.port());
        QCOMPARE(idle.ask(getRequest("/nothing")).status, 404); // it is taken, and not only in the listener's queue
        std::thread stopper([&] { server.http->stop(milliseconds(20000)); });
        const bool stopping = idle.waitForClose();
        responder.answer(textReply("late"));
        const RawReply reply = client.read();
        stopper.join();
        QVERIFY(stopping);
        QCOMPARE(reply.body, QByteArray("late"));
        QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
    }

    void answerAfterTheServerIsDropped()
    {
        std::vector<Responder> kept;
        {
            TestServer server;
            RawClient client(server.port());
            RawClient other(server.port());
            client.send(getRequest("/later"));
            kept.push_back(server.takeLater());
            other.send(getRequest("/later"));
            kept.push_back(server.takeLater());
            server.http->stop(milliseconds(20));
            QVERIFY(client.waitForClose());
        }
        kept.front().answer(textReply("nobody"));
        kept.clear(); // the other one unanswered
    }
};

QTEST_GUILESS_MAIN(TestHttpLater)

#include "tst_httplater.moc"
