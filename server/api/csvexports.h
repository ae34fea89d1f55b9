#pragma once

#include "core/export/energyexport.h"
#include "core/export/experimentexport.h"
#include "server/api/message.h"

namespace server {

//! Files of readings, sent as they are made. The first piece is there before the answer begins, so that its status is
//! that of the file: 404 when there is nothing in it. Thread-safe.
class CsvExportsApi
{
public:
    //! Both must outlive it and every answer.
    CsvExportsApi(core::Database &database, const core::SensorService &readings, core::SiteZone zone);

    core::Result<Reply> energy(const Request &request) const;         //!< of the caller's sensors
    core::Result<Reply> energyOfOthers(const Request &request) const; //!< `user_id` or `sensor_id`
    core::Result<Reply> experiment(const Request &request) const;

private:
    const core::SiteZone m_zone;
    const core::EnergyExport m_energy;
    const core::ExperimentExport m_experiment;
};

} // namespace server
