#pragma once

#include "core/sensors/sensorregistry.h"
#include "core/sensors/sensorservice.h"
#include "core/sequence/sequenceservice.h"
#include "server/api/message.h"

namespace server {

//! Peaks that somebody named, as CSV that train_appliances takes by --labels: class, device_id (the number of the
//! sensor), date (the peak), timestamp and power_w, the base load taken off, a row for 15 s. All must outlive it.
class ApplianceLabelsApi
{
public:
    static constexpr int MostPeaks = 2000; //!< in one answer; the newest of each sensor, one sensor after the other

    ApplianceLabelsApi(const core::SequenceService &sequences, const core::SensorService &readings,
                       const core::SensorRegistry &sensors)
        : m_sequences(sequences)
        , m_readings(readings)
        , m_sensors(sensors)
    {
    }

    //! GET /api/admin/appliances/labels. Waits for the disk.
    core::Result<Reply> get() const;

private:
    core::Result<QByteArray> rowsOf(const core::Sequence &peak) const;

    const core::SequenceService &m_sequences;
    const core::SensorService &m_readings;
    const core::SensorRegistry &m_sensors;
};

} // namespace server
