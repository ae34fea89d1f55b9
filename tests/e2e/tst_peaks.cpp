#include "tests/e2e/sensordaemon.h"
#include "tests/support/sensorclient.h"

#include <QDateTime>
#include <QJsonArray>

using namespace support;
using namespace Qt::StringLiterals;

// From the readings of a sensor to its peaks, as a cron service, an administrator and the sensor's owner see them.
class TestPeaks : public SensorDaemon
{
    Q_OBJECT

    static constexpr qint64 Minute = 60'000;

    qint64 m_peakAt = 0; //!< ms
    Headers m_owner;
    Headers m_other;
    qint64 m_otherId = 0;

    Answer process(const QString &sensor, const QString &secret = u"cron"_s, const QString &path = u"/process_peaks"_s)
    {
        return m_client->postJson(path, {{u"sensor_id"_s, sensor}, {u"secret"_s, secret}});
    }

    //! The headers of a new user with a token; sets the account's id.
    Headers addUser(const QString &name, qint64 &id)
    {
        const Answer user =
            m_client->postJson(u"/api/admin/users"_s, {{u"name"_s, name}, {u"role"_s, u"user"_s}}, Admin);
        id = user.json[u"id"_s].toInteger();
        const Answer token =
            m_client->postJson(u"/api/admin/tokens"_s, {{u"userId"_s, id}, {u"name"_s, u"test"_s}}, Admin);
        return {{"Authorization", "Bearer " + token.json[u"token"_s].toString().toUtf8()}};
    }

    //! A reading a minute for 30 h up to an hour ago: 100 W, and five minutes of 2 kW in the last hours.
    bool sendDay(const QString &sensor)
    {
        SensorConnection connection(m_daemon->baseUrl());
        const QByteArray token = connection.token(sensor, u"secret"_s);
        const qint64 end = QDateTime::currentMSecsSinceEpoch() / Minute * Minute - 60 * Minute;
        m_peakAt = end - 120 * Minute;
        double counter = 500.0;
        for (qint64 at = end - 30 * 60 * Minute; at <= end; at += Minute) {
            if (connection.send(token, std::round(counter * 1e4) / 1e4, at) != 200)
                return false;
            counter += (at >= m_peakAt && at < m_peakAt + 5 * Minute ? 2100.0 : 100.0) / 60'000.0;
        }
        return true;
    }

private slots:
    void initTestCase()
    {
        start("[jobs]\ncron_secret = \"cron\"\n");
        qint64 owner = 0;
        m_owner = addUser(u"ada"_s, owner);
        m_other = addUser(u"bob"_s, m_otherId);
        QCOMPARE(
            add(u"kitchen"_s, {{u"secret"_s, u"secret"_s}, {u"utility"_s, u"ELECTRICITY"_s}, {u"ownerId"_s, owner}})
                .status,
            201);
        QVERIFY(sendDay(u"kitchen"_s));
    }

    void cronServiceFindsThePeakOnce()
    {
        QCOMPARE(process(u"kitchen"_s, u"wrong"_s).status, 401);
        QCOMPARE(process(u"cellar"_s).status, 404);
        const Answer found = process(u"kitchen"_s);
        QVERIFY2(found.status == 200, found.body.constData());
        QCOMPARE(process(u"kitchen"_s).status, 404); // nothing more
        QCOMPARE(process(u"kitchen"_s, u"cron"_s, u"/api/v1/process_anomaly"_s).status, 404);
        const Answer all = m_client->get(u"/api/v1/mark_peaks"_s, {{"Authorization", "Bearer cron"}});
        QVERIFY2(all.status == 200, all.body.constData());
    }

    void peakIsSeenByThoseWhoMay()
    {
        const QString path = u"/sensors/kitchen/sequences"_s;
        const Answer answer = m_client->get(u"/api/admin"_s + path, Admin);
        QCOMPARE(answer.status, 200);
        const QJsonArray peaks = answer.json[u"sequences"_s].toArray();
        QCOMPARE(peaks.size(), 1);
        const QJsonObject peak = peaks.first().toObject();
        QCOMPARE(QDateTime::fromString(peak[u"startUtc"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch(),
                 m_peakAt);
        QVERIFY(qAbs(peak[u"meanPowerWatts"_s].toDouble() - 2000.0) < 20.0);
        QVERIFY(!peak[u"device"_s].toString().isEmpty());
        QCOMPARE(m_client->get(u"/api"_s + path, m_owner).json[u"sequences"_s].toArray(), peaks);
        QCOMPARE(m_client->get(u"/api"_s + path, m_other).status, 404);
        QCOMPARE(m_client->get(u"/api/admin"_s + path, m_owner).status, 403);
        QVERIFY(
            m_client->get(u"/api/admin"_s + path + u"?kind=anomaly"_s, Admin).json[u"sequences"_s].toArray().isEmpty());
        QVERIFY(m_client->get(u"/api/admin"_s + path + u"?to=2020-01-01"_s, Admin)
                    .json[u"sequences"_s]
                    .toArray()
                    .isEmpty());
    }

    void badQueriesAreRefused_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("kind") << u"kind=dip"_s;
        QTest::newRow("from") << u"from=yesterday"_s;
        QTest::newRow("range") << u"from=2025-02-01&to=2025-01-01"_s;
    }

    void badQueriesAreRefused()
    {
        QFETCH(QString, query);
        QCOMPARE(m_client->get(u"/api/admin/sensors/kitchen/sequences?"_s + query, Admin).status, 400);
    }

    void ownerSaysWhatItWas()
    {
        const QString list = u"/api/sensors/kitchen/sequences"_s;
        const QJsonObject peak = m_client->get(list, m_owner).json[u"sequences"_s].toArray().first().toObject();
        const QString path = u"%1/%2/device"_s.arg(list).arg(peak[u"id"_s].toInteger());
        QCOMPARE(m_client->putJson(path, {{u"device"_s, u"toaster"_s}}, m_owner).status, 400);
        QCOMPARE(m_client->putJson(path, {}, m_owner).status, 422);
        QCOMPARE(m_client->putJson(path, {{u"device"_s, u"dryer"_s}}, m_other).status, 404);
        QCOMPARE(m_client->putJson(list + u"/999999/device"_s, {{u"device"_s, u"dryer"_s}}, m_owner).status, 404);
        const Answer corrected = m_client->putJson(path, {{u"device"_s, u"dryer"_s}}, m_owner);
        QCOMPARE(corrected.status, 200);
        QCOMPARE(corrected.json[u"correctedDevice"_s].toString(), u"dryer"_s);
        QCOMPARE(corrected.json[u"correctedBy"_s].toString(), u"ada"_s);
        QCOMPARE(corrected.json[u"device"_s], peak[u"device"_s]);
        const Answer audit = m_client->get(u"/api/admin/audit?limit=1"_s, Admin);
        QVERIFY2(audit.body.contains("peak.correct"), audit.body.constData());
        QVERIFY(m_client->putJson(path, {{u"device"_s, QJsonValue(QJsonValue::Null)}}, m_owner)
                    .json[u"correctedDevice"_s]
                    .isNull());
    }

    // The last one: the sensor stays with its new owner.
    void newOwnerKnowsNothingOfTheTimeBefore()
    {
        const QString list = u"/api/sensors/kitchen/sequences"_s;
        const QJsonObject peak = m_client->get(list, m_owner).json[u"sequences"_s].toArray().first().toObject();
        QCOMPARE(m_client->patchJson(u"/api/admin/sensors/kitchen"_s, {{u"ownerId"_s, m_otherId}}, Admin).status, 200);
        const Answer seen = m_client->get(list, m_other);
        QCOMPARE(seen.status, 200);
        QCOMPARE(seen.json[u"sequences"_s].toArray(), QJsonArray());
        const QString path = u"%1/%2/device"_s.arg(list).arg(peak[u"id"_s].toInteger());
        QCOMPARE(m_client->putJson(path, {{u"device"_s, u"dryer"_s}}, m_other).status, 404);
        QCOMPARE(m_client->get(list, m_owner).status, 404);
        QCOMPARE(m_client->get(u"/api/admin/sensors/kitchen/sequences"_s, Admin).json[u"sequences"_s].toArray().size(),
                 1);
    }
};

QTEST_GUILESS_MAIN(TestPeaks)

#include "tst_peaks.moc"
