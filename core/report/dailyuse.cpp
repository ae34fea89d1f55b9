#include "dailyuse.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr EpochMilliseconds MillisecondsPerDay = SecondsPerDay * 1000;
constexpr EpochMilliseconds Piece = 7 * MillisecondsPerDay; // of readings in memory at once

class Days
{
public:
    Days(const SiteZone &zone, const QDate &first, const QDate &last)
    {
        for (QDate date = first; date <= last; date = date.addDays(1)) {
            m_starts.push_back(zone.startOfDate(date) * 1000);
            m_days.push_back({date, 0, 0.0, 0.0, 0.0});
        }
        m_starts.push_back(zone.startOfDate(last.addDays(1)) * 1000);
        for (std::size_t i = 0; i < m_days.size(); ++i)
            m_days[i].seconds = (m_starts[i + 1] - m_starts[i]) / 1000;
    }

    EpochMilliseconds from() const { return m_starts.front(); }
    EpochMilliseconds to() const { return m_starts.back(); }

    void add(const MeasuredReading &one)
    {
        if (!one.consumption || one.reading.at <= one.from)
            return;
        const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), one.from);
        auto day = static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - m_starts.begin() - 1, 0));
        for (; day < m_days.size() && m_starts[day] < one.reading.at; ++day)
            addTo(day, one);
    }

    std::vector<DayUse> finished()
    {
        for (DayUse &day : m_days) { // milliseconds until now; overlapping rounding must not exceed the day
            const double length = static_cast<double>(day.seconds) * 1000;
            day.known = std::min(day.known / length, 1.0);
            day.measured = std::min(day.measured / length, 1.0);
        }
        return std::move(m_days);
    }

private:
    void addTo(std::size_t day, const MeasuredReading &one)
    {
        const EpochMilliseconds begin = std::max(one.from, m_starts[day]);
        const EpochMilliseconds end = std::min(one.reading.at, m_starts[day + 1]);
        if (end <= begin)
            return;
        const auto part = static_cast<double>(end - begin);
        m_days[day].value += *one.consumption * part / static_cast<double>(one.reading.at - one.from);
        m_days[day].known += part;
        if (!one.isGap && one.quality != IntervalQuality::Gap)
            m_days[day].measured += part;
    }

    std::vector<EpochMilliseconds> m_starts; // one more than days
    std::vector<DayUse> m_days;
};

} // namespace

// The interval that holds the last midnight ends after it; after an outage, long after it.
static Result<void> addTail(Days &days, const ReadingsOf &readings, qint64 sensorId)
{
    EpochMilliseconds from = days.to();
    for (const int span : {1, 7, 31}) {
        const EpochMilliseconds to = days.to() + span * MillisecondsPerDay;
        const auto tail = readings(sensorId, {from, to});
        if (!tail)
            return tail.error();
        if (!tail->empty()) {
            days.add(tail->front());
            return {};
        }
        from = to;
    }
    return {};
}

Result<std::vector<DayUse>> dailyUse(const ReadingsOf &readings, qint64 sensorId, const SiteZone &zone,
                                     const QDate &first, const QDate &last)
{
    Days days(zone, first, last);
    for (EpochMilliseconds from = days.from(); from < days.to(); from += Piece) {
        const auto piece = readings(sensorId, {from, std::min(from + Piece, days.to())});
        if (!piece)
            return piece.error();
        for (const MeasuredReading &one : *piece)
            days.add(one);
    }
    if (const auto added = addTail(days, readings, sensorId); !added)
        return added.error();
    return days.finished();
}

std::vector<DayUse> sumOfSensors(const std::vector<std::vector<DayUse>> &sensors)
{
    std::vector<DayUse> sum;
    for (const std::vector<DayUse> &days : sensors) {
        if (sum.empty()) {
            sum = days;
            continue;
        }
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i].value += days[i].value;
            sum[i].known += days[i].known;
            sum[i].measured += days[i].measured;
        }
    }
    const double count = std::max(1.0, static_cast<double>(sensors.size()));
    for (DayUse &day : sum) {
        day.known /= count;
        day.measured /= count;
    }
    return sum;
}

UseTotal totalOf(const std::vector<DayUse> &days)
{
    UseTotal total;
    double value = 0.0;
    double knownSeconds = 0.0;
    double measuredSeconds = 0.0;
    double seconds = 0.0;
    for (const DayUse &day : days) {
        const auto length = static_cast<double>(day.seconds);
        value += day.value;
        knownSeconds += day.known * length;
        measuredSeconds += day.measured * length;
        seconds += length;
    }
    if (knownSeconds > 0) {
        total.total = value;
        total.meanPerDay = value / knownSeconds * SecondsPerDay;
        total.known = knownSeconds / seconds;
        total.measured = measuredSeconds / seconds;
    }
    return total;
}

UseTotal sumOfTotals(const std::vector<UseTotal> &sensors)
{
    UseTotal sum;
    for (const UseTotal &one : sensors) {
        if (one.total) {
            sum.total = sum.total.value_or(0.0) + *one.total;
            sum.meanPerDay = sum.meanPerDay.value_or(0.0) + *one.meanPerDay;
        }
        sum.known += one.known / static_cast<double>(sensors.size());
        sum.measured += one.measured / static_cast<double>(sensors.size());
    }
    return sum;
}

} // namespace core
