#pragma once

namespace app {

//! Tells screen readers that every SeriesChart is a chart. May be called again.
void installChartAccessibility();

} // namespace app
