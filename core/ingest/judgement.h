#pragma once

#include "core/ingest/stylechoice.h"

#include <QIODevice>

#include <functional>

namespace core {

//! The last pass of an inspection: judges every row of `input` under the draft's options as the daemon would, fills in
//! its counts, first rows and meters, and asks what only the rows can raise. `progress` is told bytes taken and in all;
//! false cancels. Errors: those of the table, Cancelled.
Result<void> judgeRows(QIODevice &input, InspectionDraft &draft, const std::function<bool(qint64, qint64)> &progress);

} // namespace core
