#pragma once

#include "core/base/result.h"
#include "core/model/hourly.h"

#include <QString>

#include <map>
#include <vector>

//! A folder in the upload schema, read whole: building.csv, weather.csv and every meter*.csv or meter*.csv.gz. Times
//! are taken as written, without zone; intervals shorter than an hour are summed (rates: averaged) to hours.
struct BenchData
{
    core::HourAxis axis;
    core::WeatherFrame weather;
    std::map<core::Utility, std::vector<core::HourlySeries>> meters; //!< keyed by meter id
};

core::Result<BenchData> readBenchData(const QString &folder);
