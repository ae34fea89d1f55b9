#include "core/assistant/chatservice.h"
#include "tests/support/messageevents.h"

#include <QSemaphore>
#include <QTest>

#include <condition_variable>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

enum class Does { Answers, Waits, RunsATool, Fails, Throws };

class Waiter final : public Tool
{
public:
    explicit Waiter(QSemaphore &began)
        : m_began(began)
    {
    }

    ToolInfo info() const override { return {u"wait"_s, {}, {}}; }

    Result<QJsonObject> run(const QJsonObject &, const std::stop_token &stop) override
    {
        m_began.release();
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        wake.wait(lock, stop, [] { return false; });
        return Error{ErrorCode::Cancelled, u"stopped"_s};
    }

private:
    QSemaphore &m_began;
};

//! Does what the question says.
class FakeAssistant final : public Assistant
{
public:
    explicit FakeAssistant(Does what)
        : m_what(what)
    {
    }

    Result<void> answer(const Conversation &conversation, ToolBox &tools, MessageStream &stream,
                        const std::stop_token &stop) override
    {
        switch (m_what) {
        case Does::Answers:
            stream.text(u"You said "_s + conversation.constLast().text);
            return {};
        case Does::Waits:
            Waiter(began).run({}, stop).valueOr({});
            return Error{ErrorCode::Cancelled, u"stopped"_s};
        case Does::RunsATool:
            tools.run(u"c"_s, u"wait"_s, {}, stream, stop);
            return Error{ErrorCode::Cancelled, u"stopped"_s};
        case Does::Fails:
            stream.text(u"One"_s);
            return Error{ErrorCode::Upstream, u"it broke"_s};
        case Does::Throws:
            break;
        }
        throw std::bad_alloc();
    }

    QSemaphore began; //!< one release for each that waits

private:
    const Does m_what;
};

//! One reader, and what it has heard.
struct Reader : std::enable_shared_from_this<Reader>
{
    ChatService::Listener listener()
    {
        return {[self = shared_from_this()](const QByteArray &event) {
                    const std::lock_guard lock(self->mutex);
                    self->body += event;
                    return true;
                },
                [self = shared_from_this()] { self->finished.release(); }};
    }

    MessageEvents events(bool isWhole = true)
    {
        const std::lock_guard lock(mutex);
        return readMessageEvents(body, isWhole);
    }

    std::mutex mutex; // guards body
    QByteArray body;
    QSemaphore finished;
};

Conversation ask(const QString &text = u"Hello"_s)
{
    return {{ChatMessage::Role::User, text, {}}};
}

} // namespace

class TestChatService : public QObject
{
    Q_OBJECT

    static constexpr int Patience = 20'000;

    QSemaphore m_toolBegan;

    std::unique_ptr<ChatService> make(int atOnce = 4)
    {
        const auto tools = std::make_shared<ToolBox>();
        tools->add(std::make_shared<Waiter>(m_toolBegan));
        return std::make_unique<ChatService>(tools, atOnce);
    }

private slots:
    void answers()
    {
        const auto service = make();
        const auto reader = std::make_shared<Reader>();
        const auto begun = service->begin(std::make_shared<FakeAssistant>(Does::Answers), ask(), reader->listener());
        QVERIFY(begun);
        QCOMPARE(reader->events(false).types().value(0), u"start"_s); // before the answer is thought of
        QVERIFY(reader->finished.tryAcquire(1, Patience));
        QCOMPARE(reader->events().problem, QString());
        QCOMPARE(reader->events().text(), u"You said Hello"_s);
        QVERIFY(!reader->events().events.constFirst().value("messageId"_L1).toString().isEmpty());
    }

    void failuresAreToldAndTheStreamIsWhole_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("error");
        QTest::newRow("an error") << int(Does::Fails) << u"it broke"_s;
        QTest::newRow("an exception") << int(Does::Throws) << u"the answer failed unexpectedly"_s;
    }

    void failuresAreToldAndTheStreamIsWhole()
    {
        QFETCH(int, what);
        QFETCH(QString, error);
        const auto service = make();
        const auto reader = std::make_shared<Reader>();
        QVERIFY(service->begin(std::make_shared<FakeAssistant>(Does(what)), ask(), reader->listener()));
        QVERIFY(reader->finished.tryAcquire(1, Patience));
        QCOMPARE(reader->events().problem, QString());
        QCOMPARE(reader->events().ofType(u"error"_s).value(0).value("errorText"_L1).toString(), error);
    }

    void noMoreThanAllowedAtOnce()
    {
        const auto service = make(3);
        const auto waiting = std::make_shared<FakeAssistant>(Does::Waits);
        const QList<std::shared_ptr<Reader>> readers{std::make_shared<Reader>(), std::make_shared<Reader>(),
                                                     std::make_shared<Reader>()};
        QList<std::stop_source> sources;
        for (const auto &reader : readers) {
            const auto begun = service->begin(waiting, ask(), reader->listener());
            QVERIFY(begun);
            sources.append(*begun);
        }
        QVERIFY(waiting->began.tryAcquire(3, Patience)); // all at the same time
        QCOMPARE(service->running(), 3);
        const auto late = std::make_shared<Reader>();
        const auto refused = service->begin(waiting, ask(), late->listener());
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Unavailable);
        QVERIFY(late->body.isEmpty());

        sources[1].request_stop();
        QVERIFY(readers[1]->finished.tryAcquire(1, Patience));
        QVERIFY(service->begin(std::make_shared<FakeAssistant>(Does::Answers), ask(), late->listener()));
        QVERIFY(late->finished.tryAcquire(1, Patience));
        QCOMPARE(late->events().text(), u"You said Hello"_s);
    }

    void whoeverLeavesStopsTheTool()
    {
        const auto service = make();
        const auto reader = std::make_shared<Reader>();
        auto begun = service->begin(std::make_shared<FakeAssistant>(Does::RunsATool), ask(), reader->listener());
        QVERIFY(begun);
        QVERIFY(m_toolBegan.tryAcquire(1, Patience));
        begun->request_stop();
        QVERIFY(reader->finished.tryAcquire(1, Patience));
        QTRY_COMPARE(service->running(), 0);
    }

    void stoppingEndsWhatRuns()
    {
        const auto service = make();
        const auto waiting = std::make_shared<FakeAssistant>(Does::Waits);
        const auto reader = std::make_shared<Reader>();
        QVERIFY(service->begin(waiting, ask(), reader->listener()));
        QVERIFY(waiting->began.tryAcquire(1, Patience));
        service->stop();
        QVERIFY(reader->finished.tryAcquire(1));
        QCOMPARE(reader->events().problem, QString());
        const auto late = std::make_shared<Reader>();
        const auto refused = service->begin(waiting, ask(), late->listener());
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Unavailable);
        service->stop();
    }

    void manyOneAfterTheOther()
    {
        const auto service = make(2);
        const auto assistant = std::make_shared<FakeAssistant>(Does::Answers);
        for (int i = 0; i < 200; ++i) {
            const auto reader = std::make_shared<Reader>();
            QVERIFY(service->begin(assistant, ask(QString::number(i)), reader->listener()));
            QVERIFY(reader->finished.tryAcquire(1, Patience));
            QCOMPARE(reader->events().text(), u"You said %1"_s.arg(i));
        }
    }
};

QTEST_GUILESS_MAIN(TestChatService)

#include "tst_chatservice.moc"
