#include "checkedtext.h"

#include "core/model/timestamp.h"

using namespace Qt::StringLiterals;

namespace core::wire {

constexpr int MaximumShown = 64; // a detail must not repeat a whole attack

Error notOneOf(const QString &name, const QString &value, const QStringList &allowed)
{
    return Error{ErrorCode::InvalidArgument,
                 u"%1 must be one of %2, not '%3'"_s.arg(name, allowed.join(u", "_s), value.left(MaximumShown))};
}

Result<Utility> parseUtility(const QString &text)
{
    if (const auto utility = utilityFromName(text))
        return *utility;
    return notOneOf(u"utility"_s, text, utilityNames());
}

static Error notATime(const QString &name, const QString &text)
{
    return Error{ErrorCode::InvalidArgument,
                 u"%1 must be an ISO 8601 date or time like 2025-09-01 or 2025-09-01T00:00:00, not '%2'"_s.arg(
                     name, text.left(MaximumShown))};
}

Result<EpochSeconds> parseBound(const QString &name, const QString &text, Bound bound, const SiteZone &zone)
{
    constexpr qsizetype DateLength = 10;
    if (text.size() == DateLength) {
        const Result<QDate> date = parseDate(name, text);
        if (!date)
            return notATime(name, text);
        return zone.startOfDate(bound == Bound::End ? date->addDays(1) : *date);
    }
    const QByteArray bytes = text.toUtf8();
    const auto written = parseTime(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!written)
        return notATime(name, text);
    if (written->hasOffset)
        return written->utc();
    const LocalInstant instant = zone.resolve(written->localSeconds);
    if (instant.kind == LocalInstant::Kind::Skipped)
        return Error{ErrorCode::InvalidArgument,
                     u"%1 '%2' never happened at the site (clocks went forward)"_s.arg(name, text)};
    return instant.utc;
}

Result<QDate> parseDate(const QString &name, const QString &text)
{
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!date.isValid()) {
        return Error{ErrorCode::InvalidArgument,
                     u"%1 must be a date like 2025-09-01, not '%2'"_s.arg(name, text.left(MaximumShown))};
    }
    return date;
}

Result<TimeRange> parseDates(const QString &startDate, const QString &endDate, const SiteZone &zone)
{
    const auto start = parseBound(u"startDate"_s, startDate, Bound::Start, zone);
    if (!start)
        return start.error();
    const auto end = parseBound(u"endDate"_s, endDate, Bound::End, zone);
    if (!end)
        return end.error();
    if (*end < *start)
        return Error{ErrorCode::InvalidArgument, u"endDate must not be before startDate"_s};
    constexpr EpochSeconds LongestRange = 3 * 366 * SecondsPerDay;
    if (*end - *start > LongestRange)
        return Error{ErrorCode::InvalidArgument, u"startDate to endDate may span at most three years"_s};
    return TimeRange{*start, *end};
}

} // namespace core::wire
