#pragma once

#include "core/campus/campusservice.h"
#include "core/model/sensoroverview.h"
#include "core/sensors/sensorfleet.h"
#include "core/sensors/sensorservice.h"
#include "server/api/message.h"

namespace server {

//! /api/admin/sensors. Thread-safe; everything may wait for the disk: for pool threads.
class AdminSensorsApi
{
public:
    static constexpr qint64 MostReadings = 100'000; //!< in one JSON answer
    static constexpr qint64 LargestList = 8LL * 1024 * 1024;

    //! All must outlive it.
    AdminSensorsApi(core::SensorFleet &fleet, const core::SensorService &readings, const core::CampusService &campus)
        : m_fleet(fleet)
        , m_readings(readings)
        , m_campus(campus)
    {
    }

    core::Result<Reply> list() const;
    core::Result<Reply> show(const Request &request) const;
    core::Result<Reply> add(const Request &request);
    //! {"csv": a table with the columns id, building, utility and secret}
    core::Result<Reply> addList(const Request &request);
    core::Result<Reply> edit(const Request &request);
    core::Result<Reply> retire(const Request &request);
    core::Result<Reply> rotateSecret(const Request &request);
    core::Result<Reply> setScript(const Request &request);
    core::Result<Reply> revokeToken(const Request &request);
    //! As JSON or, with format=csv, as `sensor readings` prints them.
    core::Result<Reply> readings(const Request &request) const;

private:
    core::SensorOverview overviewOf(const core::SensorPtr &sensor) const;
    core::Result<core::SensorPtr> sensorOf(const Request &request) const;
    core::Result<Reply> replyWith(const core::Result<core::SensorPtr> &sensor) const;

    core::SensorFleet &m_fleet;
    const core::SensorService &m_readings;
    const core::CampusService &m_campus;
};

} // namespace server
