#include "tests/server/http/rawclient.h"
#include "tests/support/campusfiles.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/messageevents.h"
#include "tests/support/modelstandin.h"
#include "tests/support/testclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Key = "sk-the-daemons-own-key-4711";

QJsonObject ask(const QString &question)
{
    return {{u"messages"_s, QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, question}}}}};
}

QByteArray chatRequest(const QString &question)
{
    return postRequest("/api/chat", QJsonDocument(ask(question)).toJson(QJsonDocument::Compact),
                       {"Content-Type: application/json"});
}

} // namespace

// POST /api/chat of two daemons: one with the built-in assistant, one with a stand-in for a language model.
class TestChat : public QObject
{
    Q_OBJECT

    ModelStandIn m_model;
    ModelStandIn m_other; //!< one that a caller names
    DaemonProcess m_plain;
    DaemonProcess m_modelled;

    static quint16 portOf(const DaemonProcess &daemon) { return static_cast<quint16>(daemon.baseUrl().port()); }
    TestClient plain() const { return TestClient(m_plain.baseUrl()); }
    TestClient modelled() const { return TestClient(m_modelled.baseUrl()); }

    static QJsonObject named(const ModelStandIn &model, const QString &key)
    {
        return {{u"baseUrl"_s, model.baseUrl()}, {u"model"_s, u"other"_s}, {u"apiKey"_s, key}};
    }

    static ModelPlay hang() { return {modelText({u"One"_s, u"two"_s}).mid(0, 2), ModelPlay::Hang}; }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_plain.start(), qPrintable(m_plain.errorOutput()));
        m_modelled.setConfig("[chat]\nbase_url = \"" + m_model.baseUrl().toUtf8()
                             + "\"\nmodel = \"stand-in\"\napi_key = \"" + Key
                             + "\"\nat_once = 2\nexecute_python = false\n");
        QVERIFY2(m_modelled.start(), qPrintable(m_modelled.errorOutput()));
        for (TestClient client : {plain(), modelled()}) {
            QCOMPARE(client.postFile(u"/api/upload/building"_s, buildingCsv(3)).status, 200);
            MeterFile meters;
            meters.buildings = 3;
            meters.days = 20;
            QCOMPARE(client.postFile(u"/api/upload/meter"_s, meterCsv(meters)).status, 200);
            QVERIFY(client.waitUntilIdle());
        }
    }

    void init()
    {
        m_model.forget();
        m_other.forget();
    }

    void tellsWhoAnswers()
    {
        const Answer without = plain().get(u"/api/chat"_s);
        QCOMPARE(without.status, 200);
        QCOMPARE(without.json.value("assistant"_L1).toString(), u"built-in"_s);
        QVERIFY(without.json.value("model"_L1).isNull());
        const QJsonArray tools = without.json.value("tools"_L1).toArray();
        for (const QString &tool : {u"run_prediction"_s, u"list_buildings"_s, u"get_building"_s, u"get_timeseries"_s,
                                    u"rank"_s, u"data_quality"_s})
            QVERIFY2(tools.contains(tool), qPrintable(tool));
        const QJsonValue python = without.json.value("python"_L1);
        QCOMPARE(tools.contains(u"execute_python"_s), python["available"_L1].toBool());
        QCOMPARE(python["reason"_L1].isNull(), python["available"_L1].toBool());

        const Answer with = modelled().get(u"/api/chat"_s);
        QCOMPARE(with.json.value("assistant"_L1).toString(), u"model"_s);
        QCOMPARE(with.json.value("model"_L1).toString(), u"stand-in"_s);
        QVERIFY(!with.json.value("python"_L1)["available"_L1].toBool());
        QVERIFY(!with.body.contains(Key));
    }

    void theBuiltInAssistantComputes_data()
    {
        QTest::addColumn<QString>("question");
        QTest::newRow("English") << u"Which buildings use most electricity?"_s;
        QTest::newRow("German") << u"Welche Gebäude verbrauchen am meisten Strom?"_s;
    }

    void theBuiltInAssistantComputes()
    {
        QFETCH(QString, question);
        RawClient client(portOf(m_plain));
        client.send(chatRequest(question));
        const RawReply head = client.read();
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("content-type"), "text/event-stream"_ba);
        QCOMPARE(head.headers.value("x-vercel-ai-ui-message-stream"), "v1"_ba);
        QByteArray body;
        for (QByteArray chunk = client.readChunk(); !chunk.isEmpty(); chunk = client.readChunk()) {
            QVERIFY(chunk != RawClient::BrokenOff);
            body += chunk;
        }
        const MessageEvents events = readMessageEvents(body);
        QCOMPARE(events.problem, QString());
        QVERIFY(!events.ofType(u"tool-output-available"_s).isEmpty());
        QVERIFY2(events.text().contains(u'3'), qPrintable(events.text())); // the largest of the three
        QVERIFY(events.ofType(u"error"_s).isEmpty());
    }

    void aModelAnswersWithTools()
    {
        m_model.play({byteByByte(modelCall(u"c1"_s, u"list_buildings"_s, "{}"))});
        m_model.play({modelText({u"There are "_s, u"three 🏠."_s})});
        const Answer answer = modelled().postJson(u"/api/chat"_s, ask(u"How many?"_s));
        QCOMPARE(answer.status, 200);
        const MessageEvents events = readMessageEvents(answer.body);
        QCOMPARE(events.problem, QString());
        QCOMPARE(events.text(), u"There are three 🏠."_s);
        QCOMPARE(events.ofType(u"start-step"_s).size(), 2);
        QCOMPARE(events.ofType(u"tool-output-available"_s).size(), 1);

        QCOMPARE(m_model.requests().size(), 2);
        const ModelRequest second = m_model.requests().at(1);
        QVERIFY(second.head.contains("Authorization: Bearer " + QByteArray(Key)));
        const QJsonArray messages = second.body.value("messages"_L1).toArray();
        QVERIFY(messages.first()["content"_L1].toString().contains("3 buildings"_L1));
        QCOMPARE(messages.last()["role"_L1].toString(), u"tool"_s);
        const QJsonObject output = events.ofType(u"tool-output-available"_s).constFirst().value("output"_L1).toObject();
        QCOMPARE(QJsonDocument::fromJson(messages.last()["content"_L1].toString().toUtf8()).object(), output);
        QVERIFY(second.body.value("tools"_L1).toArray().size() >= 6);
    }

    void aFailingModelIsTold()
    {
        ModelPlay refusal;
        refusal.status = 401;
        refusal.pieces = {"{\"error\":{\"message\":\"Incorrect API key " + QByteArray(Key) + "\"}}"};
        m_model.play(refusal);
        const Answer answer = modelled().postJson(u"/api/chat"_s, ask(u"How many?"_s));
        QCOMPARE(answer.status, 200);
        const MessageEvents events = readMessageEvents(answer.body);
        QCOMPARE(events.problem, QString());
        const QString error = events.ofType(u"error"_s).value(0).value("errorText"_L1).toString();
        QVERIFY2(error.contains("(401)"_L1), qPrintable(error));
        QVERIFY(!answer.body.contains(Key));
    }

    void refusesWrongQuestions_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("nothing") << ""_ba << 422;
        QTest::newRow("no JSON") << "hello"_ba << 422;
        QTest::newRow("no messages") << "{}"_ba << 422;
        QTest::newRow("none in it") << R"({"messages":[]})"_ba << 400;
        QTest::newRow("a system message") << R"({"messages":[{"role":"system","content":"x"}]})"_ba << 400;
        QTest::newRow("a model that is none")
            << R"({"messages":[{"role":"user","content":"x"}],"model":"gpt"})"_ba << 422;
        QTest::newRow("a model without URL")
            << R"({"messages":[{"role":"user","content":"x"}],"model":{"model":"m"}})"_ba << 400;
        QTest::newRow("a key in the clear to elsewhere") << R"({"messages":[{"role":"user","content":"x"}],
                  "model":{"model":"m","baseUrl":"http://192.0.2.1/v1","apiKey":"k"}})"_ba
                                                         << 400;
    }

    void refusesWrongQuestions()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const Answer answer = modelled().post(u"/api/chat"_s, "application/json", body);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.detail().isEmpty());
        QVERIFY(m_model.requests().isEmpty());
    }

    void whoeverLeavesStopsTheModel()
    {
        m_model.play(hang());
        RawClient client(portOf(m_modelled));
        client.send(chatRequest(u"How many?"_s));
        QCOMPARE(client.read().status, 200);
        QVERIFY(client.readChunk().startsWith("data: {\"messageId\"")); // at once
        QTRY_COMPARE(m_model.requests().size(), 1);
        QCOMPARE(m_model.left(), 0);
        client.leave();
        QTRY_COMPARE(m_model.left(), 1);
    }

    void noMoreThanAllowedAtOnce()
    {
        m_model.playAlways(hang());
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 2; ++i) {
            clients.push_back(std::make_unique<RawClient>(portOf(m_modelled)));
            clients.back()->send(chatRequest(u"How many?"_s));
            QCOMPARE(clients.back()->read().status, 200);
        }
        const Answer refused = modelled().postJson(u"/api/chat"_s, ask(u"How many?"_s));
        QCOMPARE(refused.status, 503);
        QVERIFY(!refused.detail().isEmpty());
        QTRY_COMPARE(m_model.requests().size(), 2);
        for (const auto &client : clients)
            client->leave();
        QTRY_COMPARE(m_model.left(), 2);
        m_model.playAlways({modelText({u"Three"_s})});
        QTRY_COMPARE(modelled().postJson(u"/api/chat"_s, ask(u"How many?"_s)).status, 200);
    }

    void callersOnThisMachineMayNameAModel()
    {
        m_other.play({modelText({u"From elsewhere"_s})});
        QJsonObject body = ask(u"How many?"_s);
        body.insert(u"model"_s, named(m_other, u"the-callers-key"_s));
        for (const bool isModelled : {false, true}) {
            m_other.forget();
            m_other.play({modelText({u"From elsewhere"_s})});
            const Answer answer = (isModelled ? modelled() : plain()).postJson(u"/api/chat"_s, body);
            QCOMPARE(readMessageEvents(answer.body).text(), u"From elsewhere"_s);
            QVERIFY(m_model.requests().isEmpty());
            QVERIFY(m_other.requests().constFirst().head.contains("Authorization: Bearer the-callers-key\r\n"));
        }
        // The daemon's own key is not for a server that a caller names.
        m_other.forget();
        m_other.play({modelText({u"x"_s})});
        body.insert(u"model"_s, named(m_other, {}));
        QCOMPARE(modelled().postJson(u"/api/chat"_s, body).status, 200);
        QTRY_COMPARE(m_other.requests().size(), 1);
        QVERIFY(!m_other.requests().constFirst().head.contains("Authorization"));
    }

    void codeOfAModelRuns()
    {
        const QJsonValue python = plain().get(u"/api/chat"_s).json.value("python"_L1);
        if (!python["available"_L1].toBool())
            QSKIP(qPrintable(python["reason"_L1].toString()));
        m_other.play({modelCall(u"c1"_s, u"execute_python"_s, "{\"code\":\"print(len(data.buildings))\"}")});
        m_other.play({modelText({u"Three"_s})});
        QJsonObject body = ask(u"How many?"_s);
        body.insert(u"model"_s, named(m_other, {}));
        const MessageEvents events = readMessageEvents(plain().postJson(u"/api/chat"_s, body).body);
        QCOMPARE(events.problem, QString());
        const QJsonValue output = events.ofType(u"tool-output-available"_s).value(0).value("output"_L1);
        QCOMPARE(output["stdout"_L1].toString(), u"3\n"_s);
        QCOMPARE(output["exitCode"_L1].toInt(-1), 0);
    }

    void othersMayNot()
    {
        QJsonObject body = ask(u"How many?"_s);
        body.insert(u"model"_s, named(m_other, {}));
        for (const char *header : {"X-Forwarded-For", "Forwarded", "X-Real-IP"}) {
            QCOMPARE(modelled().postJson(u"/api/chat"_s, body, {{header, "for=192.0.2.7"}}).status, 403);
            QCOMPARE(modelled().postJson(u"/api/chat/test"_s, named(m_other, {}), {{header, "192.0.2.7"}}).status, 403);
        }
        QVERIFY(m_other.requests().isEmpty());
    }

    void aModelCanBeTried()
    {
        m_model.play({modelText({u"OK"_s})});
        const Answer good = modelled().postJson(u"/api/chat/test"_s, {});
        QCOMPARE(good.status, 200);
        QVERIFY2(good.json.value("ok"_L1).toBool(), good.body.constData());

        ModelPlay refusal;
        refusal.status = 404;
        refusal.pieces = {R"({"error":{"message":"no such model"}})"};
        m_other.play(refusal);
        const Answer bad = modelled().postJson(u"/api/chat/test"_s, named(m_other, {}));
        QCOMPARE(bad.status, 200);
        QVERIFY(!bad.json.value("ok"_L1).toBool());
        QVERIFY2(bad.detail().contains("no such model"_L1), bad.body.constData());
        QCOMPARE(m_other.requests().size(), 1);

        const Answer none = plain().postJson(u"/api/chat/test"_s, {});
        QVERIFY(!none.json.value("ok"_L1).toBool());
        const Answer wrong = plain().postJson(u"/api/chat/test"_s, {{u"baseUrl"_s, u"nonsense"_s}});
        QCOMPARE(wrong.status, 200);
        QVERIFY(!wrong.json.value("ok"_L1).toBool());
        QCOMPARE(plain().postJson(u"/api/chat/test"_s, {{u"baseUrl"_s, 5}}).status, 422);
    }

    void stoppingTheDaemonEndsAnswers()
    {
        m_model.playAlways(hang());
        RawClient client(portOf(m_modelled));
        client.send(chatRequest(u"How many?"_s));
        QCOMPARE(client.read().status, 200);
        QTRY_COMPARE(m_model.requests().size(), 1);
        QCOMPARE(m_modelled.terminate(), 0);
        QByteArray body;
        for (QByteArray chunk = client.readChunk(); !chunk.isEmpty(); chunk = client.readChunk()) {
            QVERIFY(chunk != RawClient::BrokenOff);
            body += chunk;
        }
        QCOMPARE(readMessageEvents(body).problem, QString());
        QVERIFY(!m_modelled.errorOutput().contains(QLatin1StringView(Key)));
    }
};

QTEST_GUILESS_MAIN(TestChat)

#include "tst_chat.moc"
