#pragma once

#include "core/expected/expectedmodel.h"

//! A few buildings whose use follows the hour, the weekday and the temperature in a known way; quick to learn.
struct SmallCampus
{
    core::HourAxis axis;
    core::WeatherFrame weather;
    std::vector<core::HourlySeries> series;

    core::TimeRange firstDays(int days) const;
    core::TrainingRequest request(int referenceDays) const;
};

SmallCampus smallCampus(int buildings, int days);
