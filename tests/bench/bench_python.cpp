// Prints how long execute_python takes to the first line of code with pandas, with an interpreter loaded before and
// without one, and how long its answers from the campus take: 287 buildings, electricity by the hour for a year.
#include "core/assistant/python/pythontool.h"
#include "core/storage/buildingstore.h"
#include "core/storage/importstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

constexpr int Buildings = 287;
constexpr int Hours = 365 * 24;
constexpr int Repeats = 5;
constexpr double LimitSeconds = 1.5;
constexpr EpochSeconds Start = 1'735'689'600; // 2025-01-01T00:00:00Z

namespace {

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

void fill(Database &database)
{
    auto transaction = must(Transaction::begin(database));
    const qint64 batch = must(ImportStore(database).create(transaction, ImportKind::Meter, u"bench"_s, Start));
    for (int i = 0; i < Buildings; ++i) {
        const QString number = QString::number(i + 1);
        const qint64 building = must(BuildingStore(database).ensure(transaction, number, number, nullptr));
        const Meter meter =
            must(MeterStore(database).ensure(transaction, number, Utility::Electricity, building, SecondsPerHour));
        std::vector<IntervalReading> readings(Hours);
        for (int hour = 0; hour < Hours; ++hour)
            readings[static_cast<std::size_t>(hour)] = {Start + hour * SecondsPerHour, hour % 24 * 1.5};
        must(ReadingStore(database).merge(transaction, SiteZone::utc(), batch, meter.id, readings));
    }
    if (const auto done = transaction.commit(); !done)
        qFatal("%s", qPrintable(done.error().detail));
}

double secondsOf(PythonTool &tool, const QString &code)
{
    QElapsedTimer timer;
    timer.start();
    const QJsonObject result = must(tool.run({{u"code"_s, code}}, {}));
    if (result.value("exitCode"_L1) != 0)
        qFatal("%s", qPrintable(result.value("stderr"_L1).toString()));
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

//! The median of runs that find an interpreter loaded, or of those that do not.
double median(CampusService &campus, const QString &code, bool loaded)
{
    std::vector<double> seconds;
    for (int i = 0; i < Repeats; ++i) {
        const auto tool = must(makePythonTool(campus));
        if (loaded) {
            tool->prepare();
            QThread::sleep(6); // more than it takes to load
        }
        seconds.push_back(secondsOf(*tool, code));
    }
    std::ranges::sort(seconds);
    return seconds[Repeats / 2];
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    if (const auto available = pythonAvailable(); !available) {
        out << "no sandbox here: " << available.error().detail << '\n';
        return 0;
    }
    const QTemporaryDir folder;
    const auto database = must(Database::open(folder.path()));
    fill(*database);
    const SystemClock clock;
    const auto campus = must(CampusService::create(*database, clock, {}));
    const auto tell = [&out](const char *what, double seconds) {
        out << QString::fromUtf8(what).leftJustified(44) << QString::number(seconds, 'f', 3) << " s\n" << Qt::flush;
    };

    const double warm = median(*campus, u"print(pd.__version__)"_s, true);
    tell("first line with pandas, loaded before", warm);
    out << QString(4, u' ') << "limit " << LimitSeconds << " s: ratio " << QString::number(warm / LimitSeconds, 'f', 2)
        << '\n';
    tell("first line with pandas, from nothing", median(*campus, u"print(pd.__version__)"_s, false));
    tell("a year of one building", median(*campus, u"print(data.readings('1', 'ELECTRICITY').actual.sum())"_s, true));
    tell("a year of each of 287",
         median(*campus,
                u"print(sum(data.readings(b, 'ELECTRICITY').actual.sum() for b in data.buildings.buildingNumber))"_s,
                true));
    tell("a picture", median(*campus, u"plt.plot(data.readings('1', 'ELECTRICITY').actual)\nplt.show()"_s, true));
    return 0;
}
