// Prints how long the store takes for a campus of 287 meters with 13,937 quarter-hour readings each, 4 million in all.
#include "core/storage/buildingstore.h"
#include "core/storage/importstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"
#include "core/storage/resultstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <ctime>
#include <random>

using namespace core;
using namespace Qt::StringLiterals;

constexpr int Meters = 287;
constexpr int ReadingsPerMeter = 13'937;
constexpr EpochSeconds Start = 1'735'689'600; // 2025-01-01T00:00:00Z

namespace {

//! Ends the run: a benchmark without a result has nothing to print.
template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
}

class Campus
{
public:
    explicit Campus(const QString &folder)
        : m_database(must(Database::open(folder)))
    {
    }

    void import(double factor)
    {
        auto transaction = must(Transaction::begin(*m_database));
        const qint64 batch = must(ImportStore(*m_database).create(transaction, ImportKind::Meter, u"bench"_s, Start));
        ReadingStore store(*m_database);
        std::mt19937 random(1);
        std::vector<IntervalReading> readings(ReadingsPerMeter);
        for (int i = 0; i < Meters; ++i) {
            for (int j = 0; j < ReadingsPerMeter; ++j)
                readings[static_cast<std::size_t>(j)] = {Start + j * 900,
                                                         factor * static_cast<double>(random() % 10'000)};
            const qint64 building =
                must(BuildingStore(*m_database).ensure(transaction, QString::number(i + 1), u"bench"_s, nullptr));
            const Meter meter = must(
                MeterStore(*m_database).ensure(transaction, QString::number(i), Utility::Electricity, building, 900));
            must(store.merge(transaction, m_zone, batch, meter.id, readings));
        }
        must(transaction.commit());
        m_lastBatch = batch;
    }

    void undoLast()
    {
        auto transaction = must(Transaction::begin(*m_database));
        must(ImportStore(*m_database).undo(transaction, m_zone, m_lastBatch, Start));
        must(transaction.commit());
    }

    void writeExpected()
    {
        std::vector<EpochSeconds> starts;
        for (int i = 0; i < 1464; ++i)
            starts.push_back(Start + i * SecondsPerHour);
        const std::vector<double> values(starts.size(), 1.5);
        auto transaction = must(Transaction::begin(*m_database));
        for (const Building &building : must(BuildingStore(*m_database).all()))
            must(
                ResultStore(*m_database).writeExpected(transaction, building.id, Utility::Electricity, starts, values));
        must(transaction.commit());
    }

    void readHours()
    {
        for (const Meter &meter : must(MeterStore(*m_database).all()))
            must(ReadingStore(*m_database).hours(meter.id, TimeRange::all()));
    }

private:
    std::unique_ptr<Database> m_database;
    SiteZone m_zone = must(SiteZone::create("America/New_York"));
    qint64 m_lastBatch = 0;
};

template<typename Work>
void measure(const QString &name, Work work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t processor = std::clock();
    work();
    const double busy = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
    QTextStream(stdout) << u"%1 %2 s, %3 s of processor time\n"_s.arg(name, -40)
                               .arg(static_cast<double>(timer.elapsed()) / 1000.0, 0, 'f', 2)
                               .arg(busy, 0, 'f', 2);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    Campus campus(folder.path());
    measure(u"merge 4 M readings, fresh store, commit"_s, [&campus] { campus.import(1.0); });
    measure(u"hours of all meters"_s, [&campus] { campus.readHours(); });
    measure(u"the same file again"_s, [&campus] { campus.import(1.0); });
    measure(u"other values for all"_s, [&campus] { campus.import(2.0); });
    measure(u"undo of that"_s, [&campus] { campus.undoLast(); });
    measure(u"expected, 287 buildings x 1464 hours"_s, [&campus] { campus.writeExpected(); });
    measure(u"expected again"_s, [&campus] { campus.writeExpected(); });
    return 0;
}
