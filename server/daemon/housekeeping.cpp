#include "housekeeping.h"

#include "core/campus/campusservice.h"
#include "core/storage/jobstore.h"
#include "core/storage/sitestore.h"
#include "core/storage/tokenstore.h"
#include "core/storage/weatherstore.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

// Until nothing is scored or trained any more. What was begun goes on when it is not waited for.
static Result<UnitOutcome> waitFor(CampusService &campus, const QString &note, const std::stop_token &stop)
{
    constexpr int LookMilliseconds = 200;
    while (!campus.waitUntilIdle(LookMilliseconds)) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, u"not waited for any longer; it goes on"_s};
    }
    const auto status = campus.status();
    if (!status)
        return status.error();
    if (!status->lastError.isEmpty())
        return Error{ErrorCode::Unprocessable, status->lastError};
    return UnitOutcome{UnitOutcome::Done, note};
}

static JobSpec scoreJob(CampusService &campus)
{
    JobSpec spec;
    spec.name = u"score"_s;
    spec.schedule = u"15 * * * *"_s;
    spec.unitLimit = std::chrono::hours(2);
    spec.run = [&campus](const QString &, const JobWindow &, const std::stop_token &stop) -> Result<UnitOutcome> {
        // Scores follow from the data alone: with nothing new they would come out the same.
        const auto dirty = ImportStore(campus.database()).dirty();
        if (!dirty)
            return dirty.error();
        if (dirty->isEmpty())
            return UnitOutcome{UnitOutcome::Nothing, u"nothing has changed"_s};
        if (const auto asked = campus.requestScoring(); !asked)
            return asked.error();
        return waitFor(campus, u"scored"_s, stop);
    };
    return spec;
}

static JobSpec trainJob(CampusService &campus)
{
    JobSpec spec;
    spec.name = u"train"_s;
    spec.schedule = u"0 3 * * 0"_s;
    spec.unitLimit = std::chrono::hours(6);
    spec.run = [&campus](const QString &, const JobWindow &, const std::stop_token &stop) -> Result<UnitOutcome> {
        const auto asked = campus.requestTraining();
        if (!asked && asked.error().code == ErrorCode::NotEnoughData)
            return UnitOutcome{UnitOutcome::Nothing, asked.error().detail};
        if (!asked)
            return asked.error();
        return waitFor(campus, u"trained and scored"_s, stop);
    };
    return spec;
}

static JobSpec backupJob(Database &database, const Clock &clock, const BackupOptions &options)
{
    JobSpec spec;
    spec.name = u"backup"_s;
    spec.schedule = u"30 2 * * *"_s;
    spec.unitLimit = std::chrono::hours(4);
    spec.attempts = 2;
    spec.run = [&clock, backups = Backups(database, options)](const QString &, const JobWindow &,
                                                              const std::stop_token &stop) -> Result<UnitOutcome> {
        const auto made = backups.make(clock.now(), stop);
        if (!made)
            return made.error();
        const auto removed = backups.prune(clock.now());
        if (!removed)
            return removed.error();
        return UnitOutcome{UnitOutcome::Done, u"%1; %2 old removed"_s.arg(*made).arg(*removed)};
    };
    return spec;
}

static Result<UnitOutcome> cleanUp(Database &database, EpochSeconds now, int ledgerDays)
{
    constexpr EpochSeconds TokensKept = 30 * SecondsPerDay;
    constexpr EpochSeconds UnitsKept = 14 * SecondsPerDay;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const auto tokens = TokenStore(database).removeAllEnded(*transaction, now - TokensKept);
    if (!tokens)
        return tokens.error();
    const auto runs = JobStore(database).trim(*transaction, now - ledgerDays * SecondsPerDay, now - UnitsKept);
    if (!runs)
        return runs.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    if (*tokens + *runs == 0)
        return UnitOutcome{UnitOutcome::Nothing, u"nothing to remove"_s};
    return UnitOutcome{UnitOutcome::Done, u"%1 tokens and %2 runs removed"_s.arg(*tokens).arg(*runs)};
}

static JobSpec cleanUpJob(Database &database, const Clock &clock, int ledgerDays)
{
    JobSpec spec;
    spec.name = u"clean_up"_s;
    spec.schedule = u"45 4 * * *"_s;
    spec.attempts = 3;
    spec.run = [&database, &clock, ledgerDays](const QString &, const JobWindow &, const std::stop_token &) {
        return cleanUp(database, clock.now(), ledgerDays);
    };
    return spec;
}

// The rows of an upload, with times in UTC; hours whose temperature is not known yet are left out.
static QJsonArray rowsOf(const std::vector<WeatherHour> &hours, EpochSeconds from)
{
    QJsonArray rows;
    for (const WeatherHour &hour : hours) {
        if (hour.start < from || std::isnan(hour.value(WeatherQuantity::Temperature2m)))
            continue;
        QJsonObject row{{u"date"_s, SiteZone::formatUtc(hour.start)}};
        for (const WeatherQuantityInfo &info : weatherQuantities()) {
            if (const double value = hour.value(info.quantity); !std::isnan(value))
                row.insert(QLatin1StringView(info.name), value);
        }
        rows.append(row);
    }
    return rows;
}

static Result<UnitOutcome> syncWeather(CampusService &campus, const OpenMeteoClient &openMeteo, const JobWindow &window)
{
    constexpr EpochSeconds FirstReach = 31 * SecondsPerDay;
    constexpr EpochSeconds LongestReach = 366 * SecondsPerDay;
    const auto site = SiteStore(campus.database()).read();
    if (!site)
        return site.error();
    const auto known = WeatherStore(campus.database()).extent();
    if (!known)
        return known.error();
    // Where the site's hours begin between full ones of UTC, the known ones end behind the service's last.
    const auto nextFullHour = [](EpochSeconds time) {
        return (time + SecondsPerHour - 1) / SecondsPerHour * SecondsPerHour;
    };
    const EpochSeconds from =
        *known ? std::max(nextFullHour((*known)->to), window.to - LongestReach) : window.to - FirstReach;
    const auto dateOf = [](EpochSeconds time) { return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).date(); };
    const QDate last = dateOf(window.to).addDays(-1); // today is not over, and its hours are still forecasts
    if (dateOf(from) > last)
        return UnitOutcome{UnitOutcome::Nothing, u"the weather is known already"_s};
    const auto fetched = openMeteo.fetch(dateOf(from), last, site->latitude, site->longitude);
    if (!fetched)
        return fetched.error();
    const QJsonArray rows = rowsOf(*fetched, from);
    if (rows.isEmpty())
        return UnitOutcome{UnitOutcome::Nothing, u"the service knows no more"_s};
    const QString note = u"%1 hours from %2"_s.arg(rows.size()).arg(SiteZone::formatUtc(from));
    if (window.dryRun)
        return UnitOutcome{UnitOutcome::Done, note};
    const auto stored = campus.importRows(ImportKind::Weather, rows, u"Open-Meteo"_s, u"weather_sync"_s);
    if (!stored)
        return stored.error();
    return UnitOutcome{UnitOutcome::Done, note};
}

static JobSpec weatherJob(CampusService &campus, const QUrl &baseUrl)
{
    JobSpec spec;
    spec.name = u"weather_sync"_s;
    spec.schedule = u"20 4 * * *"_s;
    spec.attempts = 3;
    spec.canDryRun = true;
    const auto client =
        std::make_shared<const OpenMeteoClient>(baseUrl.isEmpty() ? OpenMeteoClient::defaultBaseUrl() : baseUrl);
    spec.run = [&campus, client](const QString &, const JobWindow &window, const std::stop_token &) {
        return syncWeather(campus, *client, window);
    };
    return spec;
}

QList<JobSpec> housekeepingJobs(const Config &config, CampusService &campus, const Clock &clock)
{
    Database &database = campus.database();
    QList<JobSpec> jobs{scoreJob(campus), trainJob(campus), backupJob(database, clock, config.backup),
                        cleanUpJob(database, clock, config.jobs.ledgerDays)};
    if (config.weatherSync)
        jobs.append(weatherJob(campus, config.openMeteoBaseUrl));
    return jobs;
}

} // namespace server
