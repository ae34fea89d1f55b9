#pragma once

#include "core/model/report.h"
#include "core/storage/reportstore.h"

// What a report is beside the version of it that was written before. Pure.
namespace core {

//! Whether it is about fewer sensors: what is given to somebody else takes nothing out of what was reported before.
bool hasLostSensors(const ReportStore::Row &before, const ReportContent &content);

//! What the new version says of the one whose place it takes.
ReportCorrection correctionOf(const ReportStore::Row &before, const ReportContent &content);

} // namespace core
