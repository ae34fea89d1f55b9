#include "smallcampus.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

static bool sameBits(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::ranges::equal(a, b, [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

static double total(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

class TestExpectedModel : public QObject
{
    Q_OBJECT

    const SmallCampus m_campus = smallCampus(4, 42);
    std::optional<ExpectedModel::Trained> m_trained;

    std::vector<double> expected(const ExpectedModel &model, std::size_t series,
                                 std::span<const WeatherOverride> overrides = {}) const
    {
        return *model.expected(m_campus.axis, m_campus.weather, m_campus.series[series], overrides);
    }

private slots:
    void initTestCase()
    {
        auto trained = ExpectedModel::train(m_campus.axis, m_campus.weather, m_campus.series, m_campus.request(28));
        QVERIFY2(trained, trained ? "" : qPrintable(trained.error().detail));
        m_trained.emplace(*std::move(trained));
    }

    void learnsTheScoredPeriod()
    {
        const std::vector<double> values = expected(m_trained->model, 1);
        double error = 0.0;
        double use = 0.0;
        for (std::size_t i = 28 * 24; i < values.size(); ++i) {
            error += std::abs(values[i] - m_campus.series[1].values[i]);
            use += m_campus.series[1].values[i];
        }
        QCOMPARE_LT(error / use, 0.06);
    }

    void infoTellsWhatWasLearnt()
    {
        const ModelInfo &info = m_trained->model.info();
        QCOMPARE(info.utility, Utility::Electricity);
        QCOMPARE(info.referenceRange, m_campus.firstDays(28));
        QVERIFY(info.features.contains(u"temperature_2m"_s));
        QVERIFY(!info.features.contains(u"day_of_year"_s)); // four weeks know nothing of the year
        QVERIFY(!info.features.contains(u"cloud_cover"_s)); // there is none in the data
        QCOMPARE(info.metrics.hours, 4 * 28 * 24);
        QCOMPARE_GT(info.metrics.rounds, 0);
        QCOMPARE_GT(info.metrics.rSquared, 0.8);
        QCOMPARE_LT(std::abs(info.metrics.nmbe), 0.02);
        QCOMPARE_GE(info.metrics.rmse, info.metrics.mae);
    }

    void referenceIsExpectedInsideItselfOnly()
    {
        QCOMPARE(m_trained->referenceExpected.size(), m_campus.series.size());
        const std::vector<double> &values = m_trained->referenceExpected.front();
        QCOMPARE(values.size(), m_campus.axis.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            QCOMPARE(std::isnan(values[i]), i >= 28 * 24);
    }

    void savedModelPredictsTheSameBits()
    {
        m_trained->model.setIdentity(7, 1234567890);
        const auto loaded = ExpectedModel::deserialize(m_trained->model.serialize());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        QVERIFY(sameBits(expected(*loaded, 2), expected(m_trained->model, 2)));
        QCOMPARE(loaded->info().version, 7);
        QCOMPARE(loaded->info().trainedAt, 1234567890);
        QCOMPARE(loaded->info().features, m_trained->model.info().features);
        QCOMPARE(loaded->info().metrics.rmse, m_trained->model.info().metrics.rmse);
        QCOMPARE(loaded->serialize(), m_trained->model.serialize());
    }

    void damagedPayloadIsRefused_data()
    {
        QTest::addColumn<QByteArray>("payload");
        const QByteArray good = m_trained->model.serialize();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("something else") << QByteArray("{\"model\":1}");
        QTest::newRow("cut in the middle") << good.left(good.size() / 2);
        QTest::newRow("cut at the end") << good.chopped(1);
        QByteArray newer = good;
        newer[7] = 99; // the format number follows the four magic bytes
        QTest::newRow("newer format") << newer;
    }

    void damagedPayloadIsRefused()
    {
        QFETCH(QByteArray, payload);
        const auto loaded = ExpectedModel::deserialize(payload);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::Unprocessable);
    }

    void sameSeedGivesTheSameModel()
    {
        const auto again = ExpectedModel::train(m_campus.axis, m_campus.weather, m_campus.series, m_campus.request(28));
        QVERIFY(again);
        QVERIFY(sameBits(expected(again->model, 0), expected(m_trained->model, 0)));
        QVERIFY(sameBits(again->referenceExpected[3], m_trained->referenceExpected[3]));
    }

    void fourThreadsSeeTheSame()
    {
        const std::vector<double> wanted = expected(m_trained->model, 1);
        std::atomic<int> different{0};
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&] {
                    for (int repeat = 0; repeat < 5; ++repeat)
                        different += sameBits(expected(m_trained->model, 1), wanted) ? 0 : 1;
                });
        }
        QCOMPARE(different.load(), 0);
    }

    void allAtOnceAreAsOneByOne()
    {
        const auto all = m_trained->model.expectedOfAll(m_campus.axis, m_campus.weather, m_campus.series);
        QVERIFY(all);
        QCOMPARE(all->size(), m_campus.series.size());
        for (std::size_t s = 0; s < all->size(); ++s)
            QVERIFY(sameBits((*all)[s], expected(m_trained->model, s)));
        QVERIFY(m_trained->model.expectedOfAll(m_campus.axis, m_campus.weather, {})->empty());
        std::vector<HourlySeries> series(m_campus.series.begin(), m_campus.series.end());
        series[2].grossAreaSquareFeet = 0.0;
        const auto refused = m_trained->model.expectedOfAll(m_campus.axis, m_campus.weather, series);
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(series[2].key), qPrintable(refused.error().detail));
    }

    void unknownBuildingHasNoExpectation()
    {
        HourlySeries stranger = m_campus.series.front();
        stranger.key = u"elsewhere"_s;
        const auto values = m_trained->model.expected(m_campus.axis, m_campus.weather, stranger);
        QVERIFY(values);
        QVERIFY(std::ranges::all_of(*values, [](double value) { return std::isnan(value); }));
    }

    void hoursWithoutTemperatureHaveNoExpectation()
    {
        WeatherFrame weather = m_campus.weather;
        auto &temperature = weather.columns[static_cast<std::size_t>(WeatherQuantity::Temperature2m)];
        std::fill(temperature.begin() + 100, temperature.begin() + 150, NotANumber);
        const auto values = m_trained->model.expected(m_campus.axis, weather, m_campus.series.front());
        QVERIFY(values);
        QVERIFY(!std::isnan((*values)[99]));
        QVERIFY(std::isnan((*values)[120]));
        QVERIFY(!std::isnan((*values)[150]));
    }

    void emptyAxisGivesNothing()
    {
        const auto values = m_trained->model.expected({}, {}, m_campus.series.front());
        QVERIFY(values);
        QVERIFY(values->empty());
    }

    void heatWaveRaisesCooling()
    {
        const WeatherOverride mild{WeatherQuantity::Temperature2m, 60.0};
        const WeatherOverride hot{WeatherQuantity::Temperature2m, 80.0};
        const double cool = total(expected(m_trained->model, 0, std::span(&mild, 1)));
        const double warm = total(expected(m_trained->model, 0, std::span(&hot, 1)));
        // 20 °F at 0.04 on a base of 1 plus 0.6 for ten hours of five days in seven
        QCOMPARE_GT(warm / cool, 1.0 + 0.8 * 20.0 * 0.04 / 1.18);
        QCOMPARE_LT(warm / cool, 1.0 + 1.2 * 20.0 * 0.04 / 1.18);
    }

    void worksWithoutAnyWeather()
    {
        const auto trained = ExpectedModel::train(m_campus.axis, {}, m_campus.series, m_campus.request(28));
        QVERIFY2(trained, trained ? "" : qPrintable(trained.error().detail));
        QVERIFY(!trained->model.info().features.contains(u"temperature_2m"_s));
        const auto values = trained->model.expected(m_campus.axis, {}, m_campus.series.front());
        QVERIFY(values);
        QVERIFY(std::ranges::none_of(*values, [](double value) { return std::isnan(value); }));
        QCOMPARE_GT((*values)[35 * 24 + 12], (*values)[35 * 24 + 2]); // a Monday's noon and night
    }

    void buildingWithoutDataIsLeftOut()
    {
        SmallCampus campus = m_campus;
        std::ranges::fill(campus.series[2].values, NotANumber);
        const auto trained = ExpectedModel::train(campus.axis, campus.weather, campus.series, campus.request(28));
        QVERIFY(trained);
        QVERIFY(std::isnan(trained->referenceExpected[2].front()));
        QVERIFY(!std::isnan(trained->referenceExpected[1].front()));
        QVERIFY(std::isnan(trained->model.expected(campus.axis, campus.weather, campus.series[2])->front()));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no series") << u"none"_s << ErrorCode::NotEnoughData;
        QTest::newRow("all values missing") << u"missing"_s << ErrorCode::NotEnoughData;
        QTest::newRow("all values zero") << u"zero"_s << ErrorCode::NotEnoughData;
        QTest::newRow("empty reference") << u"reference"_s << ErrorCode::NotEnoughData;
        QTest::newRow("area of zero") << u"area"_s << ErrorCode::InvalidArgument;
        QTest::newRow("area not a number") << u"nan area"_s << ErrorCode::InvalidArgument;
        QTest::newRow("series of another length") << u"length"_s << ErrorCode::InvalidArgument;
        QTest::newRow("another utility") << u"utility"_s << ErrorCode::InvalidArgument;
        QTest::newRow("one key twice") << u"twice"_s << ErrorCode::InvalidArgument;
        QTest::newRow("weather of another length") << u"weather"_s << ErrorCode::InvalidArgument;
        QTest::newRow("no rounds") << u"rounds"_s << ErrorCode::InvalidArgument;
    }

    void refusals()
    {
        QFETCH(QString, wrong);
        QFETCH(ErrorCode, code);
        SmallCampus campus = m_campus;
        TrainingRequest request = campus.request(28);
        if (wrong == u"none"_s)
            campus.series.clear();
        for (HourlySeries &series : campus.series) {
            if (wrong == u"missing"_s || wrong == u"zero"_s)
                std::ranges::fill(series.values, wrong == u"zero"_s ? 0.0 : NotANumber);
        }
        if (wrong == u"reference"_s)
            request.reference = {};
        else if (wrong == u"area"_s)
            campus.series[1].grossAreaSquareFeet = 0.0;
        else if (wrong == u"nan area"_s)
            campus.series[1].grossAreaSquareFeet = NotANumber;
        else if (wrong == u"length"_s)
            campus.series[1].values.pop_back();
        else if (wrong == u"utility"_s)
            request.utility = Utility::Gas;
        else if (wrong == u"twice"_s)
            campus.series[1].key = campus.series[0].key;
        else if (wrong == u"weather"_s)
            campus.weather.columns.front().pop_back();
        else if (wrong == u"rounds"_s)
            request.booster.rounds = 0;
        const auto trained = ExpectedModel::train(campus.axis, campus.weather, campus.series, request);
        QVERIFY(!trained);
        QCOMPARE(trained.error().code, code);
        QVERIFY(!trained.error().detail.isEmpty());
    }

    void progressRisesAndCancels()
    {
        TrainingRequest request = m_campus.request(28);
        std::vector<double> seen;
        request.progress = [&seen](double part) {
            seen.push_back(part);
            return seen.size() < 4;
        };
        const auto trained = ExpectedModel::train(m_campus.axis, m_campus.weather, m_campus.series, request);
        QVERIFY(!trained);
        QCOMPARE(trained.error().code, ErrorCode::Cancelled);
        QCOMPARE(seen.size(), std::size_t(4));
        QVERIFY(std::ranges::is_sorted(seen));
        QVERIFY(seen.back() <= 1.0);
    }
};

QTEST_GUILESS_MAIN(TestExpectedModel)

#include "tst_expectedmodel.moc"
