#pragma once

#include "core/campus/campusservice.h"
#include "server/api/message.h"

namespace server {

//! GET /api/imports: all batches, newest first. For a pool thread.
core::Result<Reply> listImports(const core::CampusService &campus);

//! DELETE /api/imports/{id}: undoes the batch and answers it. NotFound; Conflict when it is undone already.
core::Result<Reply> undoImport(core::CampusService &campus, const Request &request);

//! POST /api/imports/check: what the store knows of the meters that the body lists, at most MostCheckedMeters. For a
//! pool thread.
core::Result<Reply> checkImport(const core::CampusService &campus, const Request &request);
constexpr qsizetype MostCheckedMeters = 200;

} // namespace server
