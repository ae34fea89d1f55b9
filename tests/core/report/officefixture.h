#pragma once

#include "core/report/reportservice.h"
#include "core/report/reportsettings.h"
#include "core/storage/buildingstore.h"
#include "core/storage/sensorstore.h"
#include "core/storage/sitestore.h"
#include "tests/core/report/reportfixture.h"

#include <functional>
#include <map>

namespace support {

inline core::EpochSeconds utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toSecsSinceEpoch();
}

const QDate Monday(2026, 11, 2);

//! A store with one account, whose sensor counts a set number of kWh each hour of each day.
class Office : public MailRoom
{
public:
    explicit Office(const core::ReportOptions &wanted = {QStringLiteral("https://energy.example.org")},
                    bool mails = true)
        : quiet(*database, clock, hash, {})
        , unsubscribes(*database, clock, hash, wanted.baseUrl)
        , reports(*database, clock, hash, mails ? outbox : quiet, unsubscribes, late, sources(), wanted)
        , settings(*database, clock, unsubscribes)
    {
        core::Site site;
        site.name = QStringLiteral("Home");
        site.zoneId = "Europe/Berlin";
        auto transaction = *core::Transaction::begin(*database);
        if (!core::SiteStore(*database).write(transaction, site) || !transaction.commit())
            qFatal("no site");
        ada = addAccount(QStringLiteral("ada"));
        sensor = addSensor(QStringLiteral("meter"), ada);
        clock.set(utc(QStringLiteral("2026-11-01T12:00:00Z")));
    }

    qint64 addSensor(const QString &name, qint64 owner)
    {
        auto transaction = *core::Transaction::begin(*database);
        core::Sensor one;
        one.externalId = name;
        one.name = QStringLiteral("<b>") + name + QStringLiteral("</b>"); // what people write stays text
        one.ownerId = owner;
        one.createdAt = clock.now();
        one.buildingId =
            *core::BuildingStore(*database).ensure(transaction, QStringLiteral("7"), QStringLiteral("Mill"), nullptr);
        const qint64 id = *core::SensorStore(*database).add(transaction, one, {});
        return transaction.commit() ? id : 0;
    }

    //! Turns reports on: weekly, on Mondays at six.
    core::ReportSettings enable(const core::ReportSettingsChange &more = {})
    {
        core::ReportSettingsChange change = more;
        change.enabled = true;
        change.firstDay = Monday;
        return *settings.change({core::Role::User, ada, QStringLiteral("ada"), 0, {}}, ada, change, Monday);
    }
    core::ReportSummary newest() { return reports.list({})->first(); }
    int process() { return *reports.process(ada, {}); }
    QString textOfNewest() { return reports.report(newest().id)->text; }

    //! That a reading of the sensor was accepted.
    void note(core::EpochSeconds at)
    {
        core::AcceptedReading reading;
        reading.sensorId = sensor;
        reading.reading.at = at * 1000;
        late->note({reading});
    }
    //! Changes what is kept of the account.
    void edit(const std::function<void(core::Account &)> &change)
    {
        auto transaction = *core::Transaction::begin(*database);
        core::Account account = **core::AccountStore(*database).byId(transaction, ada);
        change(account);
        if (!core::AccountStore(*database).update(transaction, account) || !transaction.commit())
            qFatal("the account cannot be changed");
    }

    std::map<QDate, double> perDay;      //!< kWh; a day that is not here has no readings
    double usual = 12.0;                 //!< of days that are not in perDay; negative = no readings
    std::function<void()> beforeReading; //!< called whenever readings are asked for
    std::shared_ptr<core::LateWatch> late = std::make_shared<core::LateWatch>();
    core::SensorEvents events;
    core::Outbox quiet;
    core::Unsubscribes unsubscribes;
    core::ReportService reports;
    core::ReportSettingsService settings;
    qint64 ada = 0;
    qint64 sensor = 0;

private:
    core::ReportSources sources()
    {
        core::ReportSources sources;
        sources.readings = [this](qint64,
                                  core::MillisecondRange range) -> core::Result<std::vector<core::MeasuredReading>> {
            if (beforeReading)
                beforeReading();
            const core::SiteZone zone = *core::SiteZone::create("Europe/Berlin");
            std::vector<core::MeasuredReading> all;
            constexpr core::EpochMilliseconds Hour = 3'600'000;
            for (core::EpochMilliseconds at = (range.from + Hour - 1) / Hour * Hour; at < range.to; at += Hour) {
                const QDate day = zone.localDate(at / 1000 - 1);
                const auto found = perDay.find(day);
                const double use = found == perDay.end() ? usual : found->second;
                if (use < 0 || at / 1000 > clock.now())
                    continue;
                core::MeasuredReading one;
                one.reading.at = at;
                one.from = at - Hour;
                one.consumption = use / 24;
                one.quality = core::IntervalQuality::Measured;
                all.push_back(one);
            }
            return all;
        };
        sources.events = [this](qint64, const core::TimeRange &) -> core::Result<core::SensorEvents> { return events; };
        return sources;
    }
};

} // namespace support
