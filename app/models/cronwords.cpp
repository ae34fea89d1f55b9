#include "cronwords.h"

#include <QCoreApplication>
#include <QTime>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace app::cronwords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CronWords)
};

constexpr int MinutesOfHour = 60;
constexpr int HoursOfDay = 24;
constexpr int MostDaysOfMonth = 31;
constexpr int MonthsOfYear = 12;
constexpr int DaysOfWeek = 7;
constexpr int MostTimes = 6; // told one by one

using Name = std::function<QString(int)>;

//! "Monday to Friday and Sunday": three or more in a row are told by their ends.
QString listed(const QList<int> &values, const QLocale &locale, const Name &name)
{
    QStringList parts;
    for (qsizetype i = 0; i < values.size();) {
        qsizetype end = i;
        while (end + 1 < values.size() && values.at(end + 1) == values.at(end) + 1)
            ++end;
        if (end - i < 2)
            end = i;
        //: From one day, month, hour or minute to another one: "Monday to Friday".
        parts.append(end == i ? name(values.at(i)) : Tr::tr("%1 to %2").arg(name(values.at(i)), name(values.at(end))));
        i = end + 1;
    }
    return locale.createSeparatedList(parts);
}

QString time(int hour, int minute, const QLocale &locale)
{
    return locale.toString(QTime(hour, minute), u"HH:mm"_s); // as all times of the console
}

//! The n of "every n" from 0 to below `whole`, which n divides; 0 = it is no such list.
int stepOf(const QList<int> &values, int whole)
{
    const int count = static_cast<int>(values.size());
    if (count < 2 || whole % count != 0)
        return 0;
    const int step = whole / count;
    for (int i = 0; i < count; ++i) {
        if (values.at(i) != i * step)
            return 0;
    }
    return step;
}

// Of the times of a day, without the days.
class Times
{
public:
    Times(const ScheduleCheck &schedule, const QLocale &locale)
        : m_schedule(schedule)
        , m_locale(locale)
    {
    }

    //! They can be told one by one.
    bool areFew() const { return m_schedule.hours.size() * m_schedule.minutes.size() <= MostTimes; }

    //! "02:30 and 14:30"
    QString list() const
    {
        QStringList times;
        for (const int hour : m_schedule.hours) {
            for (const int minute : m_schedule.minutes)
                times.append(time(hour, minute, m_locale));
        }
        return m_locale.createSeparatedList(times);
    }

    QString sentence() const
    {
        const int step = stepOf(m_schedule.minutes, MinutesOfHour);
        if (m_schedule.hours.size() == HoursOfDay) {
            if (step == 1)
                return Tr::tr("Every minute.");
            if (step > 1)
                return Tr::tr("Every %n minute(s).", nullptr, step);
            if (m_schedule.minutes == QList{0})
                return Tr::tr("Every hour, on the hour.");
            //: %1 is one or more minutes of the hour, for instance "5 and 35".
            return Tr::tr("Every hour, at minute %1.").arg(numbers(m_schedule.minutes));
        }
        if (const int hours = stepOf(m_schedule.hours, HoursOfDay); hours > 1 && m_schedule.minutes == QList{0})
            return Tr::tr("Every %n hour(s), from midnight on.", nullptr, hours);
        if (step == 1)
            //: %1 is one or more hours of the day, for instance "8 to 17".
            return Tr::tr("Every minute in the hours %1.").arg(numbers(m_schedule.hours));
        if (step > 1)
            //: %n minutes; %1 is one or more hours of the day, for instance "8 to 17".
            return Tr::tr("Every %n minute(s) in the hours %1.", nullptr, step).arg(numbers(m_schedule.hours));
        //: %1 is one or more minutes of the hour, %2 one or more hours of the day.
        return Tr::tr("At minute %1 of the hours %2.").arg(numbers(m_schedule.minutes), numbers(m_schedule.hours));
    }

private:
    QString numbers(const QList<int> &values) const
    {
        return listed(values, m_locale, [](int value) { return QString::number(value); });
    }

    const ScheduleCheck &m_schedule;
    const QLocale &m_locale;
};

QString weekdays(QList<int> days, const QLocale &locale)
{
    for (int &day : days)
        day = day == 0 ? DaysOfWeek : day; // Qt's Sunday, and the end of the week
    std::ranges::sort(days);
    return listed(days, locale, [&locale](int day) { return locale.standaloneDayName(day); });
}

QString daysOfMonth(const QList<int> &days, const QLocale &locale)
{
    return listed(days, locale, [](int day) { return QString::number(day); });
}

//! Every day when empty.
QString onlyOnDays(const ScheduleCheck &schedule, const QLocale &locale)
{
    const bool anyMonthDay = schedule.daysOfMonth.size() == MostDaysOfMonth;
    const bool anyWeekday = schedule.daysOfWeek.size() == DaysOfWeek;
    const QString monthDays = daysOfMonth(schedule.daysOfMonth, locale);
    const QString week = weekdays(schedule.daysOfWeek, locale);
    if (schedule.eitherDay ? anyMonthDay || anyWeekday : anyMonthDay && anyWeekday)
        return {};
    if (schedule.eitherDay)
        //: %1 are days of the week, %2 days of the month.
        return Tr::tr("Only on %1, and on day %2 of the month.").arg(week, monthDays);
    if (anyMonthDay)
        return Tr::tr("Only %1.").arg(week);
    if (anyWeekday)
        return Tr::tr("Only on day %1 of the month.").arg(monthDays);
    return Tr::tr("Only on %1 when it is day %2 of the month.").arg(week, monthDays);
}

QString timesOnDays(const ScheduleCheck &schedule, const Times &times, const QLocale &locale)
{
    const QString days = onlyOnDays(schedule, locale);
    if (!times.areFew())
        return days.isEmpty() ? times.sentence() : times.sentence() + u' ' + days;
    const bool anyMonthDay = schedule.daysOfMonth.size() == MostDaysOfMonth;
    const bool anyWeekday = schedule.daysOfWeek.size() == DaysOfWeek;
    if (days.isEmpty())
        //: %1 is one or more times of the day.
        return Tr::tr("Every day at %1.").arg(times.list());
    if (!schedule.eitherDay && anyMonthDay)
        //: %1 are days of the week, %2 times of the day: "Monday to Friday at 04:15."
        return Tr::tr("%1 at %2.").arg(weekdays(schedule.daysOfWeek, locale), times.list());
    if (!schedule.eitherDay && anyWeekday)
        //: %1 are days of the month, %2 times of the day.
        return Tr::tr("On day %1 of the month at %2.").arg(daysOfMonth(schedule.daysOfMonth, locale), times.list());
    //: %1 is one or more times of the day; a sentence with the days follows.
    return Tr::tr("At %1.").arg(times.list()) + u' ' + days;
}

} // namespace

QString sentences(const ScheduleCheck &schedule, const QLocale &locale)
{
    QString all = timesOnDays(schedule, Times(schedule, locale), locale);
    if (schedule.months.size() < MonthsOfYear) {
        const auto month = [&locale](int number) { return locale.standaloneMonthName(number); };
        all += u' ' + Tr::tr("Only in %1.").arg(listed(schedule.months, locale, month));
    }
    return all;
}

} // namespace app::cronwords
