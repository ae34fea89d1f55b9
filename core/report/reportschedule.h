#pragma once

#include "core/model/report.h"
#include "core/model/sitezone.h"

namespace core {

//! A report that is due: the days it is about, and when it is to be written.
struct ReportSlot
{
    QDate firstDay;
    QDate lastDay;
    EpochSeconds dueAt = 0;

    TimeRange period(const SiteZone &zone) const
    {
        return {zone.startOfDate(firstDay), zone.startOfDate(lastDay.addDays(1))};
    }
};

//! The latest slot that is due at `now`: however long nobody looked, one report is written, and its days are those of
//! the calendar, not those of the outage. nullopt before the first one, and with settings that are off. An hour that
//! the clocks skip counts as the next one, a repeated one as its first.
std::optional<ReportSlot> latestSlot(const ReportSettings &settings, const SiteZone &zone, EpochSeconds now);
//! The first one that is due after `now`; nullopt with settings that are off.
std::optional<ReportSlot> nextSlot(const ReportSettings &settings, const SiteZone &zone, EpochSeconds now);

} // namespace core
