#pragma once

#include "core/campus/campusservice.h"
#include "core/sensors/sensorregistry.h"
#include "core/sequence/sequenceservice.h"
#include "server/api/message.h"

namespace server {

//! Peaks and anomalies of a sensor, for administrators and for its owner; `id` in the path is what the sensor calls
//! itself. To anybody else the sensor does not exist. Thread-safe; waits for the disk: for pool threads.
class SequencesApi
{
public:
    static constexpr qsizetype MostSequences = 10'000; //!< in one answer; the newest

    //! All must outlive it.
    SequencesApi(core::SequenceService &sequences, const core::SensorRegistry &sensors,
                 const core::CampusService &campus)
        : m_sequences(sequences)
        , m_sensors(sensors)
        , m_campus(campus)
    {
    }

    //! GET ?kind=&from=&to=: those that hold a part of the range; kind is peak when not given.
    core::Result<Reply> list(const Request &request) const;
    core::Result<Reply> listOwn(const Request &request) const;
    //! PUT {"device": a name or null}: what a peak was in truth.
    core::Result<Reply> correct(const Request &request) const;
    core::Result<Reply> correctOwn(const Request &request) const;

private:
    core::Result<core::SensorPtr> sensorOf(const Request &request) const;
    core::Result<core::SensorPtr> ownSensorOf(const Request &request) const;
    core::Result<Reply> listOf(const core::Result<core::SensorPtr> &sensor, const Request &request) const;
    core::Result<Reply> correctOf(const core::Result<core::SensorPtr> &sensor, const Request &request) const;

    core::SequenceService &m_sequences;
    const core::SensorRegistry &m_sensors;
    const core::CampusService &m_campus;
};

} // namespace server
