#include "cronexpression.h"

#include "core/model/timestamp.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core {

constexpr qint64 SecondsPerMinute = 60;
constexpr int SearchedDays = 45 * 366; //!< five leap days on one day of the week take 40 years over the year 2100

Result<CronExpression> CronExpression::parse(const QString &text)
{
    const QStringList parts = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 5) {
        return Error{
            ErrorCode::InvalidArgument,
            u"a schedule has five fields (minute, hour, day of the month, month, day of the week), not %1"_s.arg(
                parts.size())};
    }
    const std::array<CronFieldRules, 5> rules{
        {{u"minute"_s, 0, 59},
         {u"hour"_s, 0, 23},
         {u"day of the month"_s, 1, 31},
         {u"month"_s,
          1,
          12,
          {u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s, u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s,
           u"dec"_s}},
         {u"day of the week"_s, 0, 7, {u"sun"_s, u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s}, true}}};
    CronExpression expression;
    expression.m_text = parts.join(u' ');
    const std::array<CronField *, 5> fields{&expression.m_minutes, &expression.m_hours, &expression.m_daysOfMonth,
                                            &expression.m_months, &expression.m_daysOfWeek};
    for (std::size_t i = 0; i < rules.size(); ++i) {
        auto field = parseCronField(parts.at(static_cast<qsizetype>(i)), rules[i]);
        if (!field)
            return field.error();
        *fields[i] = *field;
    }
    return expression;
}

bool CronExpression::runsOn(const QDate &date) const
{
    if (!m_months.has(date.month()))
        return false;
    const bool inMonth = m_daysOfMonth.has(date.day());
    const bool inWeek = m_daysOfWeek.has(date.dayOfWeek() % 7);
    return eitherDay() ? inMonth || inWeek : inMonth && inWeek;
}

void CronExpression::forEachOn(const QDate &date, const SiteZone &zone,
                               const std::function<void(EpochSeconds)> &visit) const
{
    const bool everyHour = m_hours.values.count() == 24;
    const qint64 midnight = daysFromCivil({date.year(), date.month(), date.day()}) * SecondsPerDay;
    for (int hour = 0; hour < 24; ++hour) {
        for (int minute = 0; m_hours.has(hour) && minute < 60; ++minute) {
            if (!m_minutes.has(minute))
                continue;
            const qint64 local = midnight + hour * SecondsPerHour + minute * SecondsPerMinute;
            const LocalInstant instant = zone.resolve(local);
            if (instant.kind != LocalInstant::Kind::Skipped)
                visit(instant.utc);
            else if (!everyHour)
                visit(zone.jumpOver(local));
            if (instant.kind == LocalInstant::Kind::Repeated && everyHour)
                visit(instant.second);
        }
    }
}

std::optional<EpochSeconds> CronExpression::search(EpochSeconds from, const SiteZone &zone, int direction) const
{
    const QDate epoch(1970, 1, 1);
    const qint64 local = from + zone.offsetAt(from);
    const qint64 days = (local - (local % SecondsPerDay + SecondsPerDay) % SecondsPerDay) / SecondsPerDay;
    const QDate start = epoch.addDays(days - direction);
    std::optional<EpochSeconds> found;
    const auto visit = [&](EpochSeconds time) {
        if (direction > 0 ? time > from && (!found || time < *found) : time <= from && (!found || time > *found))
            found = time;
    };
    for (int day = 0; day < SearchedDays; ++day) {
        // A clock that falls back over midnight mixes the times of two days: one more is looked at.
        const bool wasFound = found.has_value();
        const QDate date = start.addDays(day * direction);
        if (runsOn(date))
            forEachOn(date, zone, visit);
        if (wasFound)
            break;
    }
    return found;
}

std::optional<EpochSeconds> CronExpression::next(EpochSeconds after, const SiteZone &zone) const
{
    return search(after, zone, 1);
}

std::optional<EpochSeconds> CronExpression::last(EpochSeconds at, const SiteZone &zone) const
{
    return search(at, zone, -1);
}

QList<EpochSeconds> CronExpression::nextTimes(EpochSeconds after, const SiteZone &zone, int count) const
{
    QList<EpochSeconds> times;
    for (auto time = next(after, zone); time && times.size() < count; time = next(*time, zone))
        times.append(*time);
    return times;
}

} // namespace core
