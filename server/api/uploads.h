#pragma once

#include "core/campus/campusservice.h"
#include "server/api/message.h"

namespace server {

//! POST /api/upload/meter|weather|building: a CSV file (multipart/form-data field "file", or the whole body as
//! text/csv), plain or gzip, or {"rows": [...]} as application/json. A form may also have the fields "options"
//! (ImportOptions as JSON) and "person", JSON rows a "person". Stores: for a pool thread.
core::Result<Reply> upload(core::CampusService &campus, core::ImportKind kind, const Request &request);

} // namespace server
