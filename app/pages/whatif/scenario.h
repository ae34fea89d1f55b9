#pragma once

#include "core/model/campus.h"

#include <QDate>

namespace app {

//! What to look at under What-if.
struct Scenario
{
    QString buildingNumber;
    core::Utility utility = core::Utility::Electricity;
    QDate first;                            //!< invalid: as the page has it
    QDate last;                             //!< belongs to it
    QList<core::WeatherOverride> overrides; //!< in canonical units
};

} // namespace app
