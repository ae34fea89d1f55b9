#include "meterwatch.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::size_t SampleSize = 2048;
constexpr std::size_t MostSeen = 8'000'000; // 64 MB
constexpr std::size_t MostGaps = 64;
constexpr qint64 LeastRisingRows = 12;
constexpr double StepsInRegister = 3.0; // a register stands at many times what it rises by
constexpr qsizetype MostMeters = 1000;
constexpr EpochSeconds ShortestInterval = 60;
constexpr EpochSeconds LongestInterval = 31 * SecondsPerDay;

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0.0;
    const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + rank);
    return values[static_cast<std::size_t>(rank)];
}

} // namespace

void MeterWatch::add(std::size_t meter, const IntervalReading &reading)
{
    if (meter >= m_meters.size())
        m_meters.resize(meter + 1);
    Watched &watched = m_meters[meter];
    if (watched.rows == 0) {
        watched.first = watched.latest = reading.start;
        watched.firstValue = reading.value;
    } else {
        const EpochSeconds gap = std::abs(reading.start - watched.previous);
        if (gap >= ShortestInterval && gap <= LongestInterval && watched.gaps.size() < MostGaps)
            ++watched.gaps[gap];
        // In a file that runs backwards a register falls from row to row.
        const double step = (reading.value - watched.previousValue) * (reading.start < watched.previous ? -1.0 : 1.0);
        watched.rises += step > 0.0 ? 1 : 0;
        watched.falls += step < 0.0 ? 1 : 0;
        watched.ascending = watched.ascending && reading.start > watched.previous;
        watched.first = std::min(watched.first, reading.start);
        watched.latest = std::max(watched.latest, reading.start);
    }
    ++watched.rows;
    watched.previous = reading.start;
    watched.previousValue = reading.value;
    watched.sum += reading.value;
    if (m_seen < MostSeen) {
        ++m_seen;
        watched.seen.push_back({static_cast<quint32>(reading.start), static_cast<float>(reading.value)});
    }
    if (reading.value <= 0.0)
        return;
    ++watched.drawn;
    if (watched.sample.size() < SampleSize) {
        watched.sample.push_back(reading.value);
        return;
    }
    const auto place = static_cast<std::size_t>(m_random() % static_cast<std::uint64_t>(watched.drawn));
    if (place < SampleSize)
        watched.sample[place] = reading.value;
}

bool MeterWatch::looksLikeRegister(const Watched &watched)
{
    if (watched.rows < LeastRisingRows || watched.rises * 2 < watched.rows)
        return false;
    const double span = std::abs(watched.previousValue - watched.firstValue);
    const double step = span / static_cast<double>(watched.rows - 1);
    return quantile(watched.sample, 0.5) > StepsInRegister * step;
}

std::optional<MeterWatch::Rising> MeterWatch::rising(const std::function<CounterHint(std::size_t)> &hintOf) const
{
    for (std::size_t i = 0; i < m_meters.size(); ++i) {
        const Watched &watched = m_meters[i];
        const CounterHint hint = watched.falls == 0 && watched.rows > 0 ? hintOf(i) : CounterHint::Never;
        if (hint == CounterHint::Likely || (hint == CounterHint::None && looksLikeRegister(watched)))
            return Rising{i, watched.rows, watched.firstValue, watched.previousValue};
    }
    return std::nullopt;
}

MeterWatch::Contradictions MeterWatch::contradictions() const
{
    Contradictions found;
    for (std::size_t i = 0; i < m_meters.size(); ++i) {
        if (m_meters[i].ascending)
            continue;
        std::vector<Seen> seen = m_meters[i].seen;
        std::ranges::stable_sort(seen, {}, &Seen::time);
        for (std::size_t at = 1; at < seen.size(); ++at) {
            if (seen[at].time != seen[at - 1].time || seen[at].value == seen[at - 1].value)
                continue;
            if (found.rows++ == 0) {
                found.meter = i;
                found.time = seen[at].time;
            }
        }
    }
    return found;
}

int MeterWatch::intervalOf(const Watched &watched)
{
    EpochSeconds best = 0;
    qint64 most = 0;
    for (const auto &[gap, count] : watched.gaps) {
        if (count > most) {
            most = count;
            best = gap;
        }
    }
    return static_cast<int>(best);
}

int MeterWatch::usualInterval() const
{
    std::map<int, qint64> rows;
    for (const Watched &watched : m_meters)
        rows[intervalOf(watched)] += watched.rows;
    rows.erase(0);
    const auto best = std::ranges::max_element(rows, {}, [](const auto &entry) { return entry.second; });
    return best == rows.end() ? 0 : best->first;
}

QList<InspectedMeter> MeterWatch::describe(const std::vector<MeterRows> &meters) const
{
    QList<InspectedMeter> described;
    for (std::size_t i = 0; i < m_meters.size() && described.size() < MostMeters; ++i) {
        const Watched &watched = m_meters[i];
        if (watched.rows == 0)
            continue;
        InspectedMeter meter;
        meter.meter = {meters[i].externalId, meters[i].utility};
        meter.buildingNumber = meters[i].buildingNumber;
        meter.rows = watched.rows;
        meter.intervalSeconds = intervalOf(watched);
        meter.range = {watched.first, watched.latest + std::max(1, meter.intervalSeconds)};
        meter.sum = watched.sum;
        const bool mean = aggregationOf(meter.meter.utility) == Aggregation::Mean || meter.intervalSeconds == 0;
        const double perHour = mean ? 1.0 : static_cast<double>(SecondsPerHour) / meter.intervalSeconds;
        meter.medianPerHour = quantile(watched.sample, 0.5) * perHour;
        meter.p99PerHour = quantile(watched.sample, 0.99) * perHour;
        described.append(meter);
    }
    return described;
}

} // namespace core
