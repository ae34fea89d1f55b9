#pragma once

#include "core/export/csvpieces.h"
#include "core/model/sensor.h"

namespace core {

class SensorService;

//! Readings of sensors as CSV that people read and our own upload of meter data takes again.
//!
//! A row a reading: sensor_id, sensor_name, timestamp (of the reading, on the site's clock with its offset),
//! counter_kWh, consumption_kWh (since the reading before), feed_in_kWh (a counter), power_W, quality (as
//! intervalQualityName has it). Sensors that count cubic metres have counter_m3 and consumption_m3 instead; in a file
//! of both kinds each row fills its own columns. Then what an upload reads: meterId (the sensor's id), simsCode (the
//! building's number), utility, readingTime (where the interval starts), readingValue and readingUnits. Values without
//! a reading are empty, never zero. Lines end with CR LF. Readings that are held back are not among the rows.
//!
//! An upload keeps whole seconds: of intervals that lie within one second readingValue is given once, for all of them.
class EnergyExport
{
public:
    //! All must outlive this and the functions returned. Thread-safe.
    EnergyExport(Database &database, const SensorService &readings, SiteZone zone)
        : m_database(database)
        , m_readings(readings)
        , m_zone(std::move(zone))
    {
    }

    //! All sensors of an account, retired ones too, or the one that is named; of one that was somebody else's before,
    //! what it read since. NotFound when it has no such sensor or there is no reading of this time; Storage.
    Result<CsvPieces> ofAccount(qint64 accountId, MillisecondRange range, const std::optional<QString> &sensorId) const;
    //! Of everybody's sensors, whoever had them.
    Result<CsvPieces> ofSensor(const QString &sensorId, MillisecondRange range) const;

private:
    ExportPart partOf(const Sensor &sensor, MillisecondRange range) const;

    Database &m_database;
    const SensorService &m_readings;
    const SiteZone m_zone;
};

} // namespace core
