#pragma once

#include "core/model/sitezone.h"
#include "core/schedule/cronfield.h"

#include <QDate>
#include <QList>

#include <functional>
#include <optional>

namespace core {

//! Five fields as in crontab(5): minute, hour, day of the month, month, day of the week. When both fields of days are
//! restricted (do not start with *), a day that fits either of them counts; else it must fit both. Seconds are 0.
//!
//! Clock changes: a time that the clock skips is made up for when it has jumped, once for all that it skipped; a time
//! that comes twice counts the first time. An expression of every hour goes by elapsed time instead: it neither makes
//! up for an hour that was not there, nor leaves out the second of two.
//! Immutable, so threads may share one.
class CronExpression
{
public:
    //! InvalidArgument tells what is wrong.
    static Result<CronExpression> parse(const QString &text);

    QString text() const { return m_text; } //!< the fields with one blank in between

    //! The first time after `after`; nullopt for a day that does not come in the next decades ("0 0 30 2 *").
    std::optional<EpochSeconds> next(EpochSeconds after, const SiteZone &zone) const;
    //! The last time not after `at`.
    std::optional<EpochSeconds> last(EpochSeconds at, const SiteZone &zone) const;
    //! Ascending; fewer than `count` if there are no more.
    QList<EpochSeconds> nextTimes(EpochSeconds after, const SiteZone &zone, int count) const;

    // What the fields allow; days of the week from 0 = Sunday.
    const CronField &minutes() const { return m_minutes; }
    const CronField &hours() const { return m_hours; }
    const CronField &daysOfMonth() const { return m_daysOfMonth; }
    const CronField &months() const { return m_months; }
    const CronField &daysOfWeek() const { return m_daysOfWeek; }
    bool eitherDay() const { return !m_daysOfMonth.startsWithStar && !m_daysOfWeek.startsWithStar; }

private:
    CronExpression() = default;
    bool runsOn(const QDate &date) const;
    void forEachOn(const QDate &date, const SiteZone &zone, const std::function<void(EpochSeconds)> &visit) const;
    std::optional<EpochSeconds> search(EpochSeconds from, const SiteZone &zone, int direction) const;

    QString m_text;
    CronField m_minutes;
    CronField m_hours;
    CronField m_daysOfMonth;
    CronField m_months;
    CronField m_daysOfWeek;
};

} // namespace core
