#pragma once

#include "app/charts/chartdata.h"
#include "app/client/sensorclient.h"

namespace app {

//! Readings of a counter as the chart takes them: the mean power, or flow, between each two. Gaps stay open.
ChartData chartData(const SensorReadings &readings);

} // namespace app
