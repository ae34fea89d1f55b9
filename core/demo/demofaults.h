#pragma once

#include "core/demo/demoload.h"

#include <optional>
#include <vector>

namespace core {

enum class FaultKind { NightSetbackLost, StepChange, StuckMeter, Spikes, WeatherSensitive, ConstantExcess };
constexpr int FaultKindCount = 6;
QString faultName(FaultKind kind);

//! One meter's fault: its kind, relative size (0.35..0.9) and the interval of the series from which it acts.
struct FaultPlan
{
    FaultKind kind = FaultKind::StepChange;
    double size = 0.5;
    std::size_t firstInterval = 0;
};

//! Whether the fault can be seen in a meter of this shape: a building without setback cannot lose it.
bool suits(FaultKind kind, const Schedule &schedule, const LoadShape &load, double meanWeatherShare);

//! Changes finished readings: stuck values, spikes, steps and excess. The other kinds act while the load is formed.
void distortReadings(const FaultPlan &plan, int intervalSeconds, double referenceMean, Random &random,
                     std::vector<double> &values);

} // namespace core
