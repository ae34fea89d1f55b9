#include "tests/support/campusfiles.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QJsonArray>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

// Every read endpoint of a daemon with three buildings and two days of readings in New York's autumn change, and one
// building that has no meter.
class TestEndpoints : public QObject
{
    Q_OBJECT

    DaemonProcess m_daemon;
    std::unique_ptr<TestClient> m_client;

    TestClient &client() { return *m_client; }

private slots:
    void initTestCase()
    {
        m_daemon.setConfig("[site]\nzone = \"America/New_York\"\n");
        QVERIFY2(m_daemon.start(), qPrintable(m_daemon.errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon.baseUrl());
        QCOMPARE(client().postFile(u"/api/upload/building"_s, buildingCsv(4)).status, 200);
        QCOMPARE(client().postFile(u"/api/upload/meter"_s, meterCsv({.buildings = 3, .days = 2})).status, 200);
        QVERIFY(client().waitUntilIdle());
    }

    void answersOnAnEmptyStore()
    {
        DaemonProcess empty;
        QVERIFY2(empty.start(), qPrintable(empty.errorOutput()));
        TestClient fresh(empty.baseUrl());
        for (const QString &target : {u"/healthz"_s, u"/readyz"_s, u"/metrics"_s, u"/openapi.json"_s, u"/api/status"_s,
                                      u"/api/imports"_s, u"/api/buildings"_s})
            QVERIFY2(fresh.get(target).status == 200, qPrintable(target));
        QCOMPARE(fresh.get(u"/api/buildings/1"_s).status, 404);
        const Answer list = fresh.get(u"/api/buildings"_s);
        QCOMPARE(list.json[u"buildings"_s].toArray().size(), 0);
        QVERIFY(list.json[u"meta"_s][u"computedAt"_s].isNull());
        QVERIFY(fresh.waitUntilIdle());
    }

    void statuses_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QString &target, int status, const QString &detail = {}) {
            QTest::newRow(name) << target << status << detail;
        };
        row("health", u"/healthz"_s, 200);
        row("readiness", u"/readyz"_s, 200);
        row("metrics", u"/metrics"_s, 200);
        row("description", u"/openapi.json"_s, 200);
        row("status", u"/api/status"_s, 200);
        row("imports", u"/api/imports"_s, 200);
        row("buildings", u"/api/buildings"_s, 200);
        row("buildings by utility and scoring", u"/api/buildings?utility=GAS&scoring=percentile_rank"_s, 200);
        row("utility in lower case", u"/api/buildings?utility=gas"_s, 200);
        row("unknown utility", u"/api/buildings?utility=WATER"_s, 400, u"COOLING_POWER"_s);
        row("empty utility", u"/api/buildings?utility="_s, 400, u"ELECTRICITY"_s);
        row("unknown scoring", u"/api/buildings?scoring=best"_s, 400, u"absolute_threshold"_s);
        row("building", u"/api/buildings/1"_s, 200);
        row("unknown building", u"/api/buildings/999"_s, 404, u"Building 999 not found"_s);
        row("number with a blank", u"/api/buildings/9%209"_s, 404, u"Building 9 9 not found"_s);
        row("series", u"/api/buildings/1/timeseries"_s, 200);
        row("series of an unknown building", u"/api/buildings/999/timeseries"_s, 404, u"Building 999 not found"_s);
        row("series of a utility without meter", u"/api/buildings/1/timeseries?utility=STEAM"_s, 200);
        row("series of an unknown utility", u"/api/buildings/1/timeseries?utility=X"_s, 400, u"OIL28SEC"_s);
        row("unknown resolution", u"/api/buildings/1/timeseries?resolution=weekly"_s, 400, u"15min, hourly, daily"_s);
        row("malformed start", u"/api/buildings/1/timeseries?start=yesterday"_s, 400, u"start"_s);
        row("malformed end", u"/api/buildings/1/timeseries?end=2025-02-30"_s, 400, u"end"_s);
        row("end before start", u"/api/buildings/1/timeseries?start=2025-09-02&end=2025-09-01T00:00:00"_s, 400,
            u"end"_s);
        row("years without data", u"/api/buildings/1/timeseries?start=1900-01-01&end=2900-12-31"_s, 200);
        row("the year 1900 alone", u"/api/buildings/1/timeseries?start=1900-01-01&end=1900-12-31"_s, 200);
        row("an unknown parameter is ignored", u"/api/buildings?colour=red"_s, 200);
        row("no such path", u"/api/people"_s, 404);
        row("root", u"/"_s, 404);
        row("wrong method", u"/api/upload/meter"_s, 405);
    }

    void statuses()
    {
        QFETCH(QString, target);
        QFETCH(int, status);
        QFETCH(QString, detail);
        const Answer answer = client().get(target);
        QVERIFY2(answer.status == status, answer.body.constData());
        QVERIFY2(answer.detail().contains(detail), qPrintable(answer.detail()));
    }

    void theListHasBuildingsWithMetersAlone()
    {
        const Answer list = client().get(u"/api/buildings"_s);
        QCOMPARE(list.json[u"buildings"_s].toArray().size(), 3);
        QCOMPARE(list.json[u"meta"_s][u"totalBuildings"_s].toInt(), 3);
        QCOMPARE(list.json[u"meta"_s][u"selectedUtility"_s].toString(), u"ELECTRICITY"_s);
        const QJsonValue first = list.json[u"buildings"_s][0];
        QCOMPARE(first[u"buildingNumber"_s].toString(), u"1"_s);
        QCOMPARE(first[u"grossArea"_s].toDouble(), 10000.0);
        QCOMPARE(first[u"utilities"_s].toArray(), QJsonArray{u"ELECTRICITY"_s});
        // Two days are not enough for a score, and no score is not a good one.
        QVERIFY(first[u"anomalyScore"_s].isNull());
        QVERIFY(first[u"status"_s].isNull());
    }

    void theListIsOfAllUtilitiesWhenAsked()
    {
        const Answer list = client().get(u"/api/buildings?utility=ALL"_s);
        QCOMPARE(list.status, 200);
        QCOMPARE(list.json[u"buildings"_s].toArray().size(), 3);
        QCOMPARE(list.json[u"meta"_s][u"selectedUtility"_s].toString(), u"ALL"_s);
        QCOMPARE(client().get(u"/api/buildings?utility=all"_s).status, 400); // names are as they are
        QCOMPARE(client().get(u"/api/buildings/1/timeseries?utility=ALL"_s).status, 400);
    }

    void hourlySeriesHoldsWhatWasUploaded()
    {
        const Answer series = client().get(u"/api/buildings/2/timeseries?start=2025-09-01&end=2025-09-01"_s);
        const QJsonArray data = series.json[u"data"_s].toArray();
        QCOMPARE(data.size(), 24);
        for (int hour = 0; hour < 24; ++hour)
            QCOMPARE(data[hour][u"actual"_s].toDouble(), meterValue(2, 0, hour));
        QCOMPARE(data[0][u"timestamp"_s].toString(), u"2025-09-01T00:00:00"_s);
        QCOMPARE(data[0][u"timestampUtc"_s].toString(), u"2025-09-01T04:00:00Z"_s);
        QCOMPARE(data[0][u"coverage"_s].toDouble(), 1.0);
        QVERIFY(data[0][u"predicted"_s].isNull());
        QCOMPARE(series.json[u"units"_s].toString(), u"kWh"_s);
        QCOMPARE(series.json[u"aggregation"_s].toString(), u"sum"_s);
    }

    void resolutionsAddUpToTheSame()
    {
        const auto total = [this](const QString &resolution, qsizetype *points) {
            const Answer series = client().get(u"/api/buildings/3/timeseries?resolution="_s + resolution);
            const QJsonArray data = series.json[u"data"_s].toArray();
            *points = data.size();
            double sum = 0;
            for (const QJsonValue &point : data)
                sum += point[u"actual"_s].toDouble();
            return sum;
        };
        qsizetype points = 0;
        const double raw = total(u"15min"_s, &points);
        QCOMPARE(points, 48); // an hourly meter has hourly points
        QCOMPARE(total(u"hourly"_s, &points), raw);
        QCOMPARE(points, 48);
        QCOMPARE(total(u"daily"_s, &points), raw);
        QCOMPARE(points, 2);
        QVERIFY(raw > 0);
    }

    void anOffsetInABoundKeepsItsInstant()
    {
        const Answer series =
            client().get(u"/api/buildings/1/timeseries?start=2025-09-01T04:00:00Z&end=2025-09-01T01:00:00-04:00"_s);
        QCOMPARE(series.json[u"data"_s].toArray().size(), 1);
    }

    void detailWithoutEnoughDataHasNoScore()
    {
        const Answer detail = client().get(u"/api/buildings/1"_s);
        QVERIFY(detail.json[u"anomaly"_s][u"overallScore"_s].isNull());
        QVERIFY(detail.json[u"anomaly"_s][u"overallStatus"_s].isNull());
        QCOMPARE(detail.json[u"building"_s][u"buildingName"_s].toString(), u"Hall 1"_s);
        QCOMPARE(detail.json[u"anomaly"_s][u"byUtility"_s].toArray().size(), 1);
    }

    void aBuildingWithoutMeterHasADetail()
    {
        const Answer detail = client().get(u"/api/buildings/4"_s);
        QCOMPARE(detail.status, 200);
        QCOMPARE(detail.json[u"anomaly"_s][u"byUtility"_s].toArray().size(), 0);
    }

    void statusCounts()
    {
        const QJsonObject status = client().get(u"/api/status"_s).json;
        QCOMPARE(status[u"counts"_s][u"readings"_s].toInt(), 3 * 48);
        QCOMPARE(status[u"counts"_s][u"meters"_s].toInt(), 3);
        QCOMPARE(status[u"counts"_s][u"buildings"_s].toInt(), 4);
        QCOMPARE(status[u"counts"_s][u"imports"_s].toInt(), 2);
        QCOMPARE(status[u"siteZone"_s].toString(), u"America/New_York"_s);
        QCOMPARE(status[u"simulated"_s].toBool(true), false);
        QVERIFY(status[u"lastError"_s].isNull());
    }

    void metricsCountReadings()
    {
        const Answer metrics = client().get(u"/metrics"_s);
        QVERIFY2(metrics.body.contains("meterhouse_readings 144\n"), metrics.body.constData());
        QVERIFY2(metrics.body.contains("meterhouse_pending_work 0\n"), metrics.body.constData());
    }

    void badPredictions_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("detail");
        const QByteArray good =
            R"({"buildingNumber":"1","utility":"ELECTRICITY","startDate":"2025-09-01","endDate":"2025-09-02")";
        QTest::newRow("broken JSON") << good << 422 << u"byte"_s;
        QTest::newRow("empty body") << QByteArray() << 422 << u"JSON"_s;
        QTest::newRow("nothing in it") << QByteArray("{}") << 422 << u"buildingNumber"_s;
        QTest::newRow("no utility") << QByteArray(
            R"({"buildingNumber":"1","startDate":"2025-09-01","endDate":"2025-09-02"})")
                                    << 422 << u"utility"_s;
        QTest::newRow("number as number") << QByteArray(good).replace("\"1\"", "1") + "}" << 422 << u"buildingNumber"_s;
        QTest::newRow("unknown utility") << QByteArray(good).replace("ELECTRICITY", "WATER") + "}" << 400
                                         << u"STEAMRATE"_s;
        QTest::newRow("unknown building")
            << QByteArray(good).replace("\"1\"", "\"999\"") + "}" << 404 << u"Building 999 not found"_s;
        QTest::newRow("malformed date") << QByteArray(good).replace("2025-09-01", "1.9.2025") + "}" << 400
                                        << u"startDate"_s;
        QTest::newRow("end before start")
            << QByteArray(good).replace("2025-09-02", "2025-08-02") + "}" << 400 << u"endDate"_s;
        QTest::newRow("centuries") << QByteArray(good).replace("2025-09-02", "2900-01-01") + "}" << 400
                                   << u"three years"_s;
        QTest::newRow("overrides no object") << good + R"(,"weatherOverrides":[]})" << 422 << u"weatherOverrides"_s;
        QTest::newRow("override of an unknown name") << good + R"(,"weatherOverrides":{"mood":1}})" << 400 << u"mood"_s;
        QTest::newRow("override as text")
            << good + R"(,"weatherOverrides":{"temperature_2m":"hot"}})" << 422 << u"temperature_2m"_s;
        QTest::newRow("override too hot")
            << good + R"(,"weatherOverrides":{"temperature_2m":150.5}})" << 400 << u"temperature_2m"_s;
        QTest::newRow("humidity below 0")
            << good + R"(,"weatherOverrides":{"relative_humidity_2m":-1}})" << 400 << u"relative_humidity_2m"_s;
        QTest::newRow("override beyond numbers")
            << good + R"(,"weatherOverrides":{"temperature_2m":1e400}})" << 0 << QString();
    }

    void badPredictions()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, detail);
        const Answer answer = client().post(u"/api/predict"_s, "application/json", body);
        if (status == 0) // which of the two depends on the JSON reader's view of such a number
            QVERIFY2(answer.status == 400 || answer.status == 422, answer.body.constData());
        else
            QVERIFY2(answer.status == status, answer.body.constData());
        QVERIFY2(answer.detail().contains(detail), qPrintable(answer.detail()));
    }

    void predictingWithoutAModelSaysSo()
    {
        const Answer answer = client().postJson(u"/api/predict"_s, {{u"buildingNumber"_s, u"1"_s},
                                                                    {u"utility"_s, u"ELECTRICITY"_s},
                                                                    {u"startDate"_s, u"2025-09-01"_s},
                                                                    {u"endDate"_s, u"2025-09-02"_s}});
        QVERIFY2(answer.status == 422, answer.body.constData());
        QVERIFY(!answer.detail().isEmpty());
    }

    void trainingNeedsAnAdmin()
    {
        QCOMPARE(client().postJson(u"/api/models/train"_s, {}).status, 401);
        const Headers wrong{{"Authorization", "Bearer wrong"}};
        QCOMPARE(client().postJson(u"/api/models/train"_s, {}, wrong).status, 401);
        const Headers admin{{"Authorization", QByteArray("Bearer ") + AdminToken}};
        QCOMPARE(client().postJson(u"/api/models/train"_s, {}, admin).status, 202);
        QCOMPARE(client().post(u"/api/models/train?utility=ELECTRICITY"_s, {}, {}, admin).status, 202);
        QCOMPARE(client().post(u"/api/models/train?utility=GAS"_s, {}, {}, admin).status, 422); // nothing to learn from
        QCOMPARE(client().post(u"/api/models/train?utility=WATER"_s, {}, {}, admin).status, 400);
        QCOMPARE(client().postJson(u"/api/models/train"_s, {{u"utility"_s, 5}}, admin).status, 422);
        QVERIFY(client().waitUntilIdle());
    }
};

QTEST_GUILESS_MAIN(TestEndpoints)

#include "tst_endpoints.moc"
