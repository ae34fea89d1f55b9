#pragma once

#include "core/model/hourly.h"

#include <vector>

//! How well expected values meet actual ones, meter by meter (ASHRAE Guideline 14, p = 1).
struct MeterQuality
{
    double cvRmse = 0.0;
    double nmbe = 0.0;
    double rSquared = 0.0;
    std::size_t hours = 0;
};

enum class Zeros { Count, Drop };

MeterQuality judgeMeter(const std::vector<double> &actual, const std::vector<double> &expected, std::size_t from,
                        Zeros zeros);

struct UtilityQuality
{
    std::size_t meters = 0;
    double medianCvRmse = 0.0;
    double shareBelow30 = 0.0;  //!< CV(RMSE) <= 0.30
    double shareUnbiased = 0.0; //!< |NMBE| <= 0.10
    double medianRSquared = 0.0;
};

UtilityQuality summarise(const std::vector<MeterQuality> &meters);
