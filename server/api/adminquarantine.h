#pragma once

#include "core/model/sitezone.h"
#include "core/sensors/sensorservice.h"
#include "server/api/message.h"

namespace server {

//! GET /api/admin/quarantine?state=open|decided: readings that are held back, as questions. For a pool thread, as all
//! here.
core::Result<Reply> listQuarantine(const core::SensorService &sensors, const core::SiteZone &zone,
                                   const Request &request);

//! POST /api/admin/quarantine/{id}/decision {kind, digits?, final?, first?}; the question as it is then.
core::Result<Reply> decideQuarantine(core::SensorService &sensors, const core::SiteZone &zone, const Request &request);

//! POST /api/admin/quarantine/{id}/undo
core::Result<Reply> undoQuarantine(core::SensorService &sensors, const core::SiteZone &zone, const Request &request);

} // namespace server
