#include "timetext.h"

#include "core/base/time.h"
#include "core/ingest/clocktext.h"
#include "core/ingest/fieldvalue.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace core {

namespace {

constexpr int TwoDigitYearPivot = 70;            // 69 is 2069, 70 is 1970, as POSIX has it
constexpr double SpreadsheetEpochDays = 25569.0; // 1970-01-01
constexpr double LatestSpreadsheetDay = 73416.0; // 2101-01-01
constexpr double EarliestEpoch = 631152000.0;    // 1990-01-01; smaller numbers are readings rather than times
constexpr double LatestEpoch = 4133980800.0;     // 2101-01-01
constexpr double LeastMilliseconds = 1.0e11;     // of an epoch; as seconds it would be the year 5138

struct MonthName
{
    std::string_view start; //!< folded; three letters tell the months apart in English and German
    int month;
};

constexpr std::array MonthNames{
    MonthName{"jan", 1},  MonthName{"feb", 2}, MonthName{"mar", 3},  MonthName{"m\xc3\xa4r", 3}, MonthName{"mrz", 3},
    MonthName{"apr", 4},  MonthName{"may", 5}, MonthName{"mai", 5},  MonthName{"jun", 6},        MonthName{"jul", 7},
    MonthName{"aug", 8},  MonthName{"sep", 9}, MonthName{"oct", 10}, MonthName{"okt", 10},       MonthName{"nov", 11},
    MonthName{"dec", 12}, MonthName{"dez", 12}};

int monthOf(std::string_view word)
{
    const std::string lower = lowered(word);
    for (const MonthName &name : MonthNames) {
        if (lower.starts_with(name.start))
            return name.month;
    }
    return 0;
}

int wholeYear(int year, std::size_t digits)
{
    if (digits > 2)
        return year;
    return year + (year < TwoDigitYearPivot ? 2000 : 1900);
}

bool readNamedMonth(Cursor &cursor, WrittenParts &parts)
{
    parts.second = monthOf(cursor.word());
    parts.namedMonth = parts.second != 0;
    cursor.take('.');
    return parts.namedMonth;
}

//! "Nov 1, 2025"
bool readMonthFirst(Cursor &cursor, WrittenParts &parts)
{
    std::size_t digits = 0;
    if (!readNamedMonth(cursor, parts))
        return false;
    cursor.skipBlanks();
    if (!cursor.number(1, 2, parts.first))
        return false;
    cursor.take(',');
    cursor.skipBlanks();
    parts.yearAt = 2;
    return cursor.number(4, 4, parts.third, &digits);
}

bool readDate(Cursor &cursor, WrittenParts &parts)
{
    if (cursor.startsWithLetter())
        return readMonthFirst(cursor, parts);
    std::size_t firstDigits = 0;
    if (cursor.leadingDigits() == 8) { // 20251101
        int all = 0;
        cursor.number(8, 8, all);
        parts.first = all / 10000;
        parts.second = all / 100 % 100;
        parts.third = all % 100;
        return true;
    }
    if (!cursor.number(1, 4, parts.first, &firstDigits) || firstDigits == 3)
        return false;
    parts.yearAt = firstDigits == 4 ? 0 : 2;
    char divider = 0;
    if (!cursor.takeAny("./- ", &divider))
        return false;
    cursor.skipBlanks();
    if (cursor.startsWithLetter() ? !readNamedMonth(cursor, parts) : !cursor.number(1, 2, parts.second))
        return false;
    if (!cursor.take(divider) && !(parts.namedMonth && cursor.takeAny(" -")) && !parts.namedMonth)
        return false;
    cursor.skipBlanks();
    std::size_t lastDigits = 0;
    if (!cursor.number(1, 4, parts.third, &lastDigits) || lastDigits == 3)
        return false;
    if (parts.yearAt == 0)
        return lastDigits <= 2;
    if (lastDigits == 1)
        return false;
    parts.third = wholeYear(parts.third, lastDigits);
    return true;
}

} // namespace

std::optional<WrittenTime> WrittenParts::at(DateOrder order) const
{
    CivilDate date;
    const bool yearFirst = order == DateOrder::Iso || order == DateOrder::YearMonthDay;
    if (namedMonth)
        date = {yearAt == 0 ? first : third, second, yearAt == 0 ? third : first};
    else if (yearAt == 0)
        date = {first, second, third}; // nobody writes the year first and the day second
    else if (yearFirst)
        return std::nullopt;
    else
        date = order == DateOrder::DayMonthYear ? CivilDate{third, second, first} : CivilDate{third, first, second};
    if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31)
        return std::nullopt;
    const qint64 days = daysFromCivil(date);
    if (civilFromDays(days).month != date.month)
        return std::nullopt; // 30 February
    return WrittenTime{days * SecondsPerDay + secondsOfDay, hasOffset, offsetSeconds};
}

std::optional<WrittenParts> readParts(std::string_view text)
{
    Cursor cursor(trimmed(text));
    WrittenParts parts;
    if (!readDate(cursor, parts))
        return std::nullopt;
    if (cursor.atEnd())
        return parts;
    if (cursor.take(','))
        cursor.skipBlanks();
    else if (!cursor.takeAny("T "))
        return std::nullopt;
    cursor.skipBlanks();
    parts.hasClock = true;
    if (!readClock(cursor, parts.secondsOfDay))
        return std::nullopt;
    const auto offset = readOffset(cursor);
    if (!offset || !cursor.atEnd())
        return std::nullopt;
    parts.hasOffset = offset->given;
    parts.offsetSeconds = offset->seconds;
    return parts;
}

std::optional<WrittenTime> fromEpoch(double number, bool onLocalClock)
{
    const double seconds = std::floor(std::abs(number) >= LeastMilliseconds ? number / 1000.0 : number);
    if (!(seconds >= EarliestEpoch && seconds < LatestEpoch))
        return std::nullopt;
    return WrittenTime{static_cast<qint64>(seconds), !onLocalClock, 0};
}

std::optional<WrittenTime> fromSpreadsheetDays(double days)
{
    if (!(days >= SpreadsheetEpochDays && days < LatestSpreadsheetDay))
        return std::nullopt;
    const double seconds = std::round((days - SpreadsheetEpochDays) * SecondsPerDay);
    return WrittenTime{static_cast<qint64>(seconds), false, 0};
}

} // namespace core
