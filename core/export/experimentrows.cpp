#include "experimentrows.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr EpochMilliseconds MillisecondsInSecond = 1000;

MillisecondRange rangeOf(const ExperimentPhase &phase, const SiteZone &zone)
{
    MillisecondRange range;
    range.from = zone.startOfDate(phase.firstDay) * MillisecondsInSecond;
    if (phase.lastDay)
        range.to = zone.startOfDate(phase.lastDay->addDays(1)) * MillisecondsInSecond;
    return range;
}

} // namespace

ExperimentRows::ExperimentRows(std::vector<ExperimentSensor> sensors, const QList<ExperimentPhase> &phases,
                               const SiteZone &zone)
    : m_sensors(std::move(sensors))
    , m_ends(zone)
    , m_starts(zone)
{
    for (const ExperimentPhase &phase : phases) {
        m_phases.push_back({rangeOf(phase, zone), textCell(phase.name)});
        m_longestPhase = std::max(m_longestPhase, m_phases.back().cell.size());
    }
    for (const ExperimentSensor &sensor : m_sensors)
        m_columns.add(sensor.kind);
}

QByteArray ExperimentRows::header() const
{
    return "participant,sensor,utility,phase,start,timestamp" + m_columns.header(",consumption_")
           + ",feed_in_kWh,power_W,quality\r\n";
}

void ExperimentRows::beginPart(std::size_t part)
{
    const ExperimentSensor &sensor = m_sensors[part];
    m_columns.isInKwh = countsKwh(sensor.kind);
    m_opening = sensor.participant + ',' + sensor.sensor + ',' + utilityCell(sensor.kind) + ',';
    m_feedIn.reset();
}

std::string_view ExperimentRows::phaseAt(EpochMilliseconds time)
{
    if (m_phases.empty())
        return {};
    if (!m_phases[m_lastPhase].range.contains(time)) {
        const auto found = std::ranges::find_if(m_phases, [&](const Phase &one) { return one.range.contains(time); });
        if (found == m_phases.end())
            return {};
        m_lastPhase = static_cast<std::size_t>(found - m_phases.begin());
    }
    return viewOf(m_phases[m_lastPhase].cell);
}

void ExperimentRows::append(std::span<const MeasuredReading> readings, bool isLast, CsvBytes &out)
{
    Q_UNUSED(isLast)
    constexpr qsizetype Numbers = 3;
    constexpr qsizetype Times = 2;
    constexpr qsizetype Rest = 64; // separators and the quality
    out.need(
        std::ssize(readings)
        * (m_opening.size() + m_longestPhase + Rest + Numbers * CsvBytes::NumberBytes + Times * CsvTimes::TimeBytes));
    for (const MeasuredReading &one : readings)
        putRow(one, out);
}

void ExperimentRows::putRow(const MeasuredReading &one, CsvBytes &out)
{
    out.put(viewOf(m_opening));
    out.put(phaseAt(one.from));
    out.put(',');
    m_starts.put(one.from, out);
    out.put(',');
    m_ends.put(one.reading.at, out);
    out.put(',');
    m_columns.begin(out);
    if (one.consumption)
        out.putDifference(*one.consumption, one.reading.counter);
    m_columns.end(out);
    const auto before = std::exchange(m_feedIn, one.reading.feedIn);
    if (before && one.reading.feedIn && *one.reading.feedIn >= *before)
        out.putDifference(*one.reading.feedIn - *before, *one.reading.feedIn);
    out.put(',');
    if (one.reading.power)
        out.putNumber(*one.reading.power);
    out.put(',');
    out.put(qualityCell(one.quality));
    out.put("\r\n");
}

} // namespace core
