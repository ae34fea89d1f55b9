#pragma once

#include <QPen>

namespace app {

class Theme;

//! The lines of a chart.
enum class Series { Actual, Expected, Scenario };

//! Colour and dashes of a line. Each has dashes of its own: to some eyes the colours of actual and scenario are one.
QPen seriesPen(Series series, const Theme &theme);

} // namespace app
