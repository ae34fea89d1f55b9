#pragma once

#include "core/appliance/peakfeatures.h"

// The groups of features that peakFeatures() puts together, each in a file of its subject.
namespace core {

//! Length, energy and how the power is spread.
void addLevelFeatures(FeatureWriter &writer, std::span<const float> watts, std::span<const float> ascending);
//! Shares of time in bands of power, and of energy in those of heaters and motors.
void addBandFeatures(FeatureWriter &writer, std::span<const float> watts);
//! Rises and falls, and how steady it is between them.
void addEdgeFeatures(FeatureWriter &writer, std::span<const float> watts, std::span<const float> ascending);
//! On and off: how often, how long, how regularly, with what start.
void addCycleFeatures(FeatureWriter &writer, std::span<const float> watts, std::span<const float> ascending);
//! When in the peak the energy is used, and at which time scales the power varies.
void addCourseFeatures(FeatureWriter &writer, std::span<const float> watts);

} // namespace core
