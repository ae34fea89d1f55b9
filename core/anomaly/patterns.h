#pragma once

#include "core/anomaly/residuals.h"
#include "core/model/score.h"

#include <array>
#include <span>
#include <vector>

namespace core {

//! A shape that a fault would give the residuals of a window, one value per hour of the window, in any scale.
struct Pattern
{
    Signal signal = Signal::SustainedExcess;
    std::vector<double> shape;
    bool anyOnset = true; //!< the fault may begin after the window does
};

//! How much of a window's residuals a signal's best pattern explains.
struct PatternFit
{
    double explained = 0.0; //!< sum of squares; 0 when nothing
    double amplitude = 0.0; //!< of the pattern
    std::size_t onset = 0;  //!< hours after the window's first
    std::size_t hours = 0;  //!< with data since then
    std::size_t pattern = 0;
};

constexpr std::array<Signal, 5> PatternSignals{Signal::SustainedExcess, Signal::StepChange, Signal::LostSetback,
                                               Signal::WeatherSensitivity, Signal::Drift};

//! The cooling and the heating demand (a value per hour of the axis) that a building's expectation follows best; null
//! where the weather asks for none.
using BestDemand = std::array<const std::vector<double> *, 2>;

//! Heating and cooling demand of the site at several balance points and inertias, made once for all series.
class WeatherDemand
{
public:
    WeatherDemand(const HourAxis &axis, const WeatherFrame &weather);

    BestDemand best(std::span<const double> expected) const;
    //! Standard deviation of what the best demand explains of `values` within their hours of day, in their unit.
    double variation(std::span<const double> values) const;

private:
    struct Column
    {
        bool heating = false;
        std::vector<double> demand;  //!< °F beyond the balance point, >= 0
        std::vector<double> centred; //!< less the mean of its hour of day and kind of day
        double power = 0.0;          //!< sum of squares of `centred`
    };
    std::vector<double> centredByHour(std::span<const double> values) const;

    std::vector<std::size_t> m_class; //!< hour of day, weekdays and weekends apart
    std::vector<Column> m_columns;
};

//! All patterns of one series over one window. `expected` is on the axis, `level` its mean over the reference, `demand`
//! from WeatherDemand::best().
std::vector<Pattern> patternsOf(const HourAxis &axis, HourWindow window, std::span<const double> expected, double level,
                                const BestDemand &demand);

//! The best fit of each of PatternSignals. Residuals are relative and on the axis, NaN where unknown. Only patterns of
//! excess (positive amplitude) count.
std::array<PatternFit, PatternSignals.size()> fitPatterns(HourWindow window, std::span<const double> residuals,
                                                          std::span<const Pattern> patterns);

} // namespace core
