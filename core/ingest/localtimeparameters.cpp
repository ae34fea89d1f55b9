#include "localtimeparameters.h"

#include "core/model/timestamp.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int DaysInWeek = 7;
constexpr int LargestSummerOffset = 2 * 3600;

enum Occurrence { OnDay = 0, FromDayOn = 1, First = 2, Last = 7 };

//! Bits `from` to `from` + `count` - 1, the lowest being 0.
int bits(quint32 packed, unsigned from, unsigned count)
{
    return static_cast<int>((packed >> from) & ((1U << count) - 1U));
}

int weekdayOf(qint64 days)
{
    constexpr qint64 epochWeekday = 3; // 1970-01-01 was a Thursday, three days after a Monday
    return static_cast<int>(((days + epochWeekday) % DaysInWeek + DaysInWeek) % DaysInWeek) + 1;
}

//! The first such weekday from `days` on.
qint64 weekdayFrom(qint64 days, int weekday)
{
    return days + (weekday - weekdayOf(days) + DaysInWeek) % DaysInWeek;
}

qint64 monthEnd(int year, int month)
{
    return month == 12 ? daysFromCivil({year + 1, 1, 1}) : daysFromCivil({year, month + 1, 1});
}

} // namespace

std::optional<SummerTimeRule> SummerTimeRule::parse(QStringView hex)
{
    bool isNumber = false;
    const quint32 packed = hex.trimmed().toString().toUInt(&isNumber, 16);
    SummerTimeRule rule;
    rule.month = bits(packed, 28, 4);
    rule.occurrence = bits(packed, 25, 3);
    rule.day = bits(packed, 20, 5);
    rule.weekday = bits(packed, 17, 3);
    rule.secondsOfDay = bits(packed, 12, 5) * 3600 + bits(packed, 0, 12);
    const bool needsDay = rule.occurrence == OnDay || rule.occurrence == FromDayOn;
    const bool needsWeekday = rule.occurrence != OnDay;
    if (!isNumber || rule.month < 1 || rule.month > 12 || rule.secondsOfDay >= SecondsPerDay
        || (needsDay && rule.day == 0) || (needsWeekday && rule.weekday == 0))
        return std::nullopt;
    return rule;
}

qint64 SummerTimeRule::localSeconds(int year) const
{
    qint64 date = daysFromCivil({year, month, 1});
    if (occurrence == OnDay)
        date += day - 1;
    else if (occurrence == FromDayOn)
        date = weekdayFrom(date + day - 1, weekday);
    else if (occurrence == Last)
        date = weekdayFrom(monthEnd(year, month) - DaysInWeek, weekday);
    else
        date = weekdayFrom(date, weekday) + qint64(DaysInWeek) * (occurrence - First);
    return date * SecondsPerDay + secondsOfDay;
}

Result<LocalTimeParameters> LocalTimeParameters::create(const WrittenLocalTime &written)
{
    LocalTimeParameters parameters;
    bool isNumber = false;
    bool isSummerNumber = true;
    parameters.standardOffset = written.tzOffset.toInt(&isNumber);
    if (!written.dstOffset.isEmpty())
        parameters.summerOffset = written.dstOffset.toInt(&isSummerNumber);
    parameters.start = SummerTimeRule::parse(written.dstStartRule);
    parameters.end = SummerTimeRule::parse(written.dstEndRule);
    const bool hasRules = parameters.start && parameters.end;
    const bool fits = parameters.standardOffset > -SecondsPerDay && parameters.standardOffset < SecondsPerDay
                      && parameters.summerOffset >= 0 && parameters.summerOffset <= LargestSummerOffset;
    if (!isNumber || !isSummerNumber || !fits || (parameters.summerOffset != 0 && !hasRules)) {
        return Error{ErrorCode::Unprocessable,
                     u"The LocalTimeParameters of the Green Button file make no sense (tzOffset '%1', dstOffset '%2', "
                     "dstStartRule '%3', dstEndRule '%4')"_s.arg(written.tzOffset.left(20), written.dstOffset.left(20),
                                                                 written.dstStartRule.left(20),
                                                                 written.dstEndRule.left(20))};
    }
    return parameters;
}

std::optional<EpochSeconds> LocalTimeParameters::utcOf(qint64 localSeconds, std::optional<EpochSeconds> previous) const
{
    const EpochSeconds inWinter = localSeconds - standardOffset;
    if (!start || !end || summerOffset == 0)
        return inWinter;
    const qint64 days = (localSeconds - (localSeconds % SecondsPerDay + SecondsPerDay) % SecondsPerDay) / SecondsPerDay;
    const int year = civilFromDays(days).year;
    const qint64 from = start->localSeconds(year);
    const qint64 to = end->localSeconds(year);
    if (localSeconds >= from && localSeconds < from + summerOffset)
        return std::nullopt;
    // South of the equator summer holds the turn of the year.
    const bool summer =
        from < to ? localSeconds >= from && localSeconds < to : localSeconds >= from || localSeconds < to;
    if (!summer)
        return inWinter;
    const EpochSeconds inSummer = inWinter - summerOffset;
    const bool repeated = localSeconds >= to - summerOffset && localSeconds < to;
    return repeated && previous && *previous >= inSummer ? inWinter : inSummer;
}

} // namespace core
