#include "writtentime.h"

#include "core/base/time.h"
#include "core/ingest/timetext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

NumberStyle styleOf(const ImportOptions &options)
{
    NumberStyle style;
    style.decimalMark = options.decimalMark == ","_L1 ? ',' : '.';
    style.thousandsMark = options.thousandsMark.isEmpty() ? '\0' : options.thousandsMark.front().toLatin1();
    return style;
}

std::optional<WrittenTime> readWrittenTime(const ImportOptions &options, const NumberStyle &style,
                                           std::string_view text, std::optional<std::string_view> clock)
{
    std::optional<WrittenTime> time;
    if (options.spreadsheetTimes) {
        const auto days = parseNumber(text, NumberStyle{style.decimalMark, 0});
        time = days ? fromSpreadsheetDays(days.value) : std::nullopt;
    } else if (options.epochTimes) {
        const auto number = parseNumber(text, NumberStyle{style.decimalMark, 0});
        time = number ? fromEpoch(number.value, options.localEpoch) : std::nullopt;
    } else if (options.dateOrder == DateOrder::Iso) {
        time = parseTime(text);
    } else if (const auto parts = readParts(text)) {
        time = parts->at(options.dateOrder);
    }
    if (!time || !clock)
        return time;
    auto seconds = readClock(*clock);
    if (!seconds && options.spreadsheetTimes) {
        const auto day = parseNumber(*clock, NumberStyle{style.decimalMark, 0});
        if (day && day.value >= 0.0 && day.value <= 1.0)
            seconds = static_cast<int>(std::lround(day.value * static_cast<double>(SecondsPerDay)));
    }
    if (!seconds)
        return std::nullopt;
    // Some exports repeat midnight in the date column.
    time->localSeconds += *seconds - (time->localSeconds % SecondsPerDay + SecondsPerDay) % SecondsPerDay;
    return time;
}

} // namespace core
