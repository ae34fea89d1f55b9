#pragma once

#include "core/model/meter.h"
#include "core/model/sitezone.h"

#include <QSqlDatabase>

#include <span>

namespace core {

//! The readings' span widened to the whole local hours it touches; `sorted` is not empty.
TimeRange wholeHours(const SiteZone &zone, std::span<const IntervalReading> sorted);
TimeRange wholeHours(const SiteZone &zone, EpochSeconds firstStart, EpochSeconds lastStart);

//! Brings the meter's hourly sums from the readings `before` to `after`: only hours whose readings differ are written.
//! Where the two differ, both must hold all readings of the hour.
Result<void> updateHourRollups(const QSqlDatabase &connection, const SiteZone &zone, qint64 meterId,
                               std::span<const IntervalReading> before, std::span<const IntervalReading> after);

//! All sums of all meters anew, for another zone.
Result<void> rebuildHourRollups(const QSqlDatabase &connection, const SiteZone &zone);

} // namespace core
