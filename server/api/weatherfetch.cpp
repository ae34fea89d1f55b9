#include "weatherfetch.h"

#include "core/storage/sitestore.h"
#include "core/storage/weatherstore.h"
#include "core/wire/json.h"
#include "server/api/parameters.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

constexpr qint64 MaximumDays = 90;

struct Days
{
    QDate first;
    QDate last; // included
};

static Result<QDate> requiredDate(const Request &request, const QString &name)
{
    const auto text = queryValue(request, name);
    if (!text)
        return Error{ErrorCode::InvalidArgument, u"%1 is missing; give a date like 2025-09-01"_s.arg(name)};
    return parseDate(name, *text);
}

static Result<Days> daysParameter(const Request &request)
{
    const auto start = requiredDate(request, u"start"_s);
    if (!start)
        return start.error();
    const auto end = requiredDate(request, u"end"_s);
    if (!end)
        return end.error();
    if (*end < *start)
        return Error{ErrorCode::InvalidArgument, u"end must not be before start"_s};
    const qint64 days = start->daysTo(*end) + 1;
    if (days > MaximumDays)
        return Error{ErrorCode::InvalidArgument,
                     u"start to end may span at most %1 days, not %2"_s.arg(MaximumDays).arg(days)};
    return Days{*start, *end};
}

static std::vector<WeatherHour> within(const std::vector<WeatherHour> &hours, TimeRange range)
{
    std::vector<WeatherHour> result;
    std::ranges::copy_if(hours, std::back_inserter(result),
                         [range](const WeatherHour &hour) { return range.contains(hour.start); });
    return result;
}

// A day is whole when every hour of it has a temperature.
static bool isWhole(const std::vector<WeatherHour> &hours, TimeRange day)
{
    const auto known = std::ranges::count_if(
        hours, [](const WeatherHour &hour) { return !std::isnan(hour.value(WeatherQuantity::Temperature2m)); });
    return known >= (day.to - day.from) / SecondsPerHour;
}

static QDate utcDate(EpochSeconds time)
{
    return SiteZone::utc().localDate(time);
}

static Result<std::vector<WeatherHour>> fetchRange(const OpenMeteoClient &openMeteo, const Site &site, TimeRange range)
{
    const auto fetched = openMeteo.fetch(utcDate(range.from), utcDate(range.to - 1), site.latitude, site.longitude);
    if (!fetched)
        return fetched.error();
    std::vector<WeatherHour> hours = within(*fetched, range);
    // Hours the service does not know yet come without any value.
    std::erase_if(hours, [](const WeatherHour &hour) {
        return std::ranges::all_of(hour.values, [](double value) { return std::isnan(value); });
    });
    return hours;
}

static Result<std::vector<WeatherHour>> storedOrFetched(const std::vector<WeatherHour> &stored, const Days &days,
                                                        const SiteZone &zone, const Site &site,
                                                        const OpenMeteoClient &openMeteo)
{
    std::vector<WeatherHour> result;
    for (QDate day = days.first; day <= days.last;) {
        TimeRange range{zone.startOfDate(day), zone.startOfDate(day.addDays(1))};
        std::vector<WeatherHour> hours = within(stored, range);
        day = day.addDays(1);
        if (!isWhole(hours, range)) {
            // One request for a run of missing days.
            for (; day <= days.last; day = day.addDays(1)) {
                const TimeRange next{zone.startOfDate(day), zone.startOfDate(day.addDays(1))};
                if (isWhole(within(stored, next), next))
                    break;
                range.to = next.to;
            }
            auto fetched = fetchRange(openMeteo, site, range);
            if (!fetched)
                return fetched.error();
            hours = *std::move(fetched);
        }
        result.insert(result.end(), hours.begin(), hours.end());
    }
    return result;
}

static QJsonArray wholeDays(const std::vector<WeatherHour> &stored, const Days &days, const SiteZone &zone)
{
    QJsonArray result;
    for (QDate day = days.first; day <= days.last; day = day.addDays(1)) {
        const TimeRange range{zone.startOfDate(day), zone.startOfDate(day.addDays(1))};
        if (isWhole(within(stored, range), range))
            result.append(day.toString(Qt::ISODate));
    }
    return result;
}

Result<Reply> fetchWeather(const CampusService &campus, const OpenMeteoClient &openMeteo, const Request &request)
{
    const auto days = daysParameter(request);
    if (!days)
        return days.error();
    const auto site = SiteStore(campus.database()).read();
    if (!site)
        return site.error();
    const SiteZone zone = campus.zone();
    const TimeRange range{zone.startOfDate(days->first), zone.startOfDate(days->last.addDays(1))};
    const auto stored = WeatherStore(campus.database()).hours(range);
    if (!stored)
        return stored.error();
    const bool storedOnly = queryValue(request, u"storedOnly"_s).value_or(QString()) == "true"_L1;
    const auto hours = storedOnly ? Result<std::vector<WeatherHour>>(*stored)
                                  : storedOrFetched(*stored, *days, zone, *site, openMeteo);
    if (!hours)
        return hours.error();
    QJsonObject answer = wire::weatherToJson(*hours, site->latitude, site->longitude, zone);
    answer.insert(u"storedDays"_s, wholeDays(*stored, *days, zone));
    return jsonReply(answer);
}

} // namespace server
