#pragma once

#include "core/base/result.h"
#include "core/model/report.h"

#include <span>

namespace core {

//! What was used on a day.
struct DayAmount
{
    QDate date;
    double amount = 0.0; //!< in the commodity's unit; 0 for a day without data, of which the base price is due still
};

//! What the days cost. Each tariff's base price is due for its share of each month, by days; its working price for what
//! was used. Whole numbers throughout: amounts are taken in thousandths of a unit, and each line is rounded once, to
//! hundredths, half away from zero. `tariffs` of one account and commodity, in any order. nullopt when none of them is
//! valid on any of the days. Unprocessable when they are in several currencies.
Result<std::optional<ReportCost>> costOf(std::span<const DayAmount> days, const QList<Tariff> &tariffs);

} // namespace core
