#pragma once

#include "core/export/csvpieces.h"

namespace core {

class SensorService;

//! What an experiment learns, as CSV, under pseudonyms. Changes nothing.
//!
//! A row a reading: participant, sensor, utility, phase (empty outside of all), start (of the interval) and timestamp
//! (of the reading) on the site's clock with their offset, consumption_kWh or consumption_m3, feed_in_kWh, power_W,
//! quality. Consumption and feed-in are those since the reading before. Counters are left out, for they would tell what
//! was used before the consent. A row belongs to the phase in which its interval starts.
//!
//! Of those who consent now, and of them readings since they do and since the sensor is theirs; no interval reaches
//! back behind that.
class ExperimentExport
{
public:
    //! All must outlive this and the functions returned. Thread-safe.
    ExperimentExport(Database &database, const SensorService &readings, SiteZone zone)
        : m_database(database)
        , m_readings(readings)
        , m_zone(std::move(zone))
    {
    }

    //! NotFound for an unknown experiment and when there is nothing to export; Storage.
    Result<CsvPieces> pieces(qint64 experimentId) const;

private:
    Database &m_database;
    const SensorService &m_readings;
    const SiteZone m_zone;
};

} // namespace core
