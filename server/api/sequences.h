#pragma once

#include "core/campus/campusservice.h"
#include "core/sensors/sensorregistry.h"
#include "core/sequence/sequenceservice.h"
#include "server/api/message.h"

namespace server {

//! Peaks and anomalies of a sensor, for administrators and for its owner; `id` in the path is what the sensor calls
//! itself. To anybody else the sensor does not exist, and to its owner nothing from before it was theirs. Thread-safe;
//! waits for the disk: for pool threads.
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
    //! What of a sensor the caller may know: sequences that begin at `since` or later.
    struct Share
    {
        core::SensorPtr sensor;
        core::EpochMilliseconds since = core::MillisecondRange().from;
    };
    core::Result<Share> sensorOf(const Request &request) const;
    core::Result<Share> ownSensorOf(const Request &request) const;
    core::Result<QList<core::Sequence>> sequencesOf(const Share &share, core::SequenceKind kind,
                                                    core::MillisecondRange range) const;
    core::Result<Reply> listOf(const core::Result<Share> &share, const Request &request) const;
    core::Result<Reply> correctOf(const core::Result<Share> &share, const Request &request) const;

    core::SequenceService &m_sequences;
    const core::SensorRegistry &m_sensors;
    const core::CampusService &m_campus;
};

} // namespace server
