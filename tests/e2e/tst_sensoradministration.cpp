#include "sensordaemon.h"

#include <QDateTime>
#include <QJsonArray>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

// Sensors as an administrator manages them.
class TestSensorAdministration : public SensorDaemon
{
    Q_OBJECT

private slots:
    void init() { start(); }

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
};

QTEST_GUILESS_MAIN(TestSensorAdministration)

#include "tst_sensoradministration.moc"
