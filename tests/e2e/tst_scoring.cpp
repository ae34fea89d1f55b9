#include "tests/support/campusfiles.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QJsonArray>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

// From the first upload with enough data to scores, reasons, what-if and back.
class TestScoring : public QObject
{
    Q_OBJECT

    static constexpr int Buildings = 6;
    static constexpr int Days = 62;

    DaemonProcess m_daemon;
    std::unique_ptr<TestClient> m_client;

    TestClient &client() { return *m_client; }

    Answer predict(const QJsonValue &overrides)
    {
        QJsonObject body{{u"buildingNumber"_s, u"1"_s},
                         {u"utility"_s, u"ELECTRICITY"_s},
                         {u"startDate"_s, u"2025-10-10"_s},
                         {u"endDate"_s, u"2025-10-12"_s}};
        if (!overrides.isUndefined())
            body.insert(u"weatherOverrides"_s, overrides);
        return client().postJson(u"/api/predict"_s, body);
    }

private slots:
    void initTestCase()
    {
        m_daemon.setConfig("[training]\nrounds = 40\nthreads = 1\n");
        QVERIFY2(m_daemon.start(), qPrintable(m_daemon.errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon.baseUrl());
        const QDate start(2025, 9, 1);
        QCOMPARE(client().postFile(u"/api/upload/building"_s, buildingCsv(Buildings)).status, 200);
        QCOMPARE(client().postFile(u"/api/upload/weather"_s, weatherCsv(start, Days)).status, 200);
        QCOMPARE(client()
                     .postFile(u"/api/upload/meter"_s, meterCsv({.buildings = Buildings, .start = start, .days = Days}))
                     .status,
                 200);
    }

    void pendingWorkReachesZeroAndTheModelIsThere()
    {
        QVERIFY(client().waitUntilIdle());
        const QJsonObject status = client().get(u"/api/status"_s).json;
        QVERIFY2(status[u"lastError"_s].isNull(), qPrintable(status[u"lastError"_s].toString()));
        const QJsonArray models = status[u"models"_s].toArray();
        QCOMPARE(models.size(), 1);
        QCOMPARE(models[0][u"utility"_s].toString(), u"ELECTRICITY"_s);
        QVERIFY(!models[0][u"features"_s].toArray().isEmpty());
        QVERIFY(models[0][u"metrics"_s][u"cvRmse"_s].toDouble(9) < 1.0);
    }

    void everyBuildingHasAScoreInEveryScoring_data()
    {
        QTest::addColumn<QString>("scoring");
        for (const char *scoring : {"percentile_rank", "absolute_threshold", "size_normalized"})
            QTest::newRow(scoring) << QString::fromLatin1(scoring);
    }

    void everyBuildingHasAScoreInEveryScoring()
    {
        QFETCH(QString, scoring);
        const Answer list = client().get(u"/api/buildings?scoring="_s + scoring);
        QCOMPARE(list.json[u"meta"_s][u"scoringMethod"_s].toString(), scoring);
        QVERIFY(!list.json[u"meta"_s][u"computedAt"_s].isNull());
        const QJsonArray buildings = list.json[u"buildings"_s].toArray();
        QCOMPARE(buildings.size(), Buildings);
        for (const QJsonValue &building : buildings) {
            QVERIFY2(building[u"anomalyScore"_s].isDouble(), qPrintable(building[u"buildingNumber"_s].toString()));
            const double score = building[u"anomalyScore"_s].toDouble();
            const QString status = score < 0.3   ? u"normal"_s
                                   : score < 0.5 ? u"caution"_s
                                   : score < 0.8 ? u"warning"_s
                                                 : u"anomaly"_s;
            QCOMPARE(building[u"status"_s].toString(), status);
        }
    }

    void aUtilityWithoutMetersHasNoScores()
    {
        const QJsonArray buildings = client().get(u"/api/buildings?utility=STEAM"_s).json[u"buildings"_s].toArray();
        for (const QJsonValue &building : buildings)
            QVERIFY(building[u"anomalyScore"_s].isNull());
    }

    void theDetailAgreesWithTheList()
    {
        const QJsonObject detail = client().get(u"/api/buildings/1"_s).json[u"anomaly"_s].toObject();
        const QJsonValue row = client().get(u"/api/buildings"_s).json[u"buildings"_s][0];
        QCOMPARE(detail[u"overallScore"_s], row[u"anomalyScore"_s]);
        QCOMPARE(detail[u"overallStatus"_s], row[u"status"_s]);
        const QJsonValue utility = detail[u"byUtility"_s][0];
        QCOMPARE(utility[u"score"_s], utility[u"scores"_s][u"size_normalized"_s]);
        QCOMPARE(utility[u"latestDiff"_s].toDouble(),
                 utility[u"latestActual"_s].toDouble() - utility[u"latestPredicted"_s].toDouble());
    }

    void everyHourHasAnExpectation()
    {
        const QJsonArray data = client().get(u"/api/buildings/1/timeseries"_s).json[u"data"_s].toArray();
        QCOMPARE(data.size(), Days * 24);
        int predicted = 0;
        for (const QJsonValue &point : data) {
            if (!point[u"predicted"_s].isDouble())
                continue;
            ++predicted;
            QCOMPARE(point[u"residual"_s].toDouble(), point[u"actual"_s].toDouble() - point[u"predicted"_s].toDouble());
        }
        QVERIFY2(predicted > Days * 24 * 9 / 10, qPrintable(QString::number(predicted)));
    }

    void whatIfAnswersHours_data()
    {
        QTest::addColumn<QJsonValue>("overrides");
        QTest::newRow("no overrides field") << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("null") << QJsonValue(QJsonValue::Null);
        QTest::newRow("empty") << QJsonValue(QJsonObject{});
        QTest::newRow("heat wave") << QJsonValue(
            QJsonObject{{u"temperature_2m"_s, 90.0}, {u"relative_humidity_2m"_s, 80.0}});
        QTest::newRow("at the limits") << QJsonValue(
            QJsonObject{{u"temperature_2m"_s, 150.0}, {u"relative_humidity_2m"_s, 0.0}});
    }

    void whatIfAnswersHours()
    {
        QFETCH(QJsonValue, overrides);
        const Answer answer = predict(overrides);
        QVERIFY2(answer.status == 200, answer.body.constData());
        const QJsonArray points = answer.json[u"timeseries"_s].toArray();
        QCOMPARE(points.size(), 72);
        QCOMPARE(points[0][u"timestamp"_s].toString(), u"2025-10-10T00:00:00"_s);
        QVERIFY(points[0][u"predicted"_s].isDouble());
        QVERIFY(answer.json[u"metrics"_s][u"rmse"_s].isDouble());
    }

    void withoutOverridesWhatIfIsTheExpectation()
    {
        const QJsonArray points = predict(QJsonValue::Null).json[u"timeseries"_s].toArray();
        const QJsonArray series =
            client().get(u"/api/buildings/1/timeseries?start=2025-10-10&end=2025-10-12"_s).json[u"data"_s].toArray();
        QCOMPARE(points.size(), series.size());
        for (qsizetype i = 0; i < points.size(); ++i)
            QVERIFY(qAbs(points[i][u"predicted"_s].toDouble() - series[i][u"predicted"_s].toDouble()) < 1e-6);
    }

    void undoTakesTheScoresWithIt()
    {
        const QJsonArray imports = client().get(u"/api/imports"_s).json[u"imports"_s].toArray();
        for (const QJsonValue &batch : imports) {
            if (batch[u"kind"_s].toString() == "meter"_L1)
                QCOMPARE(client().remove(u"/api/imports/%1"_s.arg(batch[u"id"_s].toInt())).status, 200);
        }
        QVERIFY(client().waitUntilIdle());
        const QJsonArray buildings = client().get(u"/api/buildings"_s).json[u"buildings"_s].toArray();
        for (const QJsonValue &building : buildings)
            QVERIFY(building[u"anomalyScore"_s].isNull());
        QCOMPARE(client().get(u"/api/status"_s).json[u"counts"_s][u"readings"_s].toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(TestScoring)

#include "tst_scoring.moc"
