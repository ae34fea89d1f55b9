#pragma once

#include "core/ingest/clocktext.h"
#include "core/ingest/importoptions.h"
#include "core/model/timestamp.h"

#include <optional>
#include <string_view>

namespace core {

//! A date and a clock time as a file writes them, before it is known which number is the day.
struct WrittenParts
{
    int first = 0; //!< of the date, in the order of the text
    int second = 0;
    int third = 0;
    int yearAt = 0;          //!< 0 first, 2 third
    bool namedMonth = false; //!< `second` is the month, by its name (also for "Nov 1, 2025"); the day is the other one
    bool hasClock = false;
    int secondsOfDay = 0; //!< 0..86400; 86400 is 24:00
    bool hasOffset = false;
    int offsetSeconds = 0;

    //! Whether the date is one in this order.
    bool fits(DateOrder order) const { return at(order).has_value(); }
    //! nullopt for a date that no calendar has in this order. Iso is taken as YearMonthDay.
    std::optional<WrittenTime> at(DateOrder order) const;
};

//! "1.11.2025 05:00", "11/1/25 5:00 PM", "1-Nov-2025", "2025-11-01T05:00:00+01:00", "20251101 0500", "24:00" as the end
//! of a day. nullopt for anything else.
std::optional<WrittenParts> readParts(std::string_view text);

//! Days since 1899-12-30 as spreadsheets count them, the fraction being the time; to the full second. Only of the years
//! 1970 to 2100.
std::optional<WrittenTime> fromSpreadsheetDays(double days);

//! Seconds or, from 10^11 on, milliseconds since 1970-01-01T00:00:00, in UTC or on the local clock; to the full second.
//! Only of the years 1990 to 2100.
std::optional<WrittenTime> fromEpoch(double number, bool onLocalClock);

} // namespace core
