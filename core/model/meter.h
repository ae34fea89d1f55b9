#pragma once

#include "core/base/time.h"
#include "core/model/utility.h"

#include <QString>

#include <cstdint>

namespace core {

//! A meter of one utility in one building. (externalId, utility) is unique.
struct Meter
{
    qint64 id = 0;
    QString externalId; //!< the meterId of uploads
    qint64 buildingId = 0;
    Utility utility = Utility::Electricity;
    int intervalSeconds = 3600; //!< the usual distance between readings, inferred from the data

    bool operator==(const Meter &) const = default;
};

//! One interval reading in the utility's canonical unit, labelled by the start of its interval.
struct IntervalReading
{
    EpochSeconds start = 0;
    double value = 0.0;

    bool operator==(const IntervalReading &) const = default;
};

} // namespace core
