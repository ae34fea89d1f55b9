#include "timetext.h"

#include "core/base/time.h"
#include "core/ingest/fieldvalue.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace core {

namespace {

using namespace std::string_view_literals;

constexpr int NoonHour = 12;
constexpr int TwoDigitYearPivot = 70;            // 69 is 2069, 70 is 1970, as POSIX has it
constexpr double SpreadsheetEpochDays = 25569.0; // 1970-01-01
constexpr double LatestSpreadsheetDay = 73416.0; // 2101-01-01

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

constexpr bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

constexpr bool isLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
           || static_cast<unsigned char>(letter) >= 0x80;
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

//! A position in a text that is read from the left.
class Cursor
{
public:
    explicit Cursor(std::string_view text)
        : m_rest(text)
    {
    }

    bool atEnd() const { return m_rest.empty(); }
    bool take(char wanted)
    {
        if (!m_rest.starts_with(wanted))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool takeAny(std::string_view wanted, char *taken = nullptr)
    {
        if (m_rest.empty() || wanted.find(m_rest.front()) == std::string_view::npos)
            return false;
        if (taken)
            *taken = m_rest.front();
        m_rest.remove_prefix(1);
        return true;
    }
    void skipBlanks()
    {
        while (take(' '))
            continue;
    }
    //! A whole number of so many digits.
    bool number(std::size_t least, std::size_t most, int &value, std::size_t *digits = nullptr)
    {
        std::size_t count = 0;
        int sum = 0;
        while (count < m_rest.size() && count < most && isDigit(m_rest[count]))
            sum = sum * 10 + (m_rest[count++] - '0');
        if (count < least || (count < m_rest.size() && isDigit(m_rest[count])))
            return false;
        m_rest.remove_prefix(count);
        value = sum;
        if (digits)
            *digits = count;
        return true;
    }
    std::string_view word()
    {
        std::size_t count = 0;
        while (count < m_rest.size() && isLetter(m_rest[count]))
            ++count;
        const std::string_view word = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return word;
    }
    std::size_t leadingDigits() const
    {
        const auto end = std::ranges::find_if_not(m_rest, isDigit);
        return static_cast<std::size_t>(end - m_rest.begin());
    }
    bool startsWithLetter() const { return !m_rest.empty() && isLetter(m_rest.front()); }

private:
    std::string_view m_rest;
};

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

bool readFraction(Cursor &cursor)
{
    int ignored = 0;
    return !cursor.takeAny(".,"sv) || cursor.number(1, 9, ignored);
}

//! "AM", "p.m." or nothing.
bool readHalf(Cursor &cursor, int &hour)
{
    Cursor ahead = cursor;
    ahead.skipBlanks();
    char half = 0;
    if (!ahead.takeAny("aApP"sv, &half))
        return true;
    ahead.take('.');
    if (!ahead.takeAny("mM"sv))
        return true; // a word that is none; the caller finds it
    ahead.take('.');
    if (hour < 1 || hour > NoonHour)
        return false;
    hour = hour % NoonHour + (half == 'p' || half == 'P' ? NoonHour : 0);
    cursor = ahead;
    return true;
}

bool readClock(Cursor &cursor, int &secondsOfDay)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (cursor.leadingDigits() == 4 || cursor.leadingDigits() == 6) { // 0500
        int all = 0;
        const bool withSeconds = cursor.leadingDigits() == 6;
        if (!cursor.number(4, 6, all))
            return false;
        second = withSeconds ? all % 100 : 0;
        all /= withSeconds ? 100 : 1;
        hour = all / 100;
        minute = all % 100;
    } else {
        if (!cursor.number(1, 2, hour) || !cursor.take(':') || !cursor.number(2, 2, minute))
            return false;
        if (cursor.take(':') && (!cursor.number(2, 2, second) || !readFraction(cursor)))
            return false;
    }
    if (!readHalf(cursor, hour))
        return false;
    const bool midnight = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !midnight) || minute > 59 || second > 59)
        return false;
    secondsOfDay = hour * 3600 + minute * 60 + second;
    return true;
}

bool readOffset(Cursor &cursor, WrittenParts &parts)
{
    cursor.skipBlanks();
    if (cursor.atEnd())
        return true;
    parts.hasOffset = true;
    char sign = 0;
    if (!cursor.takeAny("+-"sv, &sign)) {
        const std::string word = lowered(cursor.word());
        constexpr std::array central{std::pair{"z"sv, 0},      std::pair{"utc"sv, 0},    std::pair{"gmt"sv, 0},
                                     std::pair{"cet"sv, 3600}, std::pair{"mez"sv, 3600}, std::pair{"cest"sv, 7200},
                                     std::pair{"mesz"sv, 7200}};
        const auto *const found =
            std::ranges::find(central, std::string_view(word), &std::pair<std::string_view, int>::first);
        parts.offsetSeconds = found == central.end() ? 0 : found->second;
        return found != central.end();
    }
    int hours = 0;
    int minutes = 0;
    if (cursor.leadingDigits() == 4) {
        cursor.number(4, 4, hours);
        minutes = hours % 100;
        hours /= 100;
    } else if (!cursor.number(2, 2, hours) || (cursor.take(':') && !cursor.number(2, 2, minutes))) {
        return false;
    }
    parts.offsetSeconds = (hours * 3600 + minutes * 60) * (sign == '-' ? -1 : 1);
    return hours <= 15 && minutes <= 59;
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
    if (!cursor.takeAny("./- "sv, &divider))
        return false;
    cursor.skipBlanks();
    if (cursor.startsWithLetter() ? !readNamedMonth(cursor, parts) : !cursor.number(1, 2, parts.second))
        return false;
    if (!cursor.take(divider) && !(parts.namedMonth && cursor.takeAny(" -"sv)) && !parts.namedMonth)
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
    else if (!cursor.takeAny("T "sv))
        return std::nullopt;
    cursor.skipBlanks();
    parts.hasClock = true;
    if (!readClock(cursor, parts.secondsOfDay) || !readOffset(cursor, parts) || !cursor.atEnd())
        return std::nullopt;
    return parts;
}

std::optional<int> readClock(std::string_view text)
{
    Cursor cursor(trimmed(text));
    int secondsOfDay = 0;
    if (!readClock(cursor, secondsOfDay) || !cursor.atEnd())
        return std::nullopt;
    return secondsOfDay;
}

std::optional<WrittenTime> fromSpreadsheetDays(double days)
{
    if (!(days >= SpreadsheetEpochDays && days < LatestSpreadsheetDay))
        return std::nullopt;
    const double seconds = std::round((days - SpreadsheetEpochDays) * SecondsPerDay);
    return WrittenTime{static_cast<qint64>(seconds), false, 0};
}

} // namespace core
