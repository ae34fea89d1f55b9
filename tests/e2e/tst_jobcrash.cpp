#include "tests/support/daemonprocess.h"
#include "tests/support/openmeteostandin.h"
#include "tests/support/testclient.h"

#include <QDir>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

using Mood = OpenMeteoStandIn::Mood;

static const Headers Admin{{"Authorization", QByteArray("Bearer ") + AdminToken}};

// The job that fetches the weather, and a daemon that ends while it waits for the service.
class TestJobCrash : public QObject
{
    Q_OBJECT

    OpenMeteoStandIn m_service;
    std::unique_ptr<DaemonProcess> m_daemon;
    std::unique_ptr<TestClient> m_client;

    void start(const QString &folder = {})
    {
        m_client.reset();
        QVERIFY2(m_daemon->start({}, folder), qPrintable(m_daemon->errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon->baseUrl());
    }

    qint64 begin(bool dryRun = false)
    {
        const Answer begun = m_client->postJson(u"/api/admin/jobs/weather_sync/run"_s, {{u"dryRun"_s, dryRun}}, Admin);
        return begun.status == 202 ? begun.json[u"id"_s].toInteger() : 0;
    }

    QJsonObject run(qint64 id) { return m_client->get(u"/api/admin/runs/%1"_s.arg(id), Admin).json; }

    // With its units; empty when it does not end.
    QJsonObject endOf(qint64 id)
    {
        QJsonObject detail;
        const bool ended = QTest::qWaitFor(
            [&] {
                detail = run(id);
                return detail[u"run"_s][u"state"_s].toString() != "running"_L1;
            },
            60'000);
        return ended ? detail : QJsonObject();
    }

    int knownHours() { return m_client->get(u"/api/status"_s).json[u"counts"_s][u"weatherHours"_s].toInt(-1); }

    // As if the time for which others leave the runs of the killed daemon alone had passed.
    void endLeases(const QString &folder)
    {
        {
            QSqlDatabase store = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"leases"_s);
            store.setDatabaseName(QDir(folder).filePath(u"meterhouse.db"_s));
            QVERIFY(store.open());
            QSqlQuery query(store);
            QVERIFY2(query.exec(u"UPDATE job_run SET lease_until = 0 WHERE state = 'running'"_s),
                     qPrintable(query.lastError().text()));
            QCOMPARE(query.numRowsAffected(), 1);
        }
        QSqlDatabase::removeDatabase(u"leases"_s);
    }

private slots:
    void init()
    {
        m_service.setMood(Mood::Well);
        m_service.forgetRequests();
        m_daemon = std::make_unique<DaemonProcess>();
        m_daemon->setConfig("[site]\nzone = \"Asia/Kathmandu\"\nlatitude = 27.7\nlongitude = 85.3\n"
                            "[weather]\nsync = true\nopen_meteo_url = \""
                            + m_service.baseUrl().toEncoded() + "\"\n");
        start();
    }

    void cleanup()
    {
        m_client.reset();
        m_daemon.reset();
    }

    void theWeatherOfPastDaysIsFetchedOnce()
    {
        const QJsonObject dry = endOf(begin(true));
        QCOMPARE(dry[u"run"_s][u"state"_s].toString(), u"done"_s);
        QVERIFY(dry[u"units"_s][0][u"note"_s].toString().contains(u"hours from"_s));
        QCOMPARE(knownHours(), 0);

        const QDate before = QDateTime::currentDateTimeUtc().date();
        QCOMPARE(endOf(begin())[u"run"_s][u"done"_s].toInt(), 1);
        const QUrlQuery asked = m_service.requests().last();
        QCOMPARE(asked.queryItemValue(u"latitude"_s).toDouble(), 27.7);
        const QDate last = QDate::fromString(asked.queryItemValue(u"end_date"_s), Qt::ISODate);
        QVERIFY(last == before.addDays(-1) || last == before); // midnight may have passed; never a day that is not over
        const QDateTime end(last.addDays(1), QTime(0, 0), Qt::UTC);
        const int hours = knownHours();
        QVERIFY2(hours >= 30 * 24 && hours <= 31 * 24,
                 qPrintable(QString::number(hours))); // the fewest before midnight
        const QJsonObject stored =
            m_client->get(u"/api/weather/fetch?storedOnly=true&start=%1&end=%1"_s.arg(last.toString(Qt::ISODate))).json;
        const QJsonObject row = stored[u"data"_s][12].toObject();
        const QDateTime time = QDateTime::fromString(row[u"dateUtc"_s].toString(), Qt::ISODate);
        QVERIFY2(time.isValid() && time < end, qPrintable(row[u"dateUtc"_s].toString()));
        // Kathmandu's hours begin a quarter past those of the service: each holds the service's next one.
        QCOMPARE(time.time().minute(), 15);
        const QDateTime measured = time.addSecs(45 * 60);
        QCOMPARE(row[u"temperature_2m"_s].toDouble(),
                 OpenMeteoStandIn::temperatureAt(measured.date().dayOfYear(), measured.time().hour()));

        if (QDateTime::currentDateTimeUtc().date() != before)
            QSKIP("midnight has passed");
        m_service.forgetRequests();
        QCOMPARE(endOf(begin())[u"run"_s][u"nothing"_s].toInt(), 1);
        QVERIFY(m_service.requests().isEmpty());
        QCOMPARE(knownHours(), hours);
    }

    void aServiceThatFailsFailsTheRun()
    {
        m_service.setMood(Mood::Refuses);
        const QJsonObject detail = endOf(begin());
        QCOMPARE(detail[u"run"_s][u"state"_s].toString(), u"failed"_s);
        QVERIFY(detail[u"run"_s][u"error"_s].toString().contains(u"out of allowed range"_s));
        QCOMPARE(detail[u"units"_s][0][u"attempts"_s].toInt(), 3);
        QCOMPARE(knownHours(), 0);
    }

    void aKilledDaemonGoesOnWithItsRun()
    {
        m_service.setMood(Mood::Silent);
        const qint64 id = begin();
        QVERIFY(id > 0);
        QTRY_COMPARE(m_service.requests().size(), 1);
        const QString folder = m_daemon->dataFolder();
        m_daemon->kill();
        endLeases(folder);
        m_service.setMood(Mood::Well);
        start(folder);
        const QJsonObject ended = endOf(id)[u"run"_s].toObject();
        QCOMPARE(ended[u"state"_s].toString(), u"done"_s);
        QCOMPARE(ended[u"interruptions"_s].toInt(), 1);
        QCOMPARE(ended[u"cause"_s].toString(), u"person"_s);
        QVERIFY(knownHours() > 0);
        QCOMPARE(m_client->get(u"/api/imports"_s, Admin).json[u"imports"_s].toArray().size(), 1);
    }

    // A unit that cannot be stopped is waited for, and its run is gone on with at once.
    void anEndInOrderWaitsForTheServiceAndGoesOnLater()
    {
        m_service.setMood(Mood::Silent);
        const qint64 id = begin();
        QVERIFY(id > 0);
        QTRY_COMPARE(m_service.requests().size(), 1);
        const QString folder = m_daemon->dataFolder();
        QCOMPARE(m_daemon->terminate(), 0);
        m_service.setMood(Mood::Well);
        start(folder);
        const QJsonObject ended = endOf(id)[u"run"_s].toObject();
        QCOMPARE(ended[u"state"_s].toString(), u"done"_s);
        QCOMPARE(ended[u"interruptions"_s].toInt(), 1);
        QVERIFY(ended[u"error"_s].isNull());
        QVERIFY(knownHours() > 0);
    }
};

QTEST_GUILESS_MAIN(TestJobCrash)

#include "tst_jobcrash.moc"
