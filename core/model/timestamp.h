#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace core {

//! A time as written in a file: a wall clock and, when the text has one, its offset from UTC.
struct WrittenTime
{
    qint64 localSeconds = 0; //!< since 1970-01-01T00:00:00 on the wall clock; fractions of a second are cut off
    bool hasOffset = false;
    int offsetSeconds = 0; //!< east of UTC; only with hasOffset

    //! The instant; only with hasOffset.
    qint64 utc() const { return localSeconds - offsetSeconds; }
    bool operator==(const WrittenTime &) const = default;
};

//! "2025-11-01T05:00:00", with a blank instead of the T, without seconds, with a fraction, a date alone; then nothing,
//! "Z", "+hh", "+hhmm" or "+hh:mm". nullopt for anything else and for times that no calendar has (30 February, 25:00).
std::optional<WrittenTime> parseTime(std::string_view text);

struct CivilDate
{
    int year = 1970;
    int month = 1; //!< 1..12
    int day = 1;   //!< 1..31
};

//! Days since 1970-01-01 in the proleptic Gregorian calendar, and back.
qint64 daysFromCivil(const CivilDate &date);
CivilDate civilFromDays(qint64 days);

} // namespace core
