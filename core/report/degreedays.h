#pragma once

#include "core/model/report.h"
#include "core/model/sitezone.h"
#include "core/model/weather.h"
#include "core/report/dailyuse.h"

#include <span>
#include <vector>

// The comparison that takes the weather out. Degree days are accumulated temperature differences as EN ISO 15927-6 has
// them, from hourly means: HDD = sum of max(0, 15 °C - T) / 24, CDD = sum of max(0, T - 22 °C) / 24. The use of the
// days before is explained by them with least squares, E = a + b * HDD + c * CDD, the variable-base degree-day model of
// ASHRAE Guideline 14-2014 and of IPMVP option C with fixed bases. The earlier period is moved to this period's weather
// by the routine adjustment of IPMVP: E' = E + b * (HDD now - HDD then) + c * (CDD now - CDD then), all means per day.
namespace core {

constexpr double HeatingBaseCelsius = 15.0;
constexpr double CoolingBaseCelsius = 22.0;
constexpr int FewestLearntDays = 28;

struct DegreeDay
{
    QDate date;
    std::optional<double> heating; //!< K; empty when the day has less than 80 % of its hours
    double cooling = 0.0;
};

//! The days `first` to `last`, from weather in any order within them. A missing hour counts as the day's mean.
std::vector<DegreeDay> degreeDays(std::span<const WeatherHour> hours, const SiteZone &zone, const QDate &first,
                                  const QDate &last);

//! `history`: the use of the days before `firstDay`, which the slopes are learnt from; `weather`: of those days, of
//! this period and of the period `before`. A slope that is negative, or not twice its standard error, counts as none.
WeatherComparison compareInWeather(const std::vector<DayUse> &history, const std::vector<DegreeDay> &weather,
                                   const QDate &firstDay, const QDate &lastDay, std::optional<double> meanNow,
                                   const ReportComparison &before);

} // namespace core
