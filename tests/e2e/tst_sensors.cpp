#include "core/wire/sensormessages.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

static const Headers Admin{{"Authorization", QByteArray("Bearer ") + AdminToken}};

// Sensors as they log in, and as an administrator manages them.
class TestSensors : public QObject
{
    Q_OBJECT

    std::unique_ptr<DaemonProcess> m_daemon;
    std::unique_ptr<TestClient> m_client;

    void start(const QByteArray &config = {}, const QString &folder = {})
    {
        m_client.reset();
        m_daemon.reset();
        m_daemon = std::make_unique<DaemonProcess>();
        if (!config.isEmpty())
            m_daemon->setConfig(config);
        QVERIFY2(m_daemon->start({}, folder), qPrintable(m_daemon->errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon->baseUrl());
    }

    Answer add(const QString &id, const QJsonObject &more = {{u"secret"_s, u"secret"_s}})
    {
        QJsonObject body{{u"id"_s, id}, {u"building"_s, u"7"_s}, {u"utility"_s, u"GAS"_s}, {u"createBuilding"_s, true}};
        for (auto field = more.begin(); field != more.end(); ++field)
            body.insert(field.key(), field.value());
        return m_client->postJson(u"/api/admin/sensors"_s, body, Admin);
    }

    Answer postMessage(const QString &target, const QByteArray &body, const Headers &headers = {})
    {
        return m_client->post(target, "application/x-protobuf", body, headers);
    }

    //! The token answer; its status is checked against HTTP's.
    wire::SensorTokenAnswer login(const QString &id, const QString &secret, bool needsScript = false,
                                  const QString &target = u"/token"_s)
    {
        const Answer answer =
            postMessage(target, wire::encode(wire::SensorTokenRequest{id, SensorKind::Gas, needsScript, secret}));
        const auto decoded = wire::decodeTokenAnswer(answer.body);
        if (!decoded || decoded->status != answer.status || answer.contentType != "application/x-protobuf") {
            QTest::qFail("the answer is no message with the status of HTTP", __FILE__, __LINE__);
            return {};
        }
        return *decoded;
    }

    wire::SensorAnswer accept(const wire::ScriptAcceptedRequest &request, const Headers &headers = {})
    {
        const Answer answer = postMessage(u"/script_accepted"_s, wire::encode(request), headers);
        const auto decoded = wire::decodeSensorAnswer(answer.body);
        if (!decoded || decoded->status != answer.status)
            QTest::qFail("the answer is no message with the status of HTTP", __FILE__, __LINE__);
        return decoded ? *decoded : wire::SensorAnswer();
    }

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

    void addsSensors()
    {
        const Answer added = add(u"Roof:1"_s, {{u"name"_s, u"Roof"_s}, {u"limitPerMinute"_s, 2.5}});
        QCOMPARE(added.status, 201);
        QCOMPARE(added.json[u"id"_s].toString(), u"roof:1"_s);
        QCOMPARE(added.json[u"state"_s].toString(), u"waiting"_s);
        QCOMPARE(added.json[u"utility"_s].toString(), u"GAS"_s);
        QCOMPARE(added.json[u"energyUnit"_s].toString(), u"m3"_s);
        QVERIFY(added.json[u"lastReading"_s].isNull());
        QVERIFY(added.json[u"createdBuilding"_s].toBool());
        const QString secret = added.json[u"secret"_s].toString();
        QCOMPARE(secret.size(), 43);
        QCOMPARE(login(u"roof:1"_s, secret).status, 200);
        const Answer listed = m_client->get(u"/api/admin/sensors"_s, Admin);
        QCOMPARE(listed.json[u"sensors"_s].toArray().size(), 1);
        QVERIFY(!listed.body.contains(secret.toLatin1()));
        const Answer audit = m_client->get(u"/api/admin/audit?subject=sensor:roof:1"_s, Admin);
        QCOMPARE(audit.json[u"entries"_s][0][u"action"_s].toString(), u"sensor.create"_s);
        QVERIFY(!audit.body.contains(secret.toLatin1()));
    }

    void refusesSensors_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QJsonObject &fields, int status, const QString &named) {
            QTest::newRow(name) << fields << status << named;
        };
        row("taken id", {{u"id"_s, u"TAKEN"_s}}, 409, u"taken"_s);
        row("empty id", {{u"id"_s, u" "_s}}, 400, u"id"_s);
        row("id that a spreadsheet would run", {{u"id"_s, u"=1+1"_s}}, 400, u"id"_s);
        row("id that leaves its path", {{u"id"_s, u"../x"_s}}, 400, u"id"_s);
        row("id that is no text", {{u"id"_s, 5}}, 422, u"id"_s);
        row("unknown building", {{u"building"_s, u"99"_s}, {u"createBuilding"_s, false}}, 422, u"99"_s);
        row("unknown utility", {{u"utility"_s, u"STEAM"_s}}, 400, u"STEAM"_s);
        row("unknown owner", {{u"ownerId"_s, 99}}, 422, u"ownerId"_s);
        row("limit of nothing", {{u"limitPerMinute"_s, 0}}, 400, u"limitPerMinute"_s);
        row("negative rotation", {{u"rotationPerKwh"_s, -1}}, 400, u"rotationPerKwh"_s);
        row("name on two lines", {{u"name"_s, u"a\nb"_s}}, 400, u"name"_s);
        row("secret with a line break", {{u"secret"_s, u"a\r\nX: y"_s}}, 400, u"secret"_s);
        row("misspelt field", {{u"limit"_s, 1}}, 422, u"limit"_s);
    }

    void refusesSensors()
    {
        QFETCH(QJsonObject, fields);
        QCOMPARE(add(u"taken"_s).status, 201);
        const Answer answer = add(u"new"_s, fields);
        QTEST(answer.status, "status");
        QFETCH(QString, named);
        QVERIFY2(answer.detail().contains(named), qPrintable(answer.detail()));
        QCOMPARE(m_client->get(u"/api/admin/sensors"_s, Admin).json[u"sensors"_s].toArray().size(), 1);
    }

    void editsAndRetires()
    {
        QCOMPARE(add(u"a"_s).status, 201);
        QCOMPARE(add(u"b"_s, {{u"building"_s, u"8"_s}}).status, 201);
        const QByteArray token = login(u"a"_s, u"secret"_s).token;
        const Answer edited =
            m_client->patchJson(u"/api/admin/sensors/a"_s,
                                {{u"name"_s, u"Cellar"_s}, {u"building"_s, u"8"_s}, {u"limitPerMinute"_s, 1}}, Admin);
        QCOMPARE(edited.status, 200);
        QCOMPARE(edited.json[u"building"_s].toString(), u"8"_s);
        QCOMPARE(edited.json[u"name"_s].toString(), u"Cellar"_s);
        const Answer cleared = m_client->patchJson(
            u"/api/admin/sensors/a"_s, {{u"name"_s, QJsonValue::Null}, {u"limitPerMinute"_s, QJsonValue::Null}}, Admin);
        QVERIFY(cleared.json[u"name"_s].isNull() && cleared.json[u"limitPerMinute"_s].isNull());
        QCOMPARE(cleared.json[u"building"_s].toString(), u"8"_s);
        QCOMPARE(m_client->patchJson(u"/api/admin/sensors/a"_s, {{u"building"_s, u"9"_s}}, Admin).status, 422);
        QCOMPARE(m_client->patchJson(u"/api/admin/sensors/x"_s, {}, Admin).status, 404);

        QCOMPARE(m_client->remove(u"/api/admin/sensors/a"_s, Admin).json[u"state"_s].toString(), u"retired"_s);
        QCOMPARE(accept({token, {}, {}}).status, 401);
        QCOMPARE(login(u"a"_s, u"secret"_s).status, 401);
        const Answer back = m_client->patchJson(u"/api/admin/sensors/a"_s, {{u"retired"_s, false}}, Admin);
        QCOMPARE(back.json[u"state"_s].toString(), u"waiting"_s);
        QCOMPARE(login(u"a"_s, u"secret"_s).status, 200);
        const Answer audit = m_client->get(u"/api/admin/audit?subject=sensor:a"_s, Admin);
        QStringList actions;
        const QJsonArray entries = audit.json[u"entries"_s].toArray();
        for (const QJsonValue entry : entries)
            actions.prepend(entry[u"action"_s].toString());
        QCOMPARE(actions, (QStringList{u"sensor.create"_s, u"sensor.change"_s, u"sensor.change"_s, u"sensor.retire"_s,
                                       u"sensor.restore"_s}));
    }

    void rotatesSecretsAndRevokesTokens()
    {
        QCOMPARE(add(u"a"_s).status, 201);
        QByteArray token = login(u"a"_s, u"secret"_s).token;
        QCOMPARE(m_client->remove(u"/api/admin/sensors/a/token"_s, Admin).status, 200);
        QCOMPARE(accept({token, {}, {}}).status, 401);
        token = login(u"a"_s, u"secret"_s).token;
        const Answer rotated = m_client->post(u"/api/admin/sensors/a/secret"_s, "application/json", {}, Admin);
        QCOMPARE(rotated.status, 200);
        QCOMPARE(accept({token, {}, {}}).status, 401);
        QCOMPARE(login(u"a"_s, u"secret"_s).status, 401);
        QCOMPARE(login(u"a"_s, rotated.json[u"secret"_s].toString()).status, 200);
        QCOMPARE(m_client->post(u"/api/admin/sensors/b/secret"_s, "application/json", {}, Admin).status, 404);
    }

    void showsReadings()
    {
        QCOMPARE(add(u"a"_s).status, 201);
        const QByteArray token = login(u"a"_s, u"secret"_s).token;
        const EpochMilliseconds first = (QDateTime::currentSecsSinceEpoch() - 600) * 1000;
        for (int i = 0; i < 2; ++i) {
            const Answer sent = postMessage(
                u"/sensor_input"_s, wire::encode(wire::SensorDataRequest{
                                        token, SensorKind::Gas, 100.5 + 0.1 * i, 12.0, {}, first + 60'250 * i, false}));
            QCOMPARE(sent.status, 200);
        }
        const Answer json = m_client->get(u"/api/admin/sensors/a/readings"_s, Admin);
        QCOMPARE(json.json[u"unit"_s].toString(), u"m3"_s);
        QCOMPARE(json.json[u"readings"_s].toArray().size(), 2);
        QCOMPARE(json.json[u"readings"_s][1][u"quality"_s].toString(), u"measured"_s);
        const Answer csv = m_client->get(u"/api/admin/sensors/a/readings?format=csv"_s, Admin);
        const QList<QByteArray> lines = csv.body.split('\n');
        QCOMPARE(lines.value(0), "sensor,time,counter,consumption,quality");
        QCOMPARE(lines.value(1), "a," + QByteArray::number(first / 1000) + ",100.5,,first");
        const QList<QByteArray> cells = lines.value(2).split(',');
        QCOMPARE(cells.value(1), QByteArray::number(first / 1000 + 60) + ".250");
        QCOMPARE(cells.value(3).toDouble(), (100.5 + 0.1) - 100.5);
        const Answer shown = m_client->get(u"/api/admin/sensors/a"_s, Admin);
        QCOMPARE(shown.json[u"state"_s].toString(), u"late"_s);
        QCOMPARE(shown.json[u"lastReading"_s][u"counter"_s].toDouble(), 100.5 + 0.1);
        QCOMPARE(m_client->get(u"/api/admin/sensors/a/readings?limit=0"_s, Admin).status, 400);
        QCOMPARE(m_client->get(u"/api/admin/sensors/a/readings?format=xml"_s, Admin).status, 400);
        QCOMPARE(m_client->get(u"/api/admin/sensors/x/readings"_s, Admin).status, 404);
    }

    void administrationIsForAdministrators()
    {
        QCOMPARE(m_client->get(u"/api/admin/sensors"_s).status, 401);
        QCOMPARE(m_client->get(u"/api/admin/sensors"_s, {{"Authorization", "Bearer wrong"}}).status, 401);
        QCOMPARE(add(u"a"_s).status, 201);
        const QByteArray token = login(u"a"_s, u"secret"_s).token;
        QCOMPARE(m_client->get(u"/api/admin/sensors"_s, {{"Authorization", "Bearer " + token}}).status, 401);
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
