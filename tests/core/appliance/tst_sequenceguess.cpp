#include "core/appliance/sequenceguess.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

constexpr EpochMilliseconds Start = 1'700'000'000'000;
constexpr EpochMilliseconds Step = 15'000;

//! The reading that ends step `step`.
static MeasuredReading reading(int step, double watts)
{
    MeasuredReading measured;
    measured.from = Start + step * Step;
    measured.reading.at = measured.from + Step;
    measured.consumption = watts * static_cast<double>(Step) / 3.6e9;
    measured.quality = IntervalQuality::Measured;
    return measured;
}

class TestSequenceGuess : public QObject
{
    Q_OBJECT

    Sequence m_peak;
    std::vector<MeasuredReading> m_readings;

private slots:
    // A kettle of 2 kW in steps 4 to 15, above 150 W.
    void init()
    {
        m_readings.clear();
        for (int step = 0; step < 20; ++step)
            m_readings.push_back(reading(step, step >= 4 && step < 16 ? 2150 : 150));
        m_peak = {};
        m_peak.from = Start + 4 * Step;
        m_peak.to = Start + 16 * Step;
        m_peak.baseWatts = 150;
    }

    void takesThePeakAlone()
    {
        const auto samples = powerWithin(m_peak, m_readings);
        QCOMPARE(samples.size(), 12U);
        QCOMPARE(samples.front().at, m_peak.from);
        for (const PowerSample &sample : samples)
            QVERIFY(std::abs(sample.watts - 2000.0) < 1e-6);
    }

    void takesWhatTheSensorSaysOfItsPower()
    {
        for (MeasuredReading &measured : m_readings)
            measured.reading.power = 1150;
        QVERIFY(std::abs(powerWithin(m_peak, m_readings).front().watts - 1000.0) < 1e-6);
        // Unless a reading does not say.
        m_readings[6].reading.power.reset();
        QVERIFY(std::abs(powerWithin(m_peak, m_readings).front().watts - 2000.0) < 1e-6);
    }

    void neverFallsBelowZero()
    {
        m_peak.baseWatts = 5000;
        for (const PowerSample &sample : powerWithin(m_peak, m_readings))
            QCOMPARE(sample.watts, 0.0);
    }

    void passesOverGapsAndWhatHasNoInterval()
    {
        m_readings[5].isGap = true;
        m_readings[6].consumption.reset();
        m_readings[7].from = m_readings[7].reading.at;
        QCOMPARE(powerWithin(m_peak, m_readings).size(), 9U);
    }

    void guessesAKettle()
    {
        const auto classifier = ApplianceClassifier::load();
        QVERIFY(classifier);
        const auto guess = guessOf(*classifier, m_peak, m_readings);
        QVERIFY(guess);
        QCOMPARE(guess->name, u"kettle"_s);
        QVERIFY(guess->probability > 0.5);
    }

    void hasNoGuessForTooShortAPeak()
    {
        const auto classifier = ApplianceClassifier::load();
        QVERIFY(classifier);
        QVERIFY(!guessOf(*classifier, m_peak, std::span(m_readings).first(6)));
        QVERIFY(!guessOf(*classifier, m_peak, {}));
    }

    void whatSomebodySaidWins()
    {
        m_peak.meanPowerWatts = 2000;
        QVERIFY(assignedPeak(m_peak).appliances.isEmpty());
        m_peak.device = u"kettle"_s;
        QCOMPARE(assignedPeak(m_peak).appliances, QStringList{u"kettle"_s});
        m_peak.correctedDevice = u"dryer"_s;
        QCOMPARE(assignedPeak(m_peak).appliances, QStringList{u"dryer"_s});
        QCOMPARE(assignedPeak(m_peak).meanWatts, 2000.0);
    }
};

QTEST_GUILESS_MAIN(TestSequenceGuess)

#include "tst_sequenceguess.moc"
