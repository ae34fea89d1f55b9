#include "tests/support/campusfiles.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/openmeteostandin.h"
#include "tests/support/testclient.h"

#include <QJsonArray>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

using Mood = OpenMeteoStandIn::Mood;
Q_DECLARE_METATYPE(OpenMeteoStandIn::Mood)

// GET /api/weather/fetch of a site in Kathmandu (UTC+5:45), against a local service in Open-Meteo's format.
class TestWeatherFetch : public QObject
{
    Q_OBJECT

    OpenMeteoStandIn m_service;
    DaemonProcess m_daemon;
    std::unique_ptr<TestClient> m_client;

    TestClient &client() { return *m_client; }

private slots:
    void initTestCase()
    {
        m_daemon.setConfig("[site]\nzone = \"Asia/Kathmandu\"\nlatitude = 27.7\nlongitude = 85.3\n"
                           "[weather]\nopen_meteo_url = \""
                           + m_service.baseUrl().toEncoded() + "\"\n");
        QVERIFY2(m_daemon.start(), qPrintable(m_daemon.errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon.baseUrl());
    }

    void init()
    {
        m_service.setMood(Mood::Well);
        m_service.forgetRequests();
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("detail");
        QTest::newRow("nothing") << QString() << u"start"_s;
        QTest::newRow("no end") << u"?start=2025-06-01"_s << u"end"_s;
        QTest::newRow("not a date") << u"?start=june&end=2025-06-02"_s << u"start"_s;
        QTest::newRow("a time") << u"?start=2025-06-01T00:00:00&end=2025-06-02"_s << u"start"_s;
        QTest::newRow("no such day") << u"?start=2025-06-01&end=2025-06-31"_s << u"end"_s;
        QTest::newRow("end before start") << u"?start=2025-06-02&end=2025-06-01"_s << u"end"_s;
        QTest::newRow("91 days") << u"?start=2025-01-01&end=2025-04-01"_s << u"90 days"_s;
        QTest::newRow("centuries") << u"?start=1900-01-01&end=2900-01-01"_s << u"90 days"_s;
    }

    void refuses()
    {
        QFETCH(QString, query);
        QFETCH(QString, detail);
        const Answer answer = client().get(u"/api/weather/fetch"_s + query);
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.detail().contains(detail), qPrintable(answer.detail()));
        QVERIFY(m_service.requests().isEmpty());
    }

    void ninetyDaysAreAllowed()
    {
        const Answer answer = client().get(u"/api/weather/fetch?start=2024-01-01&end=2024-03-30"_s);
        QVERIFY2(answer.status == 200, answer.body.left(300).constData());
        QVERIFY(answer.json[u"rowsFetched"_s].toInt() >= 90 * 24 - 1);
    }

    void fetchesLocalDays()
    {
        const Answer answer = client().get(u"/api/weather/fetch?start=2025-06-10&end=2025-06-10"_s);
        QVERIFY2(answer.status == 200, answer.body.constData());
        const QJsonArray data = answer.json[u"data"_s].toArray();
        QCOMPARE(data.size(), 24);
        QCOMPARE(answer.json[u"rowsFetched"_s].toInt(), 24);
        // The service's hours begin at UTC hours: 00:45 local is 19:00 UTC of the day before.
        QCOMPARE(data[0][u"date"_s].toString(), u"2025-06-10T00:45:00"_s);
        QCOMPARE(data[0][u"temperature_2m"_s].toDouble(),
                 OpenMeteoStandIn::temperatureAt(QDate(2025, 6, 9).dayOfYear(), 19));
        QCOMPARE(data[0][u"latitude"_s].toDouble(), 27.7);
        QCOMPARE(data[0][u"longitude"_s].toDouble(), 85.3);
        QCOMPARE(m_service.requests().size(), 1);
        const QUrlQuery request = m_service.requests().first();
        QCOMPARE(request.queryItemValue(u"temperature_unit"_s), u"fahrenheit"_s);
        QCOMPARE(request.queryItemValue(u"wind_speed_unit"_s), u"mph"_s);
        QCOMPARE(request.queryItemValue(u"precipitation_unit"_s), u"mm"_s);
        QCOMPARE(request.queryItemValue(u"latitude"_s).toDouble(), 27.7);
        QCOMPARE(request.queryItemValue(u"start_date"_s), u"2025-06-09"_s);
        QCOMPARE(request.queryItemValue(u"end_date"_s), u"2025-06-10"_s);
    }

    void storesNothing()
    {
        QCOMPARE(client().get(u"/api/weather/fetch?start=2025-06-10&end=2025-06-10"_s).status, 200);
        QCOMPARE(client().get(u"/api/status"_s).json[u"counts"_s][u"weatherHours"_s].toInt(-1), 0);
    }

    void storedDaysAreNotFetched()
    {
        const Answer uploaded = client().postFile(u"/api/upload/weather"_s, weatherCsv(QDate(2025, 7, 2), 2));
        QVERIFY2(uploaded.status == 200, uploaded.body.constData());
        const Answer stored = client().get(u"/api/weather/fetch?start=2025-07-02&end=2025-07-03"_s);
        QCOMPARE(stored.status, 200);
        QCOMPARE(stored.json[u"rowsFetched"_s].toInt(), 48);
        QVERIFY(m_service.requests().isEmpty());

        // 1 and 4 July are missing around the two: two requests, and the stored days in between as they are.
        const Answer mixed = client().get(u"/api/weather/fetch?start=2025-07-01&end=2025-07-04"_s);
        QCOMPARE(mixed.status, 200);
        QCOMPARE(mixed.json[u"rowsFetched"_s].toInt(), 96);
        QCOMPARE(m_service.requests().size(), 2);
        QCOMPARE(mixed.json[u"data"_s][24], stored.json[u"data"_s][0]);

        // Asked for what is stored alone, the service is left in peace.
        const Answer alone = client().get(u"/api/weather/fetch?start=2025-07-01&end=2025-07-04&storedOnly=true"_s);
        QCOMPARE(alone.status, 200);
        QCOMPARE(alone.json[u"data"_s].toArray(), stored.json[u"data"_s].toArray());
        QCOMPARE(m_service.requests().size(), 2);
        const int id = uploaded.json[u"batchId"_s].toInt();
        QCOMPARE(client().remove(u"/api/imports/%1"_s.arg(id)).status, 200);
    }

    void whatIsFetchedCanBeUploaded()
    {
        const Answer fetched = client().get(u"/api/weather/fetch?start=2025-06-12&end=2025-06-13"_s);
        const Answer uploaded = client().postJson(u"/api/upload/weather"_s, {{u"rows"_s, fetched.json[u"data"_s]}});
        QVERIFY2(uploaded.status == 200, uploaded.body.constData());
        QCOMPARE(uploaded.json[u"rowsIngested"_s].toInt(), 48);
    }

    void aFailingServiceIs502WithTheReason_data()
    {
        QTest::addColumn<Mood>("mood");
        QTest::addColumn<QString>("detail");
        QTest::newRow("refuses") << Mood::Refuses << u"out of allowed range"_s;
        QTest::newRow("unavailable") << Mood::Failing << u"503"_s;
        QTest::newRow("no JSON") << Mood::NotJson << QString();
        QTest::newRow("arrays of different lengths") << Mood::WrongLengths << QString();
    }

    void aFailingServiceIs502WithTheReason()
    {
        QFETCH(Mood, mood);
        QFETCH(QString, detail);
        m_service.setMood(mood);
        const Answer answer = client().get(u"/api/weather/fetch?start=2025-06-20&end=2025-06-21"_s);
        QVERIFY2(answer.status == 502, answer.body.constData());
        QVERIFY2(answer.detail().contains(detail), qPrintable(answer.detail()));
    }

    void aServiceThatIsDownIs502()
    {
        m_service.close();
        const Answer answer = client().get(u"/api/weather/fetch?start=2025-06-20&end=2025-06-21"_s);
        QCOMPARE(answer.status, 502);
        QVERIFY(!answer.detail().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWeatherFetch)

#include "tst_weatherfetch.moc"
