// The job mark_peaks over sensors with 24 h of 15 s data each, beside the bare scan of the same rows: reading and
// unpacking them into memory that is kept, and adding the counters up. By the clock and by the processor, which other
// work on the machine disturbs less; that one is held to the limit.
//
//   bench_mark_peaks [--sensors N] [--rounds N]
//
// "A run" is the job's usual one: the window that has ended since the last one, and the 24 h before it as a reference.
// "All day" is its first one over the same data, 48 windows a sensor; its figure is for information.
#include "core/sequence/sequenceservice.h"
#include "core/storage/buildingstore.h"
#include "core/storage/query.h"
#include "core/storage/sensorblocks.h"
#include "core/storage/sensorstore.h"
#include "core/storage/sequencestore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <random>
#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr double RatioLimit = 1.5;
constexpr EpochMilliseconds Second = 1000;
constexpr EpochMilliseconds Step = 15 * Second;
constexpr EpochMilliseconds HalfHour = 30 * 60 * Second;
constexpr EpochMilliseconds Day = 24 * 3600 * Second;
constexpr EpochMilliseconds Begin = 1'760'054'400'000; // 2025-10-10T00:00:00Z
constexpr EpochMilliseconds End = Begin + Day + HalfHour;
constexpr int Threads = 8; // units of the job at once

class FixedClock final : public Clock
{
public:
    EpochSeconds now() const override { return End / 1000 + 1; }
};

[[noreturn]] void fail(const Error &error)
{
    qFatal("%s", qPrintable(error.detail));
}

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        fail(result.error());
    return *std::move(result);
}

void check(const Result<void> &result)
{
    if (!result)
        fail(result.error());
}

//! A base load with noise, a refrigerator that comes and goes, and some peaks.
std::vector<CounterReading> readingsOf(unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<CounterReading> readings;
    double energy = 0.0;
    EpochMilliseconds peakUntil = 0;
    for (EpochMilliseconds at = Begin; at <= End; at += Step) {
        // Clocks of sensors are not quite even.
        readings.push_back(
            {at + static_cast<EpochMilliseconds>(random() % 200), 1000.0 + std::round(energy * 1e4) / 1e4, {}, {}});
        if (random() % 1440 == 0)
            peakUntil = at + static_cast<EpochMilliseconds>(random() % 40) * 60 * Second;
        const double watts = 120.0 + static_cast<double>(random() % 60)
                             + (at / (15 * 60 * Second) % 3 == 0 ? 70.0 : 0.0) + (at < peakUntil ? 1800.0 : 0.0);
        energy += watts * static_cast<double>(Step) / 3.6e9;
    }
    return readings;
}

std::vector<qint64> fill(Database &database, int sensors)
{
    std::vector<qint64> ids;
    for (int first = 0; first < sensors; first += 100) {
        auto transaction = valueOf(Transaction::begin(database));
        SensorBlocks blocks(transaction.connection());
        const qint64 building = valueOf(BuildingStore(database).ensure(transaction, u"1"_s, u"Bench"_s, nullptr));
        for (int i = first; i < std::min(sensors, first + 100); ++i) {
            Sensor sensor;
            sensor.externalId = u"bench-%1"_s.arg(i);
            sensor.buildingId = building;
            ids.push_back(valueOf(SensorStore(database).add(transaction, sensor, {})));
            check(blocks.merge(ids.back(), readingsOf(static_cast<unsigned>(i))));
        }
        check(transaction.commit());
    }
    return ids;
}

struct Cost
{
    double wall = 0.0; //!< ms
    double processor = 0.0;
};

double processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

Cost costOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    const double before = processorTime();
    work();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e6, processorTime() - before};
}

//! Calls `some` for shares of the sensors in as many threads as the job has.
void inThreads(const std::vector<qint64> &ids, const std::function<void(std::span<const qint64>)> &some)
{
    std::vector<std::jthread> threads;
    for (std::size_t share = 0; share < Threads; ++share) {
        const std::size_t from = ids.size() * share / Threads;
        const std::size_t to = ids.size() * (share + 1) / Threads;
        threads.emplace_back([&, from, to] { some(std::span(ids).subspan(from, to - from)); });
    }
}

Cost scan(Database &database, const std::vector<qint64> &ids, double &sum)
{
    std::mutex mutex;
    const auto share = [&](std::span<const qint64> mine) {
        auto blocks = valueOf(SensorBlocks::open(database));
        std::vector<CounterPoint> readings;
        double all = 0.0;
        for (const qint64 id : mine) {
            check(blocks.load(id, {Begin, End + 1}, false, readings));
            for (const CounterPoint &reading : readings)
                all += reading.counter;
        }
        const std::lock_guard lock(mutex);
        sum += all;
    };
    return costOf([&] { inThreads(ids, share); });
}

struct Parts
{
    FixedClock clock;
    std::unique_ptr<LateReadings> late;
    std::unique_ptr<SensorRegistry> registry;
    std::unique_ptr<SensorService> readings;
};

struct Marking
{
    Cost cost;
    int found = 0;
};

//! With `mark`: every sensor was processed to there.
Marking markPeaks(Database &database, Parts &parts, const std::vector<qint64> &ids,
                  std::optional<EpochMilliseconds> mark)
{
    auto transaction = valueOf(Transaction::begin(database));
    for (const QString &table : {u"power_sequence"_s, u"sequence_mark"_s, u"sequence_dirty"_s})
        valueOf(sql::change(transaction.connection(), u"DELETE FROM "_s + table));
    SequenceStore store(database);
    for (const qint64 id : ids) {
        if (mark)
            check(store.setMark(transaction, id, SequenceKind::Peak, *mark));
    }
    check(transaction.commit());
    std::atomic<int> found = 0;
    auto service = std::make_unique<SequenceService>(database, parts.clock, *parts.readings, *parts.registry,
                                                     *parts.late, SequenceOptions{});
    const Cost cost = costOf([&] {
        inThreads(ids, [&](std::span<const qint64> mine) {
            for (const qint64 id : mine)
                found += valueOf(service->process(id, SequenceKind::Peak));
        });
        service.reset(); // with what it writes at last
    });
    return {cost, found};
}

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

//! What took how long in each round, one after the other.
struct Rounds
{
    void add(const Cost &scanned, const Cost &marked)
    {
        scans.push_back(scanned);
        runs.push_back(marked);
    }
    static double median(const std::vector<Cost> &costs, double Cost::*kind)
    {
        std::vector<double> values;
        for (const Cost &one : costs)
            values.push_back(one.*kind);
        return medianOf(values);
    }
    double ratio(double Cost::*kind) const
    {
        std::vector<double> ratios;
        for (std::size_t i = 0; i < runs.size(); ++i)
            ratios.push_back(runs[i].*kind / scans[i].*kind);
        return medianOf(ratios);
    }

    std::vector<Cost> scans;
    std::vector<Cost> runs;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"sensors"_s, u"How many"_s, u"N"_s, u"10000"_s});
    parser.addOption({u"rounds"_s, u"How often; the medians count"_s, u"N"_s, u"5"_s});
    parser.process(app);
    const int sensors = std::max(1, parser.value(u"sensors"_s).toInt());
    const int rounds = std::max(1, parser.value(u"rounds"_s).toInt());
    QTextStream out(stdout);

    const QTemporaryDir folder;
    const auto database = valueOf(Database::open(folder.path()));
    const auto ids = fill(*database, sensors);
    Parts parts;
    parts.late = valueOf(LateReadings::create(*database));
    parts.registry =
        valueOf(SensorRegistry::load(*database, valueOf(KeyedHash::withKey(QByteArray(KeyedHash::KeyBytes, 'k')))));
    parts.readings = valueOf(SensorService::create(*database, parts.clock, {}, {}));

    Rounds all;
    double sum = 0.0;
    int found = 0;
    for (int round = 0; round < rounds; ++round) {
        const Cost scanned = scan(*database, ids, sum);
        const Marking run = markPeaks(*database, parts, ids, End - HalfHour);
        all.add(scanned, run.cost);
        found = run.found;
        out << "round " << round + 1 << ": scan " << scanned.wall << " ms (processor " << scanned.processor << "), run "
            << run.cost.wall << " ms (" << run.cost.processor << ")" << Qt::endl;
    }
    const Marking day = markPeaks(*database, parts, ids, std::nullopt);
    const double ratio = all.ratio(&Cost::processor);
    out << sensors << " sensors, " << sensors * ((Day + HalfHour) / Step + 1) << " readings\n"
        << "bare scan: " << Rounds::median(all.scans, &Cost::wall) << " ms, processor "
        << Rounds::median(all.scans, &Cost::processor) << " ms (sum " << sum << ")\n"
        << "a run of mark_peaks: " << Rounds::median(all.runs, &Cost::wall) << " ms, processor "
        << Rounds::median(all.runs, &Cost::processor) << " ms, " << found << " peaks\n"
        << "all day: " << day.cost.wall << " ms, processor " << day.cost.processor << " ms, " << day.found << " peaks\n"
        << "ratio by the clock: " << all.ratio(&Cost::wall) << "\n"
        << "ratio by the processor: " << ratio << " (limit " << RatioLimit << ")" << Qt::endl;
    return ratio <= RatioLimit ? 0 : 1;
}
