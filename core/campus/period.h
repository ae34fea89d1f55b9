#pragma once

#include "core/model/hourly.h"
#include "core/model/sitezone.h"

#include <span>

namespace core {

//! The hours a model learns from and the ones it judges. Both empty when there are no data.
struct JudgedPeriods
{
    TimeRange reference;
    TimeRange scored;
};

//! Scored: the latest `scoredDays` local days on which any series has an hour. Reference: all before. With fewer than
//! twice that many days of data the first half is the reference.
JudgedPeriods judgedPeriods(const HourAxis &axis, const SiteZone &zone, std::span<const HourlySeries> series,
                            int scoredDays);

} // namespace core
