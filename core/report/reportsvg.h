#pragma once

#include "core/report/reportformat.h"

namespace core {

//! Use per day as bars with the goal: a self-contained SVG (SVG Tiny 1.2, no style sheet, no script), `width` pixels
//! wide. Days without data are outlined by dashes, never a bar of height zero; partly measured ones are hollow.
QString dayChart(const ReportSection &section, const ReportFormat &format, int width);

} // namespace core
