#include "reportschedule.h"

namespace core {

static bool isDay(const ReportSettings &settings, const QDate &date)
{
    if (date < settings.firstDay)
        return false;
    if (!settings.weekdays.isEmpty())
        return settings.weekdays.contains(date.dayOfWeek());
    return settings.firstDay.daysTo(date) % settings.intervalDays == 0;
}

static EpochSeconds dueAt(const ReportSettings &settings, const SiteZone &zone, const QDate &date)
{
    const qint64 midnight = QDate(1970, 1, 1).daysTo(date) * SecondsPerDay;
    for (qint64 local = midnight + settings.hour * SecondsPerHour;; local += SecondsPerHour / 2) {
        const LocalInstant instant = zone.resolve(local);
        if (instant.kind != LocalInstant::Kind::Skipped)
            return instant.utc;
    }
}

// The days since the one before that a report is due on.
static ReportSlot slotOf(const ReportSettings &settings, const SiteZone &zone, const QDate &date)
{
    int days = settings.intervalDays;
    if (!settings.weekdays.isEmpty()) {
        for (days = 1; !settings.weekdays.contains(date.addDays(-days).dayOfWeek());)
            ++days;
    }
    return {date.addDays(-days), date.addDays(-1), dueAt(settings, zone, date)};
}

constexpr int MostDays = 367; // between two reports, and one more

std::optional<ReportSlot> latestSlot(const ReportSettings &settings, const SiteZone &zone, EpochSeconds now)
{
    if (!settings.enabled || settings.intervalDays < 1)
        return std::nullopt;
    const QDate today = zone.localDate(now);
    for (int back = 0; back <= MostDays; ++back) {
        const QDate date = today.addDays(-back);
        if (isDay(settings, date) && dueAt(settings, zone, date) <= now)
            return slotOf(settings, zone, date);
    }
    return std::nullopt;
}

std::optional<ReportSlot> nextSlot(const ReportSettings &settings, const SiteZone &zone, EpochSeconds now)
{
    if (!settings.enabled || settings.intervalDays < 1)
        return std::nullopt;
    const QDate today = std::max(zone.localDate(now), settings.firstDay);
    for (int on = 0; on <= MostDays; ++on) {
        const QDate date = today.addDays(on);
        if (isDay(settings, date) && dueAt(settings, zone, date) > now)
            return slotOf(settings, zone, date);
    }
    return std::nullopt;
}

} // namespace core
