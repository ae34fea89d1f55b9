#include "rawclient.h"

#include "server/http/chatroutes.h"
#include "server/http/server.h"
#include "tests/support/messageevents.h"
#include "tests/support/modelstandin.h"

#include <QSemaphore>
#include <QTest>

#include <condition_variable>

using namespace core;
using namespace server;
using namespace Qt::StringLiterals;

namespace {

//! Says nothing until it is stopped.
class Silence final : public Assistant
{
public:
    Result<void> answer(const Conversation &, ToolBox &, MessageStream &, const std::stop_token &stop) override
    {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        wake.wait(lock, stop, [] { return false; });
        stopped.release();
        return Error{ErrorCode::Cancelled, u"stopped"_s};
    }

    QSemaphore stopped;
};

} // namespace

class TestChatRoutes : public QObject
{
    Q_OBJECT

    std::shared_ptr<Silence> m_assistant;
    ChatSetup m_setup;
    std::atomic<int> m_prepared = 0;
    std::unique_ptr<HttpServer> m_http;

    static QByteArray question()
    {
        return postRequest("/api/chat", R"({"messages":[{"role":"user","content":"Hello"}]})",
                           {"Content-Type: application/json"});
    }

    void serve()
    {
        RouteTable routes;
        addChatRoutes(routes, std::make_shared<ChatApi>([this]() -> const ChatSetup & { return m_setup; },
                                                        std::chrono::milliseconds(20)));
        ServerOptions options;
        options.port = 0;
        options.loops = 1;
        auto started = HttpServer::start(options, std::move(routes), std::make_shared<Metrics>());
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_http = *std::move(started);
    }

    //! The routes look at what is set up for each request, so nobody asks meanwhile.
    template<typename Change>
    void setUp(Change change)
    {
        m_http.reset();
        change();
        serve();
    }

private slots:
    void init()
    {
        m_assistant = std::make_shared<Silence>();
        m_setup = {};
        m_setup.chats = std::make_shared<ChatService>(std::make_shared<ToolBox>(), 4);
        m_setup.assistant = m_assistant;
        m_setup.prepare = [this] { ++m_prepared; };
        m_prepared = 0;
        serve();
    }

    void cleanup()
    {
        m_setup.chats->stop();
        m_http.reset();
    }

    void aSilentAnswerHasAHeartbeat()
    {
        RawClient client(m_http->port());
        client.send(question());
        const RawReply head = client.read();
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("x-vercel-ai-ui-message-stream"), "v1"_ba);
        QCOMPARE(head.headers.value("cache-control"), "no-store"_ba);
        QVERIFY(client.readChunk().startsWith("data: {\"messageId\":"));
        QCOMPARE(client.readChunk(), ":\n\n"_ba);
        QCOMPARE(client.readChunk(), ":\n\n"_ba);
    }

    void onlyModelsNeedWhatTakesAWhile()
    {
        RawClient client(m_http->port());
        client.send(question());
        QCOMPARE(client.read().status, 200);
        QCOMPARE(m_prepared, 0);
        setUp([this] { m_setup.model.baseUrl = u"http://localhost/v1"_s; });
        RawClient other(m_http->port());
        other.send(question());
        QCOMPARE(other.read().status, 200);
        QCOMPARE(m_prepared, 1);
    }

    void whoeverLeavesStopsTheAnswer()
    {
        RawClient client(m_http->port());
        client.send(question());
        QCOMPARE(client.read().status, 200);
        client.leave();
        QVERIFY(m_assistant->stopped.tryAcquire(1, 20'000));
        QTRY_COMPARE(m_setup.chats->running(), 0);
    }

    void aStopEndsTheStreamInOrder()
    {
        RawClient client(m_http->port());
        client.send(question());
        QCOMPARE(client.read().status, 200);
        QByteArray body = client.readChunk();
        m_setup.chats->stop();
        for (QByteArray chunk = client.readChunk(); !chunk.isEmpty(); chunk = client.readChunk()) {
            QVERIFY(chunk != RawClient::BrokenOff);
            body += chunk;
        }
        QCOMPARE(support::readMessageEvents(body).problem, QString());
        QCOMPARE(client.ask(question()).status, 503);
    }

    void trialsTakeFromTheTokensOfADay()
    {
        const SystemClock clock;
        support::ModelStandIn model;
        model.playAlways({support::modelText({u"OK"_s})});
        setUp([&] {
            m_setup.model.baseUrl = model.baseUrl();
            m_setup.model.model = u"stand-in"_s;
            m_setup.budget = std::make_shared<TokenBudget>(clock, 1);
        });
        const QByteArray trial = postRequest("/api/chat/test", "");
        RawClient client(m_http->port());
        QVERIFY(client.ask(trial).body.contains(R"("ok":true)"));
        QVERIFY(m_setup.budget->isUsedUp());
        const RawReply again = client.ask(trial);
        QVERIFY2(again.body.contains("used up"), again.body.constData());
        QVERIFY(again.body.contains(R"("ok":false)"));
        QCOMPARE(model.requests().size(), 1);
    }

    void tellsWhyCodeCannotRun()
    {
        setUp([this] { m_setup.pythonProblem = u"bubblewrap is missing"_s; });
        RawClient client(m_http->port());
        const RawReply reply = client.ask(getRequest("/api/chat"));
        QCOMPARE(reply.status, 200);
        QVERIFY2(reply.body.contains(R"("python":{"available":false,"reason":"bubblewrap is missing"})"),
                 reply.body.constData());
        QVERIFY(reply.body.contains(R"("assistant":"built-in")"));
    }
};

QTEST_GUILESS_MAIN(TestChatRoutes)

#include "tst_chatroutes.moc"
