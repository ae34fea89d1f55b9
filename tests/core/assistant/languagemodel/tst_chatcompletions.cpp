#include "core/assistant/languagemodel/chatcompletions.h"
#include "tests/support/modelstandin.h"

#include <QJsonObject>
#include <QTest>

#include <future>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Key = "sk-a-very-secret-key-0815";

class Collector final : public ModelListener
{
public:
    void text(const QString &delta) override { texts.append(delta); }
    void callStarted(qsizetype, const ModelCall &call) override { calls.append(call.name); }
    void callArguments(qsizetype, const QString &delta) override { arguments += delta; }

    QStringList texts;
    QStringList calls;
    QString arguments;
};

QStringList &logged()
{
    static QStringList lines;
    return lines;
}

QByteArray errorOf(const QByteArray &message)
{
    return R"({"error":{"message":")" + message + R"("}})";
}

void keepLog(QtMsgType, const QMessageLogContext &, const QString &line)
{
    logged().append(line);
}

} // namespace

// Against a local server that plays what real ones write.
class TestChatCompletions : public QObject
{
    Q_OBJECT

    ModelStandIn m_server;

    ModelOptions options() const
    {
        ModelOptions options;
        options.baseUrl = m_server.baseUrl();
        options.model = u"stand-in"_s;
        options.apiKey = Key;
        options.pause = std::chrono::milliseconds(1);
        return options;
    }

    static ModelQuestion question()
    {
        return {{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"Hello"_s}}},
                {QJsonObject{{u"type"_s, u"function"_s}}},
                true};
    }

    Result<ModelTurn> ask(Collector &collector, const std::stop_token &stop = {},
                          std::chrono::milliseconds limit = std::chrono::seconds(60))
    {
        return ChatCompletions(options()).ask(question(), collector, stop, limit);
    }

    static ModelPlay refusal(int status, const QByteArray &body, const QList<QByteArray> &headers = {})
    {
        ModelPlay play;
        play.status = status;
        play.contentType = "application/json";
        play.pieces = {body};
        play.headers = headers;
        return play;
    }

private slots:
    void init()
    {
        m_server.forget();
        logged().clear();
    }

    void sendsWhatTheInterfaceAsks()
    {
        m_server.play({modelText({u"Hi"_s})});
        Collector collector;
        ModelOptions given = options();
        given.baseUrl += u'/';
        given.maximumTokens = 50;
        ModelQuestion last = question();
        last.mayCall = false;
        QVERIFY(ChatCompletions(given).ask(last, collector, {}, std::chrono::seconds(60)));
        QCOMPARE(m_server.requests().size(), 1);
        const ModelRequest request = m_server.requests().constFirst();
        QVERIFY2(request.head.startsWith("POST /v1/chat/completions HTTP/1.1\r\n"), request.head.constData());
        QVERIFY(request.head.contains("Authorization: Bearer " + QByteArray(Key) + "\r\n"));
        QVERIFY(request.head.contains("Content-Type: application/json\r\n"));
        QCOMPARE(request.body.value("model"_L1).toString(), u"stand-in"_s);
        QCOMPARE(request.body.value("stream"_L1).toBool(), true);
        QCOMPARE(request.body.value("max_tokens"_L1).toInt(), 50);
        QCOMPARE(request.body.value("tool_choice"_L1).toString(), u"none"_s);
        QCOMPARE(request.body.value("messages"_L1).toArray(), last.messages);
    }

    void noProxyReadsWhatIsNotEncrypted()
    {
        const QList<QByteArray> names{"http_proxy", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"};
        QList<std::pair<QByteArray, QByteArray>> before;
        for (const QByteArray &name : names) {
            before.append({name, qgetenv(name.constData())});
            qunsetenv(name.constData());
        }
        qputenv("http_proxy", "http://127.0.0.1:9"); // nobody listens there
        m_server.play({modelText({u"Hi"_s})});
        Collector collector;
        const auto turn = ask(collector);
        for (const auto &[name, value] : before)
            value.isNull() ? qunsetenv(name.constData()) : qputenv(name.constData(), value);
        QVERIFY2(turn, turn ? "" : qPrintable(turn.error().detail));
        QCOMPARE(m_server.requests().size(), 1);
    }

    void readsText_data()
    {
        QTest::addColumn<ModelPlay>("play");
        const QList<QByteArray> text = modelText({u"Grüße "_s, u"🏠 in"_s, u" 311"_s});
        QTest::newRow("event by event") << ModelPlay{text};
        QTest::newRow("at once") << ModelPlay{{text.join()}};
        QTest::newRow("byte by byte, so within characters and JSON") << ModelPlay{byteByByte(text)};
        QTest::newRow("slowly") << ModelPlay{text, ModelPlay::Whole, 200, "text/event-stream", {}, 30};
        QTest::newRow("without [DONE]") << ModelPlay{text.mid(0, text.size() - 1)};
        QTest::newRow("without the end of HTTP, after [DONE]") << ModelPlay{text, ModelPlay::Hang};
        QTest::newRow("cut after the finish reason") << ModelPlay{text.mid(0, text.size() - 1), ModelPlay::Cut};
        QTest::newRow("with heartbeats and CRLF")
            << ModelPlay{{": OPENROUTER PROCESSING\r\n\r\n", text.join().replace("\n", "\r\n"), ": x\r\n\r\n"}};
        QList<QByteArray> noReason = text;
        noReason.removeAt(noReason.size() - 2);
        QTest::newRow("without finish reason") << ModelPlay{noReason};
        QTest::newRow("not streamed") << ModelPlay{
            {"\n {\"choices\":[{\"message\":{\"content\":\"Grüße 🏠 in", " 311\"},\"finish_reason\":\"stop\"}]}"},
            ModelPlay::Whole,
            200,
            "application/json"};
    }

    void readsText()
    {
        QFETCH(ModelPlay, play);
        m_server.play(play);
        Collector collector;
        const auto turn = ask(collector);
        QVERIFY2(turn, turn ? "" : qPrintable(turn.error().detail));
        QCOMPARE(turn->text, u"Grüße 🏠 in 311"_s);
        QCOMPARE(collector.texts.join(QString()), turn->text);
        QCOMPARE(m_server.requests().size(), 1);
    }

    void readsCalls()
    {
        m_server.play({byteByByte(modelCall(u"c1"_s, u"rank"_s, R"({"utility":"Wärme"})"))});
        Collector collector;
        const auto turn = ask(collector);
        QVERIFY2(turn, turn ? "" : qPrintable(turn.error().detail));
        QCOMPARE(turn->calls.size(), 1);
        QCOMPARE(turn->calls.constFirst().id, u"c1"_s);
        QCOMPARE(turn->calls.constFirst().arguments, uR"({"utility":"Wärme"})"_s);
        QCOMPARE(collector.calls, QStringList{u"rank"_s});
        QCOMPARE(collector.arguments, turn->calls.constFirst().arguments);
        QCOMPARE(turn->finishReason, u"tool_calls"_s);
    }

    void failures_data()
    {
        QTest::addColumn<ModelPlay>("play");
        QTest::addColumn<int>("requests"); // until it gives up
        QTest::addColumn<QString>("detail");
        QTest::newRow("401") << refusal(401, R"({"error":{"message":"Incorrect key )" + QByteArray(Key) + R"("}})") << 1
                             << u"refused the API key (401): Incorrect key ***"_s;
        QTest::newRow("a key where a long reason is cut")
            << refusal(401, errorOf(QByteArray(290, 'x') + Key)) << 1 << u"xxx***"_s;
        QTest::newRow("a key where the whole is cut")
            << refusal(401, errorOf(QByteArray(340, 'x') + Key)) << 1 << u"xxx"_s;
        QTest::newRow("a key in a long error within the answer")
            << ModelPlay{{modelEvent({{u"content"_s, u"One"_s}}),
                          "data: " + errorOf(QByteArray(290, 'x') + Key) + "\n\n"}}
            << 1 << u"xxx***"_s;
        QTest::newRow("a long story") << refusal(400, errorOf(QByteArray(9000, 'x'))) << 1 << u"400: xxx"_s;
        QTest::newRow("403") << refusal(403, "") << 1 << u"(403)"_s;
        QTest::newRow("404") << refusal(404, R"({"error":"model not found"})") << 1 << u"(404): model not found"_s;
        QTest::newRow("400") << refusal(400, R"({"error":{"message":"bad tool"}})") << 1 << u"400: bad tool"_s;
        QTest::newRow("a redirection") << refusal(307, "", {"Location: /elsewhere"}) << 1 << u"answered 307"_s;
        QTest::newRow("429") << refusal(429, R"({"error":{"message":"slow down"}})") << 3 << u"(429): slow down"_s;
        QTest::newRow("429 for an hour") << refusal(429, "", {"Retry-After: 3600"}) << 1 << u"(429)"_s;
        QTest::newRow("500") << refusal(500, "<html>") << 3 << u"answered 500"_s;
        QTest::newRow("503") << refusal(503, "") << 3 << u"answered 503"_s;
        QTest::newRow("cut before the first token") << ModelPlay{{}, ModelPlay::Cut} << 3 << u"cannot be reached"_s;
        QTest::newRow("cut after the role alone")
            << ModelPlay{modelText({}).mid(0, 1), ModelPlay::Cut} << 3 << u"cannot be reached"_s;
        QTest::newRow("nothing in it") << ModelPlay{{"data: [DON"}} << 3 << u"no JSON"_s;
        QTest::newRow("a web page") << ModelPlay{{"<html>Welcome</html>\n"}} << 3 << u"in the form of"_s;
        QTest::newRow("blanks without end")
            << ModelPlay{QList<QByteArray>(33, QByteArray(1024 * 1024, '\n'))} << 3 << u"has no end"_s;
        QTest::newRow("cut within the answer")
            << ModelPlay{modelText({u"One"_s, u"two"_s}).mid(0, 2), ModelPlay::Cut} << 1 << u"broke off"_s;
        QTest::newRow("ended within the answer")
            << ModelPlay{modelText({u"One"_s, u"two"_s}).mid(0, 2)} << 1 << u"broke off"_s;
        QTest::newRow("cut within a call")
            << ModelPlay{modelCall(u"c"_s, u"rank"_s, "{}").mid(0, 2), ModelPlay::Cut} << 1 << u"broke off"_s;
        QTest::newRow("garbage within the answer")
            << ModelPlay{{modelEvent({{u"content"_s, u"One"_s}}), "data: {\"cho\n\n"}} << 1 << u"no JSON"_s;
        QTest::newRow("an error within the answer")
            << ModelPlay{{modelEvent({{u"content"_s, u"One"_s}}), "data: {\"error\":{\"message\":\"Overloaded\"}}\n\n"}}
            << 1 << u"Overloaded"_s;
    }

    void failures()
    {
        QFETCH(ModelPlay, play);
        QFETCH(int, requests);
        QFETCH(QString, detail);
        const QtMessageHandler before = qInstallMessageHandler(keepLog);
        m_server.playAlways(play);
        Collector collector;
        const auto turn = ask(collector);
        qInstallMessageHandler(before);
        QVERIFY(!turn);
        QVERIFY(turn.error().code == ErrorCode::Upstream);
        QVERIFY2(turn.error().detail.contains(detail), qPrintable(turn.error().detail));
        const QLatin1StringView startOfKey(Key, 6);
        QVERIFY2(!turn.error().detail.contains(startOfKey), qPrintable(turn.error().detail));
        QVERIFY(turn.error().detail.size() <= 400);
        QCOMPARE(m_server.requests().size(), requests);
        for (const QString &line : logged())
            QVERIFY(!line.contains(startOfKey));
    }

    void triesAgainBeforeTheFirstToken()
    {
        m_server.play(refusal(503, ""));
        m_server.play({modelText({}).mid(0, 1), ModelPlay::Cut});
        m_server.play({modelText({u"At last"_s})});
        Collector collector;
        const auto turn = ask(collector);
        QVERIFY2(turn, turn ? "" : qPrintable(turn.error().detail));
        QCOMPARE(turn->text, u"At last"_s);
        QCOMPARE(collector.texts, QStringList{u"At last"_s});
        QCOMPARE(m_server.requests().size(), 3);
    }

    void aSilentServerIsLeftAtTheLimit()
    {
        m_server.play({modelText({u"One"_s}).mid(0, 2), ModelPlay::Hang});
        Collector collector;
        const auto turn = ask(collector, {}, std::chrono::milliseconds(300));
        QVERIFY(!turn);
        QVERIFY2(turn.error().detail.contains(u"too long"_s), qPrintable(turn.error().detail));
        QTRY_COMPARE(m_server.left(), 1);
        QCOMPARE(m_server.requests().size(), 1);
    }

    void aStopEndsIt()
    {
        m_server.play({modelText({u"One"_s}).mid(0, 2), ModelPlay::Hang});
        std::stop_source source;
        Collector collector;
        auto asked = std::async(std::launch::async, [&] { return ask(collector, source.get_token()); });
        QTRY_COMPARE(m_server.requests().size(), 1);
        source.request_stop();
        const auto turn = asked.get();
        QVERIFY(!turn);
        QVERIFY(turn.error().code == ErrorCode::Cancelled);
        QTRY_COMPARE(m_server.left(), 1);
    }

    void aStopEndsThePauseBetweenAttempts()
    {
        m_server.playAlways(refusal(503, "", {"Retry-After: 14"}));
        std::stop_source source;
        Collector collector;
        auto asked = std::async(std::launch::async, [&] { return ask(collector, source.get_token()); });
        QTRY_COMPARE(m_server.requests().size(), 1);
        source.request_stop();
        QVERIFY(asked.get().error().code == ErrorCode::Cancelled);
        QCOMPARE(m_server.requests().size(), 1);
    }

    void aServerThatIsDownIsNamed()
    {
        ModelOptions given = options();
        given.baseUrl = u"http://127.0.0.1:9/v1"_s;
        Collector collector;
        const auto turn = ChatCompletions(given).ask(question(), collector, {}, std::chrono::seconds(60));
        QVERIFY(!turn);
        QVERIFY2(turn.error().detail.contains(u"cannot be reached"_s), qPrintable(turn.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestChatCompletions)

#include "tst_chatcompletions.moc"
