#include "usefigures.h"

#include "core/storage/readingstore.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

constexpr EpochSeconds UsualDays = 31;
constexpr double HoursPerDay = 24.0;

namespace {

struct Sums
{
    double actual = 0.0;
    double both = 0.0; //!< actual of the hours that also have an expectation
    double expected = 0.0;
    double covered = 0.0; //!< hours
    int hours = 0;
    int compared = 0;
};

void conclude(UseFigures &figures, const Sums &sums, Aggregation aggregation)
{
    if (sums.hours == 0)
        return;
    const bool isMean = aggregation == Aggregation::Mean;
    figures.actual = isMean ? sums.actual / sums.hours : sums.actual;
    figures.perDay = isMean ? figures.actual : sums.actual / sums.hours * HoursPerDay;
    if (sums.compared == 0)
        return;
    const double by = isMean ? sums.compared : 1.0;
    figures.expected = sums.expected / by;
    figures.excess = (sums.both - sums.expected) / by;
    if (*figures.expected > 0.0)
        figures.excessPercent = 100.0 * *figures.excess / *figures.expected;
}

} // namespace

UseFigures figuresOf(const TimeSeries &hours, TimeRange range)
{
    UseFigures figures;
    Sums sums;
    for (const SeriesPoint &point : hours.points) {
        if (!range.contains(point.utc))
            continue;
        sums.covered += point.coverage;
        if (!point.actual)
            continue;
        sums.actual += *point.actual;
        ++sums.hours;
        if (!figures.peak || *point.actual > *figures.peak) {
            figures.peak = point.actual;
            figures.peakAt = point.utc;
        }
        if (point.predicted) {
            sums.both += *point.actual;
            sums.expected += *point.predicted;
            ++sums.compared;
        }
    }
    const double due = static_cast<double>(range.to - range.from) / static_cast<double>(SecondsPerHour);
    figures.coverage = std::min(1.0, sums.covered / due);
    conclude(figures, sums, aggregationOf(hours.utility));
    return figures;
}

Result<UseFigures> loadFigures(const CampusService &campus, const QString &buildingNumber, Utility utility,
                               TimeRange range)
{
    const auto series = campus.timeSeries(buildingNumber, utility, range.from, range.to, Resolution::Hourly);
    if (!series)
        return series.error();
    return figuresOf(*series, range);
}

Result<TimeRange> usualRange(const CampusService &campus, const Snapshot &snapshot, Utility utility)
{
    TimeRange scored;
    for (const auto &ofBuilding : snapshot.scores) {
        const auto judged = ofBuilding.constFind(utility);
        if (judged == ofBuilding.constEnd() || judged->scoredRange.isEmpty())
            continue;
        const TimeRange own = judged->scoredRange;
        scored = scored.isEmpty() ? own : TimeRange{std::min(scored.from, own.from), std::max(scored.to, own.to)};
    }
    if (!scored.isEmpty())
        return scored;
    const auto extent = ReadingStore(campus.database()).extent(0);
    if (!extent)
        return extent.error();
    if (!*extent)
        return Error{ErrorCode::NotEnoughData, u"There are no readings yet"_s};
    const EpochSeconds end = snapshot.zone.nextDay((*extent)->to - 1);
    return TimeRange{snapshot.zone.startOfDate(snapshot.zone.localDate(end - 1).addDays(1 - UsualDays)), end};
}

QString timeText(EpochSeconds time, const SiteZone &zone)
{
    const int minutes = zone.offsetAt(time) / 60;
    const int size = std::abs(minutes);
    return zone.format(time)
           + u"%1%2:%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+'))
                 .arg(size / 60, 2, 10, QChar(u'0'))
                 .arg(size % 60, 2, 10, QChar(u'0'));
}

QJsonObject rangeJson(TimeRange range, const SiteZone &zone)
{
    return {{u"start"_s, timeText(range.from, zone)},
            {u"end"_s, timeText(range.to, zone)},
            {u"firstDay"_s, zone.localDate(range.from).toString(Qt::ISODate)},
            {u"lastDay"_s, zone.localDate(std::max(range.from, range.to - 1)).toString(Qt::ISODate)}};
}

void putFigures(QJsonObject &object, const UseFigures &figures, const SiteZone &zone)
{
    object.insert("actual"_L1, wire::number(figures.actual));
    object.insert("expected"_L1, wire::number(figures.expected));
    object.insert("excess"_L1, wire::number(figures.excess));
    object.insert("excessPercent"_L1, wire::number(figures.excessPercent));
    object.insert("perDay"_L1, wire::number(figures.perDay));
    object.insert("peak"_L1, wire::number(figures.peak));
    object.insert("peakAt"_L1, figures.peak ? QJsonValue(timeText(figures.peakAt, zone)) : QJsonValue());
    object.insert("coverage"_L1, figures.coverage);
}

QJsonArray driversJson(const QList<Driver> &drivers, const SiteZone &zone, qsizetype most)
{
    return wire::arrayOf(drivers.first(std::min(most, drivers.size())), [&zone](const Driver &driver) {
        return QJsonObject{{u"signal"_s, signalName(driver.signal)},
                           {u"strength"_s, wire::number(driver.strength)},
                           {u"since"_s, timeText(driver.since, zone)},
                           {u"excess"_s, wire::number(driver.excess)}};
    });
}

} // namespace core
