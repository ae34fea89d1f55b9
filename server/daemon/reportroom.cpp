#include "reportroom.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static ReportSources sourcesOf(const ReportRoom::Parts &parts)
{
    ReportSources sources;
    sources.readings = [&sensors = parts.sensors](qint64 id, MillisecondRange range) {
        return sensors.readings(id, range);
    };
    sources.events = parts.events;
    sources.gasCalorificKwhPerCubicMetre = parts.gasCalorificKwhPerCubicMetre;
    return sources;
}

static OutboxOptions outboxOptions(const MailConfig &mail)
{
    OutboxOptions options;
    options.enabled = mail.isEnabled();
    options.domain = QString::fromLatin1(mail.smtp.from.domain());
    options.lease = mail.smtp.totalLimit * 3;
    return options;
}

ReportRoom::ReportRoom(const MailConfig &mail, const KeyedHash &hash, const Parts &parts)
    : m_mail(mail)
    , m_outbox(parts.database, parts.clock, hash, outboxOptions(mail))
    , m_unsubscribes(parts.database, parts.clock, hash, mail.link)
    , m_reports(parts.database, parts.clock, hash, m_outbox, m_unsubscribes, parts.late, sourcesOf(parts),
                {mail.link, mail.reportBytes})
    , m_settings(parts.database, parts.clock, m_unsubscribes)
{
}

Result<std::unique_ptr<ReportRoom>> ReportRoom::create(const MailConfig &mail, const Parts &parts)
{
    const auto hash = KeyedHash::inFolder(parts.database.folder());
    if (!hash)
        return hash.error();
    return std::unique_ptr<ReportRoom>(new ReportRoom(mail, *hash, parts));
}

void ReportRoom::start()
{
    if (m_mail.isEnabled() && !m_courier)
        m_courier = std::make_unique<MailCourier>(m_outbox, std::make_unique<SmtpMailer>(m_mail.smtp));
}

void ReportRoom::wakeCourier()
{
    if (m_courier)
        m_courier->wake();
}

JobSpec ReportRoom::job()
{
    JobSpec spec;
    spec.name = u"reports"_s;
    spec.schedule = u"0 * * * *"_s;
    spec.catchUp = CatchUp::Once; // reports are about days of the calendar: one run finds all that is due
    spec.unitLimit = std::chrono::minutes(5);
    spec.attempts = 3;
    spec.units = [this](const JobWindow &) -> Result<QStringList> {
        const auto accounts = m_reports.due();
        if (!accounts)
            return accounts.error();
        QStringList units;
        for (const qint64 account : *accounts)
            units.append(QString::number(account));
        return units;
    };
    spec.run = [this](const QString &unit, const JobWindow &, const std::stop_token &stop) -> Result<UnitOutcome> {
        bool isNumber = false;
        const qint64 account = unit.toLongLong(&isNumber);
        if (!isNumber)
            return Error{ErrorCode::NotFound, u"there is no user '%1'"_s.arg(unit.left(64))};
        const auto written = m_reports.process(account, stop);
        if (!written)
            return written.error();
        if (*written == 0)
            return UnitOutcome{UnitOutcome::Nothing, {}};
        wakeCourier();
        return UnitOutcome{UnitOutcome::Done, *written == 1 ? u"1 report"_s : u"%1 reports"_s.arg(*written)};
    };
    return spec;
}

} // namespace server
