#include "sitetime.h"

#include "app/theme/format.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 Hour = core::SecondsPerHour;
constexpr qint64 Day = core::SecondsPerDay;

//! Steps up to a week are a fixed number of local seconds; longer ones count months.
struct Step
{
    qint64 seconds = 0;
    int months = 0;
};

constexpr std::array<Step, 19> Steps{{{300, 0},
                                      {900, 0},
                                      {1800, 0},
                                      {Hour, 0},
                                      {2 * Hour, 0},
                                      {3 * Hour, 0},
                                      {6 * Hour, 0},
                                      {12 * Hour, 0},
                                      {Day, 0},
                                      {2 * Day, 0},
                                      {7 * Day, 0},
                                      {14 * Day, 0},
                                      {0, 1},
                                      {0, 2},
                                      {0, 3},
                                      {0, 6},
                                      {0, 12},
                                      {0, 24},
                                      {0, 60}}};

qint64 lengthOf(const Step &step)
{
    return step.months > 0 ? step.months * 30 * Day : step.seconds;
}

QDateTime wallClock(qint64 localSeconds)
{
    return QDateTime::fromSecsSinceEpoch(localSeconds, QTimeZone::utc());
}

qint64 floorTo(qint64 value, qint64 step)
{
    const qint64 rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

//! The first round local time at or before `local`. Weeks begin on Mondays (1970-01-05 was one).
qint64 roundDown(qint64 local, const Step &step)
{
    if (step.months == 0)
        return step.seconds >= 7 * Day ? floorTo(local - 4 * Day, step.seconds) + 4 * Day
                                       : floorTo(local, step.seconds);
    const QDate date = wallClock(local).date();
    const int month = static_cast<int>(floorTo(date.year() * 12 + date.month() - 1, step.months));
    return QDateTime(QDate(month / 12, month % 12 + 1, 1), QTime(0, 0), QTimeZone::utc()).toSecsSinceEpoch();
}

qint64 next(qint64 local, const Step &step)
{
    if (step.months == 0)
        return local + step.seconds;
    const QDate date = wallClock(local).date().addMonths(step.months);
    return QDateTime(date, QTime(0, 0), QTimeZone::utc()).toSecsSinceEpoch();
}

//! `year` is the one the labels before have told.
SiteTime::Tick makeTick(core::EpochSeconds utc, qint64 local, const Step &step, const QLocale &locale, int &year)
{
    const QDateTime time = wallClock(local);
    const bool midnight = time.time() == QTime(0, 0);
    if (lengthOf(step) < Day && !midnight)
        return {utc, locale.toString(time.time(), u"HH:mm"_s), false};
    if (step.months == 0) {
        const bool known = std::exchange(year, time.date().year()) == time.date().year();
        return {utc, locale.toString(time.date(), format::dayPattern(locale) + (known ? QString() : u" yyyy"_s)),
                lengthOf(step) < Day || time.date().day() <= lengthOf(step) / Day};
    }
    if (step.months < 12)
        return {utc, locale.toString(time.date(), u"MMM yyyy"_s), time.date().month() == 1};
    return {utc, locale.toString(time.date(), u"yyyy"_s), false};
}

} // namespace

SiteTime::SiteTime(std::span<const core::EpochSeconds> starts, std::span<const qint64> localSeconds)
{
    for (std::size_t i = 0; i < std::min(starts.size(), localSeconds.size()); ++i) {
        const qint64 offset = localSeconds[i] - starts[i];
        if (m_offsets.empty() || m_offsets.back().seconds != offset)
            m_offsets.push_back({starts[i], offset});
    }
}

qint64 SiteTime::local(core::EpochSeconds utc) const
{
    if (m_offsets.empty())
        return utc;
    const auto after =
        std::upper_bound(m_offsets.begin(), m_offsets.end(), utc,
                         [](core::EpochSeconds time, const Offset &offset) { return time < offset.from; });
    return utc + (after == m_offsets.begin() ? after->seconds : std::prev(after)->seconds);
}

std::vector<SiteTime::Tick> SiteTime::ticks(core::TimeRange view, int count, const QLocale &locale) const
{
    std::vector<Tick> result;
    if (view.isEmpty() || count < 1)
        return result;
    const qint64 wanted = (view.to - view.from) / count;
    const auto found = std::ranges::find_if(Steps, [wanted](const Step &step) { return lengthOf(step) >= wanted; });
    const Step step = found == Steps.end() ? Steps.back() : *found;

    // One stretch of constant offset after the other: a repeated hour then gets both of its labels, a skipped one none.
    int year = 0; // there is none in dates
    const std::size_t stretches = std::max<std::size_t>(m_offsets.size(), 1);
    for (std::size_t i = 0; i < stretches; ++i) {
        const qint64 offset = m_offsets.empty() ? 0 : m_offsets[i].seconds;
        const core::EpochSeconds from = i == 0 ? view.from : std::max(view.from, m_offsets[i].from);
        const core::EpochSeconds to = i + 1 < stretches ? std::min(view.to, m_offsets[i + 1].from) : view.to;
        for (qint64 local = roundDown(from + offset, step); local - offset < to; local = next(local, step)) {
            if (local - offset >= from)
                result.push_back(makeTick(local - offset, local, step, locale, year));
        }
    }
    return result;
}

std::optional<qint64> localSecondsFromLabel(const QString &label)
{
    // Date and time apart: as one local QDateTime they would be moved where the machine's own zone skips an hour.
    const QDate date = QDate::fromString(label.left(10), Qt::ISODate);
    const QTime time = QTime::fromString(label.mid(11), Qt::ISODate);
    if (!date.isValid() || !time.isValid() || label.size() < 16 || label.at(10) != u'T')
        return std::nullopt;
    // By hand: a series has more than 100,000 labels, and a zone costs more than the arithmetic.
    const qint64 day = date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    return day * Day + time.msecsSinceStartOfDay() / 1000;
}

} // namespace app
