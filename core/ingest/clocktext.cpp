#include "clocktext.h"

#include "core/ingest/fieldvalue.h"

#include <array>
#include <utility>

namespace core {

namespace {

using namespace std::string_view_literals;

constexpr int NoonHour = 12;

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

} // namespace

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

std::optional<WrittenOffset> readOffset(Cursor &cursor)
{
    cursor.skipBlanks();
    if (cursor.atEnd())
        return WrittenOffset();
    char sign = 0;
    if (!cursor.takeAny("+-"sv, &sign)) {
        const std::string word = lowered(cursor.word());
        constexpr std::array central{std::pair{"z"sv, 0},      std::pair{"utc"sv, 0},    std::pair{"gmt"sv, 0},
                                     std::pair{"cet"sv, 3600}, std::pair{"mez"sv, 3600}, std::pair{"cest"sv, 7200},
                                     std::pair{"mesz"sv, 7200}};
        const auto *const found =
            std::ranges::find(central, std::string_view(word), &std::pair<std::string_view, int>::first);
        return found == central.end() ? std::nullopt : std::optional(WrittenOffset{true, found->second});
    }
    int hours = 0;
    int minutes = 0;
    if (cursor.leadingDigits() == 4) {
        cursor.number(4, 4, hours);
        minutes = hours % 100;
        hours /= 100;
    } else if (!cursor.number(2, 2, hours) || (cursor.take(':') && !cursor.number(2, 2, minutes))) {
        return std::nullopt;
    }
    if (hours > 15 || minutes > 59)
        return std::nullopt;
    return WrittenOffset{true, (hours * 3600 + minutes * 60) * (sign == '-' ? -1 : 1)};
}

std::optional<int> readClock(std::string_view text)
{
    Cursor cursor(trimmed(text));
    int secondsOfDay = 0;
    if (!readClock(cursor, secondsOfDay) || !cursor.atEnd())
        return std::nullopt;
    return secondsOfDay;
}

} // namespace core
