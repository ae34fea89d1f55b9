#include "core/appliance/peakfeatures.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

using Peak = std::vector<float>;
Q_DECLARE_METATYPE(Peak)

static double feature(const Peak &watts, const char *name)
{
    const FeatureWriter features = peakFeatures(watts);
    for (std::size_t i = 0; i < features.names().size(); ++i) {
        if (QLatin1StringView(features.names()[i]) == QLatin1StringView(name))
            return features.values()[i];
    }
    qFatal("there is no feature %s", name);
}

//! `runs` runs of `on` steps at `watts`, each followed by `off` steps at `base`.
static Peak cycles(int runs, std::size_t on, std::size_t off, float watts, float base)
{
    Peak peak;
    for (int i = 0; i < runs; ++i) {
        peak.insert(peak.end(), on, watts);
        peak.insert(peak.end(), off, base);
    }
    return peak;
}

class TestPeakFeatures : public QObject
{
    Q_OBJECT

private slots:
    void namesAreUnique()
    {
        QSet<QString> names;
        for (const char *name : peakFeatureNames())
            names.insert(QString::fromLatin1(name));
        QCOMPARE(names.size(), static_cast<qsizetype>(peakFeatureNames().size()));
    }

    void everyPeakHasTheSameFeatures_data()
    {
        QTest::addColumn<Peak>("peak");
        QTest::newRow("empty") << Peak{};
        QTest::newRow("one step") << Peak{100};
        QTest::newRow("two steps") << Peak{100, 0};
        QTest::newRow("zeros") << Peak(100, 0.0F);
        QTest::newRow("constant") << Peak(100, 60.0F);
        QTest::newRow("no number within") << Peak{1, std::numeric_limits<float>::quiet_NaN(), 3};
        QTest::newRow("a day") << cycles(48, 40, 80, 100, 2);
    }

    void everyPeakHasTheSameFeatures()
    {
        QFETCH(Peak, peak);
        const FeatureWriter features = peakFeatures(peak);
        QCOMPARE(features.names(), peakFeatureNames());
        QCOMPARE(features.values().size(), peakFeatureNames().size());
        for (const float value : features.values())
            QVERIFY(!std::isinf(value));
    }

    void levelOfAConstantPeak()
    {
        const Peak kettle(12, 2000.0F); // 3 min
        QCOMPARE(feature(kettle, "minutes"), 3.0);
        QCOMPARE(feature(kettle, "energy_wh"), 100.0);
        QCOMPARE(feature(kettle, "mean_w"), 2000.0);
        QCOMPARE(feature(kettle, "deviation_w"), 0.0);
        QCOMPARE(feature(kettle, "time_1700_2100_w"), 1.0);
        QCOMPARE(feature(kettle, "energy_of_heaters"), 1.0);
        QCOMPARE(feature(kettle, "rises_60_w"), 0.0);
        QVERIFY(std::isnan(feature(kettle, "likeness_15_s"))); // nothing varies
    }

    void cyclesAreCounted()
    {
        const Peak fridge = cycles(5, 40, 80, 100, 2);
        QCOMPARE(feature(fridge, "half_runs"), 5.0);
        QCOMPARE(feature(fridge, "half_run_minutes"), 10.0);
        QCOMPARE(feature(fridge, "half_pause_minutes"), 20.0);
        QCOMPARE(feature(fridge, "half_run_spread"), 0.0);
        QVERIFY(std::abs(feature(fridge, "half_duty") - 1.0 / 3.0) < 1e-6);
        QCOMPARE(feature(fridge, "rises_60_w"), 4.0); // the first run is on from the start
        QCOMPARE(feature(fridge, "largest_fall_w"), 98.0);
        QCOMPARE(feature(fridge, "heater_runs"), 0.0);
    }

    void aSlopeIsNoEdge()
    {
        Peak slope;
        for (int i = 0; i < 200; ++i)
            slope.push_back(static_cast<float>(i));
        QCOMPARE(feature(slope, "rises_15_w"), 0.0);
        // A switch that falls between two steps is one edge, not two.
        QCOMPARE(feature({0, 0, 700, 1500, 1500, 1500}, "rises_1000_w"), 1.0);
    }

    void aSurgeAtTheStartIsSeen()
    {
        Peak compressor{150, 150};
        compressor.insert(compressor.end(), 40, 100.0F);
        compressor.insert(compressor.end(), 40, 0.0F);
        QCOMPARE(feature(compressor, "run_surge"), 1.5);
        QCOMPARE(feature(cycles(1, 40, 40, 100, 0), "run_surge"), 1.0);
    }

    void theSpectrumFollowsThePeriod()
    {
        // On and off every minute: all of the variance is between neighbouring minutes.
        const Peak peak = cycles(32, 4, 4, 100, 0);
        QVERIFY(feature(peak, "spectrum_1_min") > 0.99);
        QVERIFY(feature(peak, "spectrum_15_s") < 0.01);
        QVERIFY(feature(cycles(64, 1, 1, 100, 0), "spectrum_15_s") > 0.99);
    }

    void energyAtTheEndHasALateCentre()
    {
        Peak late(90, 0.0F);
        late.insert(late.end(), 10, 1000.0F);
        QVERIFY(feature(late, "centre") > 0.9);
        QVERIFY(feature(late, "heater_centre") > 0.9);
        QVERIFY(feature(late, "last_third_of_mean") > 2.5);
    }
};

QTEST_GUILESS_MAIN(TestPeakFeatures)

#include "tst_peakfeatures.moc"
