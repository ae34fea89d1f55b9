#include "core/expected/temperatureresponse.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace core;

struct Truth
{
    double heatSlope = 0.0;
    double heatKnot = 50.0;
    double coolSlope = 0.0;
    double coolKnot = 65.0;

    double at(double temperature) const
    {
        return heatSlope * std::max(0.0, heatKnot - temperature) + coolSlope * std::max(0.0, temperature - coolKnot);
    }
};

static ResponseSample sampleOf(const Truth &truth, double low, double high)
{
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> temperature(low, high);
    std::normal_distribution<double> noise(0.0, 0.02);
    ResponseSample sample;
    for (int i = 0; i < 1000; ++i) {
        const double degrees = temperature(random);
        const double level = i % 24 < 12 ? 0.5 : 1.5; // the hour matters more than the weather
        sample.use.push_back(level + truth.at(degrees) + noise(random));
        sample.weight.push_back(1.0);
        sample.cell.push_back(static_cast<std::uint8_t>(i % 24));
        sample.occupancy.push_back(i % 24 < 12 ? -1.0 : 1.0);
        sample.temperature.push_back({degrees, 60.0, 60.0, 60.0, 60.0});
    }
    return sample;
}

class TestTemperatureResponse : public QObject
{
    Q_OBJECT

private slots:
    void findsTheTruth_data()
    {
        QTest::addColumn<double>("heatSlope");
        QTest::addColumn<double>("coolSlope");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("cooling in summer") << 0.0 << 0.03 << 55.0 << 90.0;
        QTest::newRow("heating in winter") << 0.03 << 0.0 << 20.0 << 60.0;
        QTest::newRow("both in spring") << 0.02 << 0.03 << 30.0 << 85.0;
    }

    void findsTheTruth()
    {
        QFETCH(double, heatSlope);
        QFETCH(double, coolSlope);
        QFETCH(double, low);
        QFETCH(double, high);
        const Truth truth{heatSlope, 50.0, coolSlope, 65.0};
        const ResponseSample sample = sampleOf(truth, low, high);
        const TemperatureResponse response = refineResponse(sample, chooseResponse(sample));
        QCOMPARE(response.lag, 0);
        const double rise = response.at(high, 0.0) - response.at(low, 0.0);
        QVERIFY2(std::abs(rise - (truth.at(high) - truth.at(low))) < 0.05, qPrintable(QString::number(rise)));
        // ten degrees beyond what was seen, on the side that is in use
        const double beyond = coolSlope > 0.0 ? high + 10.0 : low - 10.0;
        const double edge = coolSlope > 0.0 ? high : low;
        const double step = response.at(beyond, 0.0) - response.at(edge, 0.0);
        QVERIFY2(std::abs(step / (truth.at(beyond) - truth.at(edge)) - 1.0) < 0.15, qPrintable(QString::number(step)));
    }

    void noInfluenceIsFlat()
    {
        const ResponseSample sample = sampleOf({}, 30.0, 90.0);
        const TemperatureResponse response = chooseResponse(sample);
        QVERIFY(std::abs(response.at(90.0, 0.0) - response.at(30.0, 0.0)) < 0.02);
    }

    void fewHoursAreFlat()
    {
        ResponseSample sample = sampleOf({0.0, 50.0, 0.1, 65.0}, 50.0, 90.0);
        sample.use.resize(20);
        QVERIFY(chooseResponse(sample).isFlat());
    }

    void heatingSeenToFallGoesOnFalling()
    {
        // All hours are colder than the balance point, so its place is unknown; at 50 °F there is still less heating.
        const ResponseSample sample = sampleOf({0.03, 58.0, 0.0, 65.0}, 20.0, 45.0);
        const TemperatureResponse response = chooseResponse(sample);
        QCOMPARE_LT(response.at(50.0, 0.0), response.at(45.0, 0.0) - 0.08);
        QCOMPARE(response.at(90.0, 0.0), response.at(70.0, 0.0));
    }
};

QTEST_GUILESS_MAIN(TestTemperatureResponse)

#include "tst_temperatureresponse.moc"
