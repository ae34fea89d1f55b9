#include "tests/core/sequence/sequencefixture.h"

#include "core/sequence/processing.h"
#include "core/storage/auditstore.h"
#include "core/storage/sequencelabelstore.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

constexpr EpochMilliseconds Midnight = 1'760'054'400'000; // 2025-10-10T00:00:00Z
constexpr EpochMilliseconds Length = 4 * Day;
constexpr EpochMilliseconds Half = SequenceWindow;
const SequenceOptions Options{5.0, 60.0}; // the usual anomalies would blow a fuse of the curves below

//! Four days with peaks in every way beside and across the borders of windows, and some large enough for anomalies.
std::vector<CounterReading> curve(unsigned seed, EpochMilliseconds begin = Midnight)
{
    LoadCurve load(begin, seed);
    std::mt19937 random(seed);
    for (EpochMilliseconds at = 14 * Hour; at < Length; at += (20 + random() % 90) * Minute)
        load.add(at, (1 + random() % 25) * Minute, 300.0 + static_cast<double>(random() % 2700));
    for (EpochMilliseconds at = 30 * Hour; at < Length; at += 9 * Hour) {
        load.add(at, 4 * Minute, 9000.0);
        load.add(at + 20 * Minute, 4 * Minute, 9000.0); // too near
        load.add(at + 28 * Minute, 6 * Minute, 9000.0); // across a border
    }
    return load.readings(Length, Minute);
}

std::span<const CounterReading> part(const std::vector<CounterReading> &all, EpochMilliseconds from,
                                     EpochMilliseconds to)
{
    const auto first = std::ranges::lower_bound(all, Midnight + from, {}, &CounterReading::at);
    const auto last = std::ranges::lower_bound(all, Midnight + to, {}, &CounterReading::at);
    return {first, last};
}

//! What comes out when each half hour's readings come in time and are processed at its end.
QStringList inOrder(unsigned seed)
{
    SequenceFleet fleet(Options);
    const qint64 id = fleet.add(u"a"_s);
    const auto all = curve(seed);
    for (EpochMilliseconds at = 0; at <= Length; at += Half) {
        fleet.clock.set(Midnight + at + Second);
        if (!fleet.send(id, part(all, at - Half + 1, at + 1)) || !fleet.process(id))
            return {u"failed"_s};
    }
    return fleet.stored(id);
}

} // namespace

// Sequences of sensors as readings come: whatever the order, the end is the same.
class TestSequenceService : public QObject
{
    Q_OBJECT

private slots:
    void anyOrderGivesTheSame_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U})
            QTest::addRow("curve %u", seed) << seed;
    }

    void anyOrderGivesTheSame()
    {
        QFETCH(unsigned, seed);
        const QStringList expected = inOrder(seed);
        QVERIFY2(expected.size() > 30, qPrintable(expected.join(u'\n')));
        QVERIFY(expected.filter(u"anomaly"_s).size() > 10);
        QVERIFY(!expected.filter(u"too near"_s).isEmpty());
        QCOMPARE(shuffled(seed), expected);
        QCOMPARE(late(seed), expected);
        QCOMPARE(stoppedForDays(seed), expected);
        QCOMPARE(atOnce(seed), expected);
        QCOMPARE(inParallel(seed), expected);
    }

    void localTimeDoesNotMatter()
    {
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "Europe/Berlin");
        tzset();
        // The clocks go back on 2025-10-26 at 01:00 UTC, in the middle of the second of these.
        const QStringList usual = sequencesFrom(Midnight);
        const QStringList changing = sequencesFrom(Midnight + 14 * Day);
        qputenv("TZ", zone);
        tzset();
        QVERIFY(usual.size() > 30);
        QCOMPARE(changing, usual);
    }

    void nothingIsDoneTwice()
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        const auto all = curve(1);
        fleet.clock.set(Midnight + Length);
        QVERIFY(fleet.send(id, all));
        const auto found = fleet.sequences->process(id, SequenceKind::Peak);
        QVERIFY(found && *found > 20);
        QCOMPARE(fleet.classified.load(), *found);
        QCOMPARE(*fleet.sequences->process(id, SequenceKind::Peak), 0);
        QCOMPARE(fleet.mark(id), Midnight + Length);
        QCOMPARE(*fleet.sequences->process(id, SequenceKind::Peak), 0); // nor after a restart
        QCOMPARE(fleet.classified.load(), *found);
        QCOMPARE(fleet.mark(id, SequenceKind::Anomaly), std::nullopt); // each kind by itself
    }

    void anomaliesAreNoticedOnce()
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        const auto all = curve(2);
        for (EpochMilliseconds at = 0; at <= Length; at += Half) {
            fleet.clock.set(Midnight + at + Second);
            QVERIFY(fleet.send(id, part(all, at - Half + 1, at + 1)));
            QVERIFY(fleet.process(id));
        }
        const auto counted = *fleet.sequences->sequences(id, SequenceKind::Anomaly, {});
        QCOMPARE(fleet.noticed.size(), counted.size());
        for (qsizetype i = 1; i < counted.size(); ++i)
            QVERIFY(counted[i].from - counted[i - 1].to >= AnomalySpacing);
    }

    void lateReadingsReachWhatTheyTouchAndNoMore()
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        std::vector<CounterReading> all = curve(1);
        const std::size_t missing = 30 * 60 + 10; // at 06:10 of the second day
        const CounterReading late = all[missing];
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(missing));
        fleet.clock.set(Midnight + Length);
        QVERIFY(fleet.send(id, all));
        QVERIFY(fleet.process(id));
        QVERIFY(fleet.send(id, std::span(&late, 1)));
        QCOMPARE(*planOf(fleet, id), (QList<EpochMilliseconds>{30 * Hour, 54 * Hour + Half}));
        QVERIFY(fleet.process(id));
        QVERIFY(planOf(fleet, id)->isEmpty());
    }

    void lateReadingAtTheEndOfAWindowReachesTheNext()
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        std::vector<CounterReading> all = curve(1);
        const std::size_t missing = 30 * 60; // 06:00 sharp ends the window before
        const CounterReading late = all[missing];
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(missing));
        fleet.clock.set(Midnight + Length);
        QVERIFY(fleet.send(id, all));
        QVERIFY(fleet.process(id));
        QVERIFY(fleet.send(id, std::span(&late, 1)));
        QCOMPARE(*planOf(fleet, id), (QList<EpochMilliseconds>{30 * Hour - Half, 54 * Hour + Half}));
    }

    void whatCorrectionsSayStays()
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        std::vector<CounterReading> all = curve(1);
        fleet.clock.set(Midnight + Length);
        QVERIFY(fleet.send(id, part(all, 0, 2 * Day)));
        QVERIFY(fleet.process(id));
        const auto before = *fleet.sequences->sequences(id, SequenceKind::Peak, {});
        QVERIFY(before.size() > 3);
        const Sequence peak = before[2];
        QCOMPARE(peak.device, u"kettle"_s);
        QCOMPARE(fleet.sequences->correct(id, peak.id, u"toaster"_s, u"ada"_s).error().code,
                 ErrorCode::InvalidArgument);
        QCOMPARE(fleet.sequences->correct(id + 1, peak.id, u"dryer"_s, u"ada"_s).error().code, ErrorCode::NotFound);
        const auto corrected = fleet.sequences->correct(id, peak.id, u"dryer"_s, u"ada"_s);
        QVERIFY(corrected);
        QCOMPARE(corrected->correctedDevice, u"dryer"_s);
        QCOMPARE(corrected->correctedBy, u"ada"_s);
        QCOMPARE(corrected->device, u"kettle"_s);
        const auto audit = *AuditStore(*fleet.database).entries({1, {}, u"sensor:a"_s, {}});
        QCOMPARE(audit.first().action, u"peak.correct"_s);
        QVERIFY(audit.first().after.contains(u"dryer"_s));

        QVERIFY(fleet.send(id, part(all, 2 * Day, Length + 1)));
        QVERIFY(fleet.process(id));
        const auto after = *fleet.sequences->sequences(id, SequenceKind::Peak, {peak.from, peak.to});
        QCOMPARE(after.size(), 1);
        QCOMPARE(after.first().correctedDevice, u"dryer"_s);
        QCOMPARE(after.first().id, peak.id);

        QVERIFY(fleet.sequences->correct(id, peak.id, {}, u"ada"_s)); // taken back
        QVERIFY(fleet.sequences->sequences(id, SequenceKind::Peak, {peak.from, peak.to})
                    ->first()
                    .correctedDevice.isEmpty());
        QCOMPARE(SequenceLabelStore(*fleet.database).all()->size(), 2);
    }

    void dryRunChangesNothing()
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        fleet.clock.set(Midnight + Length);
        QVERIFY(fleet.send(id, curve(1)));
        const auto would = fleet.sequences->process(id, SequenceKind::Peak, {}, SequenceService::Mode::DryRun);
        QVERIFY(*would > 20);
        QVERIFY(fleet.stored(id).isEmpty());
        QCOMPARE(fleet.mark(id), std::nullopt);
        QCOMPARE(*fleet.sequences->process(id, SequenceKind::Peak), *would);
    }

    void whatHasNoSequences()
    {
        SequenceFleet fleet;
        const qint64 gas = fleet.add(u"g"_s, SensorKind::Gas);
        QCOMPARE(fleet.sequences->process(999, SequenceKind::Peak).error().code, ErrorCode::NotFound);
        QCOMPARE(*fleet.sequences->process(gas, SequenceKind::Peak), 0);
        const qint64 silent = fleet.add(u"e"_s);
        QCOMPARE(*fleet.sequences->process(silent, SequenceKind::Peak), 0);
        QCOMPARE(fleet.sequences->sensors(), std::vector<qint64>{silent});
    }

    void stoppedUnitsGoOnWhereTheyWere()
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        fleet.clock.set(Midnight + Length);
        QVERIFY(fleet.send(id, curve(1)));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(fleet.sequences->process(id, SequenceKind::Peak, stop.get_token()).error().code, ErrorCode::Cancelled);
        QVERIFY(fleet.process(id));
        QCOMPARE(fleet.stored(id), inOrder(1));
    }

private:
    static QStringList shuffled(unsigned seed)
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        auto all = curve(seed);
        std::mt19937 random(seed + 100);
        std::ranges::shuffle(all, random);
        fleet.clock.set(Midnight + Length + Second);
        for (std::size_t first = 0; first < all.size();) {
            const std::size_t size = std::min<std::size_t>(all.size() - first, 1 + random() % 1500);
            if (!fleet.send(id, std::span(all).subspan(first, size)) || !fleet.process(id))
                return {u"failed"_s};
            first += size;
            if (random() % 3 == 0)
                fleet.restart();
        }
        return fleet.stored(id);
    }

    //! In order, but for some that come up to 30 h later.
    static QStringList late(unsigned seed)
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        std::mt19937 random(seed + 200);
        std::map<EpochMilliseconds, std::vector<CounterReading>> due;
        for (const CounterReading &reading : curve(seed)) {
            EpochMilliseconds at = reading.at;
            if (random() % 10 == 0)
                at += static_cast<EpochMilliseconds>(random() % (30 * 60)) * Minute;
            due[(at - Midnight + Half - 1) / Half].push_back(reading);
        }
        for (auto &[window, some] : due) {
            fleet.clock.set(Midnight + window * Half + Second);
            std::ranges::shuffle(some, random);
            if (!fleet.send(id, some) || !fleet.process(id))
                return {u"failed"_s};
        }
        return fleet.stored(id);
    }

    //! A day, then 36 h without processing, then in order again.
    static QStringList stoppedForDays(unsigned seed)
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        const auto all = curve(seed);
        for (EpochMilliseconds at = 0; at <= Length; at += Half) {
            const bool isStopped = at > Day && at < Day + 36 * Hour;
            fleet.clock.set(Midnight + at + Second);
            if (!fleet.send(id, part(all, at - Half + 1, at + 1)) || (!isStopped && !fleet.process(id)))
                return {u"failed"_s};
            if (at == Day + 30 * Hour)
                fleet.restart();
        }
        return fleet.stored(id);
    }

    static QStringList atOnce(unsigned seed)
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        fleet.clock.set(Midnight + Length + Second);
        if (!fleet.send(id, curve(seed)) || !fleet.process(id))
            return {u"failed"_s};
        return fleet.stored(id);
    }

    //! Three hand readings over while two process.
    static QStringList inParallel(unsigned seed)
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        const auto all = curve(seed);
        fleet.clock.set(Midnight + Length + Second);
        std::atomic<int> sending = 3;
        std::atomic<bool> failed = false;
        std::vector<std::jthread> threads;
        for (std::size_t share = 0; share < 3; ++share) {
            threads.emplace_back([&, share] {
                std::vector<CounterReading> mine;
                for (std::size_t i = share; i < all.size(); i += 3)
                    mine.push_back(all[i]);
                for (std::size_t first = 0; first < mine.size(); first += 100) {
                    const std::size_t size = std::min<std::size_t>(100, mine.size() - first);
                    if (!fleet.send(id, std::span(mine).subspan(first, size)))
                        failed = true;
                }
                --sending;
            });
        }
        for (const SequenceKind kind : AllSequenceKinds) {
            threads.emplace_back([&, kind] {
                while (sending > 0) {
                    if (!fleet.sequences->process(id, kind))
                        failed = true;
                }
            });
        }
        threads.clear();
        if (failed || !fleet.process(id))
            return {u"failed"_s};
        return fleet.stored(id);
    }

    //! What is found from one midnight on, told from there.
    static QStringList sequencesFrom(EpochMilliseconds begin)
    {
        SequenceFleet fleet(Options);
        const qint64 id = fleet.add(u"a"_s);
        const auto all = curve(5, begin);
        fleet.clock.set(begin);
        for (EpochMilliseconds at = 0; at <= Length; at += Half) {
            fleet.clock.set(begin + at + Second);
            if (!fleet.send(id, part(all, begin - Midnight + at - Half + 1, begin - Midnight + at + 1))
                || !fleet.process(id))
                return {u"failed"_s};
        }
        QStringList told;
        for (const SequenceKind kind : AllSequenceKinds) {
            const auto found = fleet.sequences->sequences(id, kind, {});
            for (const Sequence &one : *found)
                told.append(u"%1-%2 %3"_s.arg(one.from - begin).arg(one.to - begin).arg(one.energyKwh));
        }
        return told;
    }

    //! Begin and end of each stretch of windows that wait, from midnight on.
    static std::optional<QList<EpochMilliseconds>> planOf(SequenceFleet &fleet, qint64 id)
    {
        const SensorPtr sensor = fleet.registry->byId(id);
        DetectorMemory memory;
        Processing processing(*fleet.database, *sensor, SequenceKind::Peak, {}, memory);
        fleet.restart();
        const auto plan = processing.plan(lastSequenceWindowEnd(fleet.clock.nowMilliseconds()));
        if (!plan)
            return std::nullopt;
        QList<EpochMilliseconds> bounds;
        for (const MillisecondRange &one : *plan)
            bounds << one.from - Midnight << one.to - Midnight;
        return bounds;
    }
};

QTEST_GUILESS_MAIN(TestSequenceService)

#include "tst_sequenceservice.moc"
