#include "energyrows.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr EpochMilliseconds MillisecondsInSecond = 1000;

bool isWithinSecond(const MeasuredReading &one)
{
    const bool isShort = one.reading.at - one.from < MillisecondsInSecond; // spares the divisions
    return isShort && one.from / MillisecondsInSecond == one.reading.at / MillisecondsInSecond;
}

} // namespace

EnergyRows::EnergyRows(QList<Sensor> sensors, SiteZone zone)
    : m_sensors(std::move(sensors))
    , m_ends(zone)
    , m_starts(std::move(zone))
{
    for (const Sensor &sensor : m_sensors)
        m_columns.add(sensor.kind);
}

QByteArray EnergyRows::header() const
{
    return "sensor_id,sensor_name,timestamp" + m_columns.header(",counter_") + m_columns.header(",consumption_")
           + ",feed_in_kWh,power_W,quality,meterId,simsCode,utility,readingTime,readingValue,readingUnits\r\n";
}

void EnergyRows::beginPart(std::size_t part)
{
    const Sensor &sensor = m_sensors.at(static_cast<qsizetype>(part));
    const QByteArray id = textCell(sensor.externalId);
    m_columns.isInKwh = countsKwh(sensor.kind);
    m_opening = id + ',' + textCell(sensor.name) + ',';
    m_names = ',' + id + ',' + textCell(sensor.buildingNumber) + ',' + utilityCell(sensor.kind) + ',';
    m_closing = ',' + counterUnit(sensor.kind).toLatin1() + "\r\n";
    m_carried.reset();
}

void EnergyRows::append(std::span<const MeasuredReading> readings, bool isLast, CsvBytes &out)
{
    constexpr qsizetype Numbers = 5;
    constexpr qsizetype Times = 2;
    constexpr qsizetype Rest = 64; // separators and the quality
    const qsizetype rowBytes = m_opening.size() + m_names.size() + m_closing.size() + Rest
                               + Numbers * CsvBytes::NumberBytes + Times * CsvTimes::TimeBytes;
    out.need(std::ssize(readings) * rowBytes); // so that what was put stays where it is
    for (const MeasuredReading &one : readings) {
        out.put(viewOf(m_opening));
        m_ends.put(one.reading.at, out);
        out.put(',');
        m_columns.begin(out);
        out.putNumber(one.reading.counter);
        m_columns.end(out);
        m_columns.begin(out);
        const std::string_view consumption =
            one.consumption ? out.putDifference(*one.consumption, one.reading.counter) : std::string_view();
        m_columns.end(out);
        if (one.reading.feedIn)
            out.putNumber(*one.reading.feedIn);
        out.put(',');
        if (one.reading.power)
            out.putNumber(*one.reading.power);
        out.put(',');
        out.put(qualityCell(one.quality));
        out.put(viewOf(m_names));
        m_starts.put(one.from, out);
        out.put(',');
        putValue(one, isLast && &one == &readings.back(), consumption, out);
        out.put(viewOf(m_closing));
    }
}

void EnergyRows::putValue(const MeasuredReading &reading, bool isLast, std::string_view consumption, CsvBytes &out)
{
    if (!reading.consumption)
        return;
    if (!isLast && isWithinSecond(reading)) {
        m_carried = m_carried.value_or(0.0) + *reading.consumption;
        return;
    }
    if (m_carried)
        out.putDifference(*std::exchange(m_carried, {}) + *reading.consumption, reading.reading.counter);
    else
        out.put(consumption);
}

} // namespace core
