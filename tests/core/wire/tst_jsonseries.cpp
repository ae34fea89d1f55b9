#include "core/wire/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

constexpr EpochSeconds FirstOfSeptember = 1756684800; // 2025-09-01T00:00:00Z
constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

static SeriesPoint point(std::optional<double> actual, std::optional<double> predicted, std::optional<double> residual)
{
    return {u"2025-09-01T00:00:00"_s, FirstOfSeptember, actual, predicted, residual, 0.75};
}

static TimeSeries seriesOf(const QList<SeriesPoint> &points)
{
    return {u"3\"1\\1ä"_s, Utility::CoolingPower, Resolution::Daily, points};
}

static Prediction predictionOf(const QList<SeriesPoint> &points)
{
    Prediction prediction;
    prediction.buildingNumber = u"311"_s;
    prediction.utility = Utility::Gas;
    prediction.anomalyScore = 0.85;
    prediction.rmse = 24.3;
    prediction.points = points;
    return prediction;
}

class TestJsonSeries : public QObject
{
    Q_OBJECT

private slots:
    void theWriterGivesWhatTheTreeGives_data()
    {
        QTest::addColumn<QList<SeriesPoint>>("points");
        QTest::newRow("no point") << QList<SeriesPoint>{};
        QTest::newRow("one point") << QList<SeriesPoint>{point(142.5, 135.2, 7.3)};
        QTest::newRow("gap") << QList<SeriesPoint>{point(1, 2, -1), point({}, 2.5, {}), point({}, {}, {})};
        QTest::newRow("numbers keep every digit")
            << QList<SeriesPoint>{point(0.1 + 0.2, 1.0 / 3.0, -1e-17), point(1e300, 5e-324, -0.0)};
        QTest::newRow("not a number is null")
            << QList<SeriesPoint>{point(NotANumber, std::numeric_limits<double>::infinity(), {})};
    }

    void theWriterGivesWhatTheTreeGives()
    {
        QFETCH(QList<SeriesPoint>, points);
        QCOMPARE(QJsonDocument::fromJson(wire::toJsonBytes(seriesOf(points))).object(), wire::toJson(seriesOf(points)));
        QCOMPARE(QJsonDocument::fromJson(wire::toJsonBytes(predictionOf(points))).object(),
                 wire::toJson(predictionOf(points)));
    }

    void headOfTheSeries()
    {
        const QJsonObject json = wire::toJson(seriesOf({}));
        QCOMPARE(json.value(u"units"_s).toString(), u"tons"_s);
        QCOMPARE(json.value(u"aggregation"_s).toString(), u"mean"_s);
        QCOMPARE(json.value(u"resolution"_s).toString(), u"daily"_s);
        QCOMPARE(json.value(u"data"_s).toArray().size(), 0);
    }

    void pointsHaveBothTimesAndCoverage()
    {
        const QJsonObject json = wire::toJson(seriesOf({point(1, {}, {})})).value(u"data"_s).toArray().at(0).toObject();
        QCOMPARE(json.value(u"timestamp"_s).toString(), u"2025-09-01T00:00:00"_s);
        QCOMPARE(json.value(u"timestampUtc"_s).toString(), u"2025-09-01T00:00:00Z"_s);
        QCOMPARE(json.value(u"coverage"_s).toDouble(), 0.75);
        QVERIFY(json.value(u"predicted"_s).isNull());
    }

    void seriesSurvivesTheRoundTrip()
    {
        const TimeSeries series = seriesOf({point(0.1 + 0.2, {}, {}), point(0.0, 1.0, -1.0)});
        const auto read = wire::timeSeriesFromJson(QJsonDocument::fromJson(wire::toJsonBytes(series)).object());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->buildingNumber, series.buildingNumber);
        QVERIFY(read->utility == series.utility);
        QVERIFY(read->resolution == series.resolution);
        QCOMPARE(read->points.size(), 2);
        QCOMPARE(read->points[0].actual.value(), 0.1 + 0.2); // bit for bit
        QVERIFY(!read->points[0].predicted);
        QCOMPARE(read->points[1].actual, std::optional(0.0)); // zero is no gap
        QCOMPARE(read->points[1].utc, FirstOfSeptember);
    }

    void predictionSurvivesTheRoundTrip()
    {
        const auto read = wire::predictionFromJson(wire::toJson(predictionOf({point(1, 2, -1)})));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->anomalyScore, std::optional(0.85));
        QCOMPARE(read->rmse, std::optional(24.3));
        QVERIFY(!read->mae);
        QCOMPARE(read->points.size(), 1);
    }

    void aTimeWithoutZoneIsRefused()
    {
        QJsonObject json = wire::toJson(seriesOf({point(1, 2, -1)}));
        QJsonObject first = json.value(u"data"_s).toArray().at(0).toObject();
        first.insert(u"timestampUtc"_s, u"2025-09-01T00:00:00"_s);
        json.insert(u"data"_s, QJsonArray{first});
        const auto read = wire::timeSeriesFromJson(json);
        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains(u"data[0].timestampUtc"_s), qPrintable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestJsonSeries)

#include "tst_jsonseries.moc"
