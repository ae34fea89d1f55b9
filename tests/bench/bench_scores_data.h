#pragma once

#include "core/base/result.h"
#include "core/demo/democampus.h"
#include "core/model/hourly.h"

#include <QString>

#include <functional>
#include <map>
#include <vector>

//! Everything the scores of a campus are judged by: hourly series by building, and the truth about them.
struct ScoredCampus
{
    QString name;
    core::HourAxis axis;
    core::WeatherFrame weather;
    std::map<core::Utility, std::vector<core::HourlySeries>> series; //!< keyed by building number
    QList<core::PlantedFault> faults;
    //! True use of electricity series `s` over the whole axis at these temperatures; empty when it is not known.
    std::function<double(std::size_t s, const std::vector<double> &temperature)> truth;
};

//! A folder in the upload schema with a truth.csv.
core::Result<ScoredCampus> readScoredCampus(const QString &folder);
//! The demo generator's campus, taken to hours. `faultsFromStart`: the reference shows the faults, too.
ScoredCampus demoCampus(quint64 seed, int buildings, core::EpochSeconds start, bool faultsFromStart);
//! A campus of other response shapes, noise and ways to fail, partly by faults that the demo generator does not know.
ScoredCampus variantCampus(quint64 seed, int buildings, core::EpochSeconds start, bool faultsFromStart);
