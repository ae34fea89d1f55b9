#include "tests/server/http/rawclient.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/sensorclient.h"
#include "tests/support/testclient.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;

const Headers Admin{{"Authorization", QByteArray("Bearer ") + AdminToken}};

} // namespace

// Readings from a sensor to the map, and the questions about those that are held back.
class TestSensorReadings : public QObject
{
    Q_OBJECT

    std::unique_ptr<DaemonProcess> m_daemon;
    std::unique_ptr<TestClient> m_client;
    std::unique_ptr<SensorConnection> m_sensor;
    QByteArray m_token;
    qint64 m_start = 0; //!< a UTC midnight

    int send(qint64 after, double counter) { return m_sensor->send(m_token, counter, m_start + after); }

private slots:
    void init()
    {
        m_daemon = std::make_unique<DaemonProcess>();
        m_daemon->setConfig("[sensors]\nfold_seconds = 0.1\nscore_seconds = 0\n");
        QVERIFY2(m_daemon->start(), qPrintable(m_daemon->errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon->baseUrl());
        const QJsonObject sensor{{u"id"_s, u"cellar"_s},
                                 {u"building"_s, u"7"_s},
                                 {u"utility"_s, u"ELECTRICITY"_s},
                                 {u"createBuilding"_s, true},
                                 {u"secret"_s, u"a secret"_s}};
        const Answer added = m_client->postJson(u"/api/admin/sensors"_s, sensor, Admin);
        QVERIFY2(added.status == 201, added.body.constData());
        m_sensor = std::make_unique<SensorConnection>(m_daemon->baseUrl());
        m_token = m_sensor->token(u"cellar"_s, u"a secret"_s);
        QVERIFY(!m_token.isEmpty());
        constexpr qint64 Day = 86'400'000;
        m_start = (QDateTime::currentMSecsSinceEpoch() / Day - 10) * Day;
    }

    void reachTheBuildingsSeries()
    {
        for (int i = 0; i <= 26; ++i)
            QCOMPARE(send(i * 5 * Minute, 100.0 + i * 0.25), 200);
        QVERIFY(m_client->waitUntilIdle());
        const QString day = QDateTime::fromMSecsSinceEpoch(m_start, Qt::UTC).toString(u"yyyy-MM-dd"_s);
        const Answer series = m_client->get(
            u"/api/buildings/7/timeseries?utility=ELECTRICITY&resolution=hourly&start=%1&end=%1"_s.arg(day));
        QCOMPARE(series.status, 200);
        QList<double> actual;
        const QJsonArray points = series.json.value("data"_L1).toArray();
        for (const QJsonValue point : points) {
            if (!point["actual"_L1].isNull())
                actual.append(point["actual"_L1].toDouble());
        }
        QVERIFY2(actual.size() >= 2, series.body.constData());
        QVERIFY(std::abs(actual.at(0) - 3.0) < 1e-9);
        QVERIFY(std::abs(actual.at(1) - 3.0) < 1e-9);
        const QJsonArray buildings = m_client->get(u"/api/buildings"_s).json.value("buildings"_L1).toArray();
        QCOMPARE(buildings.size(), 1);
        QVERIFY(buildings.first()["utilities"_L1].toArray().contains(u"ELECTRICITY"_s));
        QVERIFY(m_client->get(u"/api/imports"_s).json.value("imports"_L1).toArray().isEmpty());
        QCOMPARE(m_client->get(u"/api/status"_s).json.value("lastError"_L1).toString(), QString());
    }

    void consolesHearOfThem()
    {
        RawClient console(static_cast<quint16>(m_daemon->baseUrl().port()));
        QCOMPARE(console.ask(getRequest("/api/events")).status, 200);
        QCOMPARE(send(0, 4000.5), 200);
        QCOMPARE(send(15 * Minute, 4001.25), 200);
        QCOMPARE(send(30 * Minute, 1.0), 400);
        QByteArray text;
        while (!text.contains("event: quarantine\n") || !text.endsWith("\n\n")) {
            const QByteArray chunk = console.readChunk();
            QVERIFY2(!chunk.isEmpty() && chunk != RawClient::BrokenOff, text.constData());
            text += chunk;
        }
        QList<QJsonObject> readings;
        const QByteArray start = "event: sensor\ndata: ";
        for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
            const qsizetype from = at + start.size();
            readings.append(QJsonDocument::fromJson(text.sliced(from, text.indexOf('\n', from) - from)).object());
        }
        QCOMPARE(readings.size(), 2);
        QCOMPARE(readings.at(0)["id"_L1].toString(), u"cellar"_s);
        QCOMPARE(readings.at(0)["counter"_L1].toDouble(), 4000.5);
        QCOMPARE(readings.at(1)["counter"_L1].toDouble(), 4001.25);
        const QString at = readings.at(1)["timestampUtc"_L1].toString();
        QCOMPARE(QDateTime::fromString(at, Qt::ISODateWithMs).toMSecsSinceEpoch(), m_start + 15 * Minute);
        QVERIFY2(text.contains("event: quarantine\ndata: {\"open\":1}\n\n"), text.constData());
    }

    void wrongTokensAreToldInHttpAndInTheBody()
    {
        QCOMPARE(m_sensor->send("not-a-token", 100.0), 401);
        QCOMPARE(m_sensor->post("/api/v1/sensor_input", QByteArray::fromHex("1001190000000000005940")).status, 401);
        const SensorReply reply =
            m_sensor->post("/sensor_input", QByteArray::fromHex("1001190000000000000000"), m_token);
        QCOMPARE(reply.status, 400);                                   // zero
        QVERIFY(reply.body.startsWith(QByteArray::fromHex("089003"))); // field 1, 400
        QCOMPARE(m_sensor->post("/sensor_input", "no protobuf", m_token).status, 400);
    }

    void theOlderMessageAndTheTokenInTheBodyAreTaken()
    {
        // Field 1 the token, field 2 digital, field 3 the float 100.5.
        QByteArray body = QByteArray::fromHex("0a") + char(m_token.size()) + m_token;
        body += QByteArray::fromHex("10011d0000c942");
        const SensorReply reply = m_sensor->post("/api/v1/sensor_input", body);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.startsWith(QByteArray::fromHex("08c801")));
    }

    void revolutionsThatWereHeldBackCanBeAccepted()
    {
        const QJsonObject sensor{{u"id"_s, u"disc"_s},
                                 {u"building"_s, u"7"_s},
                                 {u"kind"_s, u"ANALOG_ELECTRICITY"_s},
                                 {u"rotationPerKwh"_s, 75},
                                 {u"secret"_s, u"a secret"_s}};
        QCOMPARE(m_client->postJson(u"/api/admin/sensors"_s, sensor, Admin).status, 201);
        m_token = m_sensor->token(u"disc"_s, u"a secret"_s);
        QCOMPARE(send(0, 10.0), 200);
        QCOMPARE(send(15 * Minute, 75.0), 200);
        QCOMPARE(send(30 * Minute, 1500.0), 400); // 20 kWh
        QCOMPARE(send(45 * Minute, 150.0), 200);
        const auto used = [&] {
            double sum = 0.0;
            const QJsonArray readings =
                m_client->get(u"/api/admin/sensors/disc/readings"_s, Admin).json["readings"_L1].toArray();
            for (const QJsonValue reading : readings)
                sum += reading["consumption"_L1].toDouble();
            return sum;
        };
        QVERIFY(std::abs(used() - 3.0) < 1e-9);
        const QJsonArray questions = m_client->get(u"/api/admin/quarantine"_s, Admin).json["questions"_L1].toArray();
        QCOMPARE(questions.size(), 1);
        const QJsonObject question = questions.first().toObject();
        QCOMPARE(question["reason"_L1].toString(), u"too_fast"_s);
        const QJsonArray proposals = question["proposals"_L1].toArray();
        QCOMPARE(proposals.size(), 2);
        QCOMPARE(proposals.last()["kind"_L1].toString(), u"accept"_s);
        QVERIFY(std::abs(proposals.last()["energy"_L1].toDouble() - 20.0) < 1e-9);
        const QString path = u"/api/admin/quarantine/%1"_s.arg(question["id"_L1].toInt());
        const Answer decided = m_client->postJson(path + u"/decision"_s, {{u"kind"_s, u"accept"_s}}, Admin);
        QCOMPARE(decided.status, 200);
        QVERIFY(std::abs(used() - 23.0) < 1e-9);
        QCOMPARE(m_client->postJson(path + u"/undo"_s, {}, Admin).status, 200);
        QVERIFY(std::abs(used() - 3.0) < 1e-9);
    }

    void aQuestionIsAskedDecidedAndTakenBack()
    {
        QCOMPARE(send(0, 4000.0), 200);
        for (int i = 1; i <= 6; ++i)
            QCOMPARE(send(i * 15 * Minute, 1.0 * i), 400);
        Answer answer = m_client->get(u"/api/admin/quarantine?state=open"_s, Admin);
        QCOMPARE(answer.status, 200);
        const QJsonArray questions = answer.json.value("questions"_L1).toArray();
        QCOMPARE(questions.size(), 1);
        const QJsonObject question = questions.first().toObject();
        QCOMPARE(question["readings"_L1].toInt(), 6);
        QCOMPARE(question["reason"_L1].toString(), u"falling"_s);
        QCOMPARE(question["proposals"_L1][0]["kind"_L1].toString(), u"reset"_s);

        const QString path = u"/api/admin/quarantine/%1"_s.arg(question["id"_L1].toInt());
        const auto decide = [&](const QJsonObject &choice) {
            return m_client->postJson(path + u"/decision"_s, choice, Admin);
        };
        QCOMPARE(decide({{u"kind"_s, u"guess"_s}}).status, 422);
        QCOMPARE(decide({{u"kind"_s, u"rollover"_s}, {u"digits"_s, 2}}).status, 400);
        answer = decide({{u"kind"_s, u"reset"_s}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json["decision"_L1]["readings"_L1].toInt(), 6);
        QCOMPARE(decide({{u"kind"_s, u"reset"_s}}).status, 409);
        QCOMPARE(m_client->get(u"/api/admin/sensors/cellar/readings"_s, Admin).json["readings"_L1].toArray().size(), 7);

        QCOMPARE(m_client->postJson(path + u"/undo"_s, {}, Admin).status, 200);
        QCOMPARE(m_client->get(u"/api/admin/sensors/cellar/readings"_s, Admin).json["readings"_L1].toArray().size(), 1);
        QCOMPARE(m_client->postJson(u"/api/admin/quarantine/4711/undo"_s, {}, Admin).status, 404);
        QCOMPARE(m_client->get(u"/api/admin/quarantine?state=none"_s, Admin).status, 400);
        QCOMPARE(m_client->get(u"/api/admin/quarantine"_s).status, 401);
        QVERIFY(m_client->waitUntilIdle());
    }
};

QTEST_GUILESS_MAIN(TestSensorReadings)
#include "tst_sensorreadings.moc"
