#include "sensordaemon.h"

#include <QJsonArray>

#include <thread>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

// Sensors as they log in and fetch their scripts.
class TestSensors : public SensorDaemon
{
    Q_OBJECT

private slots:
    void init() { start(); }

    void aSensorLogsIn_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("contentType");
        QTest::newRow("root") << u"/token"_s << QByteArray("application/x-protobuf");
        QTest::newRow("below /api/v1") << u"/api/v1/token"_s << QByteArray("application/octet-stream");
        QTest::newRow("as JSON is sent") << u"/token"_s << QByteArray("application/json");
    }

    void aSensorLogsIn()
    {
        QFETCH(QString, target);
        QFETCH(QByteArray, contentType);
        QCOMPARE(add(u"Meter-1"_s).status, 201);
        // 1 client_id "METER-1", 16 secret "secret": the bytes of the wire, not of our encoder
        const QByteArray request = QByteArray::fromHex("0a074d455445522d31"
                                                       "82010673656372"
                                                       "6574");
        const Answer answer = m_client->post(target, contentType, request);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.contentType, "application/x-protobuf");
        const auto token = wire::decodeTokenAnswer(answer.body);
        QVERIFY(token);
        QCOMPARE(token->status, 200);
        QCOMPARE(token->token.size(), 43);
        QCOMPARE(token->expiresInSeconds, 3600);
    }

    void refusesAlike()
    {
        QCOMPARE(add(u"a"_s).status, 201);
        const auto wrong = login(u"a"_s, u"other"_s);
        const auto unknown = login(u"b"_s, u"secret"_s);
        const auto without = login(u"a"_s, {});
        QCOMPARE(wrong.status, 401);
        QCOMPARE(unknown.status, 401);
        QCOMPARE(without.status, 401);
        QCOMPARE(unknown.message, wrong.message);
        QVERIFY(wrong.token.isEmpty() && unknown.token.isEmpty());
    }

    void givesTokensWithoutSecretWhereTheConfigurationSaysSo()
    {
        start("[sensors]\nallow_secretless_sensors = true\n");
        QCOMPARE(add(u"a"_s).status, 201);
        QCOMPARE(login(u"a"_s, {}).status, 200);
        QCOMPARE(login(u"a"_s, u"wrong"_s).status, 401);
        QCOMPARE(login(u"b"_s, {}).status, 401);
    }

    void slowsDownGuessing()
    {
        QCOMPARE(add(u"a"_s).status, 201);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(login(u"a"_s, u"wrong"_s).status, 401);
        const Answer refused =
            postMessage(u"/token"_s, wire::encode(wire::SensorTokenRequest{u"A"_s, {}, false, u"secret"_s}));
        QCOMPARE(refused.status, 429);
        const int seconds = refused.retryAfter.toInt();
        QVERIFY2(seconds >= 1 && seconds <= 60, refused.retryAfter.constData());
        QCOMPARE(wire::decodeTokenAnswer(refused.body)->status, 429);
        QCOMPARE(login(u"b"_s, u"secret"_s).status, 401); // another pair
    }

    void refusesWhatIsNoMessage_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isJson");
        QTest::newRow("JSON") << QByteArray(R"({"sensor_id":"a"})") << QByteArray("application/json") << 400 << true;
        QTest::newRow("cut short") << QByteArray("\x0a\x05"
                                                 "a")
                                   << QByteArray("application/x-protobuf") << 400 << true;
        QTest::newRow("a page's form") << QByteArray("a=b") << QByteArray("text/plain") << 415 << true;
        QTest::newRow("too many fields") << QByteArray("\x10\x01").repeated(100) << QByteArray("application/x-protobuf")
                                         << 400 << false;
        QTest::newRow("a million fields")
            << QByteArray("\x10\x01").repeated(1'000'000) << QByteArray("application/x-protobuf") << 413 << true;
    }

    void refusesWhatIsNoMessage()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, contentType);
        QFETCH(int, status);
        QFETCH(bool, isJson);
        for (const QString &target : {u"/token"_s, u"/script_accepted"_s, u"/sensor_input"_s}) {
            const Answer answer = m_client->post(target, contentType, body);
            QCOMPARE(answer.status, status);
            QCOMPARE(answer.contentType == "application/json", isJson);
            QCOMPARE(!answer.detail().isEmpty(), isJson);
        }
    }

    void keepsTokensAcrossARestart()
    {
        QTemporaryDir folder;
        start({}, folder.path());
        QCOMPARE(add(u"a"_s).status, 201);
        const QByteArray token = login(u"a"_s, u"secret"_s).token;
        m_daemon->kill();
        start({}, folder.path());
        QCOMPARE(accept({token, {}, {}}).status, 200);
        QCOMPARE(login(u"a"_s, u"secret"_s).status, 200);
        QCOMPARE(accept({token, {}, {}}).status, 401); // one token a sensor
    }

    void deliversScripts()
    {
        QCOMPARE(add(u"a"_s).status, 201);
        const Answer set = m_client->putJson(u"/api/admin/sensors/a/script"_s, {{u"script"_s, u"run()"_s}}, Admin);
        QCOMPARE(set.status, 200);
        QCOMPARE(set.json[u"script"_s][u"accepted"_s].toBool(true), false);
        const auto token = login(u"a"_s, u"secret"_s);
        QCOMPARE(token.script, u"run()"_s);
        QVERIFY(token.scriptId);
        QCOMPARE(accept({token.token, u"b"_s, {}}).status, 404);
        QCOMPARE(accept({token.token, {}, *token.scriptId + 1}).status, 404);
        QCOMPARE(accept({"wrong", {}, {}}).status, 401);
        QCOMPARE(accept({{}, {}, {}}).status, 401);
        QCOMPARE(login(u"a"_s, u"secret"_s).script, u"run()"_s);
        const QByteArray latest = login(u"a"_s, u"secret"_s).token;
        QCOMPARE(accept({{}, u"A"_s, token.scriptId}, {{"Authorization", "Bearer " + latest}}).status, 200);
        QCOMPARE(accept({latest, {}, {}}).status, 200); // nothing is pending any more
        QVERIFY(login(u"a"_s, u"secret"_s).script.isEmpty());
        QCOMPARE(login(u"a"_s, u"secret"_s, true).script, u"run()"_s);
        const Answer shown = m_client->get(u"/api/admin/sensors/A"_s, Admin);
        QVERIFY(shown.json[u"script"_s][u"accepted"_s].toBool());
    }

    void deliversANumberInPlaceOfAScript()
    {
        QCOMPARE(add(u"a"_s, {{u"kind"_s, u"ANALOG_ELECTRICITY"_s}, {u"secret"_s, u"secret"_s}}).status, 201);
        const Answer set = m_client->putJson(u"/api/admin/sensors/a/script"_s, {{u"script"_s, u"75"_s}}, Admin);
        QCOMPARE(set.json[u"rotationPerKwh"_s].toDouble(), 75.0);
        const auto token = login(u"a"_s, u"secret"_s);
        QCOMPARE(token.rotationPerKwh, std::optional<quint32>(75));
        QVERIFY(token.script.isEmpty());
        const Answer tooLong =
            m_client->putJson(u"/api/admin/sensors/a/script"_s, {{u"script"_s, u"x"_s.repeated(666)}}, Admin);
        QCOMPARE(tooLong.status, 400);
    }

    void manyLogInAtOnce()
    {
        constexpr int Sensors = 400;
        constexpr int Threads = 8;
        QString csv = u"id,building,utility,secret\n"_s;
        for (int i = 0; i < Sensors; ++i)
            csv += u"s%1,1,ELECTRICITY,secret%1\n"_s.arg(i);
        const Answer imported = m_client->postJson(u"/api/admin/sensors/import"_s, {{u"csv"_s, csv}}, Admin);
        QCOMPARE(imported.json[u"added"_s].toInt(), Sensors);
        std::atomic<int> granted = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < Threads; ++t) {
            threads.emplace_back([&, t] {
                TestClient client(m_daemon->baseUrl());
                for (int i = t; i < Sensors; i += Threads) {
                    const wire::SensorTokenRequest request{u"s%1"_s.arg(i), {}, false, u"secret%1"_s.arg(i)};
                    granted += client.post(u"/token"_s, "application/x-protobuf", wire::encode(request)).status == 200;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(granted.load(), Sensors);
    }
};

QTEST_GUILESS_MAIN(TestSensors)

#include "tst_sensors.moc"
