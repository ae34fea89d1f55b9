#include "reportservice.h"

#include "core/report/reportcorrection.h"
#include "core/report/reporthtml.h"
#include "core/storage/accountstore.h"
#include "core/storage/sensorstore.h"
#include "core/storage/sitestore.h"
#include "core/wire/jsonreports.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

struct ReportService::Draft
{
    const Account &account;
    ReportContent content;
    TimeRange period;
    std::optional<ReportStore::Row> before; //!< the version that it takes the place of
    bool mail = false;
};

ReportService::ReportService(Database &database, const Clock &clock, const KeyedHash &hash, Outbox &outbox,
                             Unsubscribes &unsubscribes, std::shared_ptr<LateWatch> late, ReportSources sources,
                             ReportOptions options)
    : m_database(database)
    , m_clock(clock)
    , m_mails(hash, outbox, unsubscribes, std::move(options.baseUrl), options.mailBytes)
    , m_builder(database, std::move(sources))
    , m_checkedDays(options.checkedDays)
    , m_store(database)
    , m_late(std::move(late))
{
}

Result<SiteZone> ReportService::zone() const
{
    const auto site = SiteStore(m_database).read();
    if (!site)
        return site.error();
    return SiteZone::create(site->zoneId);
}

Result<Account> ReportService::reader(qint64 accountId) const
{
    const auto account = AccountStore(m_database).byId(accountId);
    if (!account)
        return account.error();
    if (!*account || (*account)->disabledAt)
        return Error{ErrorCode::NotFound, u"there is no user %1"_s.arg(accountId)};
    return **account;
}

Result<std::optional<EpochSeconds>> ReportService::next(const ReportSettings &settings) const
{
    const auto site = zone();
    if (!site)
        return site.error();
    const auto slot = nextSlot(settings, *site, m_clock.now());
    return slot ? std::optional(slot->dueAt) : std::optional<EpochSeconds>();
}

// Slots from before the settings were made are nobody's: who turns reports on is not sent last week's.
Result<std::optional<ReportSlot>> ReportService::dueSlot(const ReportSettings &settings, const SiteZone &zone) const
{
    auto slot = latestSlot(settings, zone, m_clock.now());
    if (!slot || slot->dueAt <= settings.changedAt)
        return std::optional<ReportSlot>();
    const auto written = m_store.latest(settings.accountId, slot->period(zone));
    if (!written)
        return written.error();
    return *written ? std::optional<ReportSlot>() : slot;
}

Result<QList<qint64>> ReportService::due()
{
    const auto site = zone();
    if (!site)
        return site.error();
    const auto settings = m_store.enabledSettings();
    if (!settings)
        return settings.error();
    QSet<qint64> accounts;
    for (const ReportSettings &one : *settings) {
        const auto slot = dueSlot(one, *site);
        if (!slot)
            return slot.error();
        if (*slot)
            accounts.insert(one.accountId);
    }
    const EpochSeconds since = m_clock.now() - m_checkedDays * SecondsPerDay;
    if (m_late->isNewDay(m_clock.now())) {
        m_late->setReportedUntil(m_clock.now());
        const auto reported = m_store.accountsWithReports(since);
        if (!reported)
            return reported.error();
        accounts += QSet<qint64>(reported->begin(), reported->end());
    }
    const QSet<qint64> late = m_late->take();
    for (const qint64 sensorId : late) {
        const auto sensor = SensorStore(m_database).byId(sensorId);
        if (!sensor)
            return sensor.error();
        if (!*sensor || !(*sensor)->ownerId)
            continue;
        const auto owner = reader(*(*sensor)->ownerId);
        if (owner)
            accounts.insert(owner->id);
        else if (owner.error().code != ErrorCode::NotFound) // who is disabled gets none
            return owner.error();
    }
    QList<qint64> sorted(accounts.begin(), accounts.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

Result<int> ReportService::process(qint64 accountId, const std::stop_token &stop)
{
    const auto account = reader(accountId);
    if (!account)
        return account.error();
    const auto settings = m_store.settings(accountId);
    if (!settings)
        return settings.error();
    const auto site = zone();
    if (!site)
        return site.error();
    const auto slot = dueSlot(*settings, *site);
    if (!slot)
        return slot.error();
    int written = 0;
    if (*slot) {
        const auto saved = write(accountId, (*slot)->firstDay, (*slot)->lastDay, true);
        if (!saved)
            return saved.error();
        ++written;
    }
    const auto corrected = correct(*account, *settings, stop);
    if (!corrected)
        return corrected.error();
    return written + *corrected;
}

Result<bool> ReportService::hasChanged(const Account &account, const ReportSettings &settings,
                                       const ReportStore::Row &row) const
{
    const auto site = zone();
    if (!site)
        return site.error();
    const TimeRange &period = row.summary.period;
    const auto now = m_builder.content(account, settings, site->localDate(period.from), site->localDate(period.to - 1),
                                       ReportBuilder::Depth::Figures);
    if (!now)
        return now.error();
    return fingerprintOf(*now) != row.fingerprint && !hasLostSensors(row, *now);
}

Result<int> ReportService::correct(const Account &account, const ReportSettings &settings, const std::stop_token &stop)
{
    const auto site = zone();
    if (!site)
        return site.error();
    const auto periods = m_store.currentPeriods(account.id, m_clock.now() - m_checkedDays * SecondsPerDay);
    if (!periods)
        return periods.error();
    int written = 0;
    for (const TimeRange &period : *periods) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, u"stopped while looking for late data"_s};
        const auto row = m_store.latest(account.id, period);
        if (!row)
            return row.error();
        const auto changed = *row ? hasChanged(account, settings, **row) : Result<bool>(false);
        if (!changed)
            return changed.error();
        if (!*changed)
            continue;
        // What was never mailed is not mailed for being corrected either.
        const bool mail = settings.mailCorrections && !(*row)->mailKey.isEmpty();
        const auto saved = write(account.id, site->localDate(period.from), site->localDate(period.to - 1), mail);
        if (!saved)
            return saved.error();
        ++written;
    }
    return written;
}

Result<ReportSummary> ReportService::write(qint64 accountId, const QDate &first, const QDate &last, bool mail)
{
    const auto account = reader(accountId);
    if (!account)
        return account.error();
    const auto site = zone();
    if (!site)
        return site.error();
    if (!first.isValid() || !last.isValid() || last < first || first.daysTo(last) >= MostDays)
        return Error{ErrorCode::InvalidArgument,
                     u"a report covers 1 to %1 days, the first before the last"_s.arg(MostDays)};
    const TimeRange period{site->startOfDate(first), site->startOfDate(last.addDays(1))};
    if (period.to > m_clock.now())
        return Error{ErrorCode::InvalidArgument, u"a report is about whole days that are over"_s};
    const auto settings = m_store.settings(accountId);
    if (!settings)
        return settings.error();
    m_late->setReportedUntil(period.to); // before it is read: what comes meanwhile may be missing in it
    auto content = m_builder.content(*account, *settings, first, last, ReportBuilder::Depth::Everything);
    if (!content)
        return content.error();
    auto before = m_store.latest(accountId, period);
    if (!before)
        return before.error();
    if (*before) {
        if ((*before)->fingerprint == fingerprintOf(*content) && !(*before)->summary.supersededAt)
            return (*before)->summary;
        content->correction = correctionOf(**before, *content);
    }
    return save({*account, *std::move(content), period, *std::move(before), mail});
}

Result<ReportSummary> ReportService::save(const Draft &draft)
{
    ReportStore::Row row;
    row.summary.accountId = draft.account.id;
    row.summary.accountName = draft.account.name;
    row.summary.period = draft.period;
    row.summary.version = draft.before ? draft.before->summary.version + 1 : 1;
    row.summary.generatedAt = m_clock.now();
    if (draft.before)
        row.summary.supersedes = draft.before->summary.id;
    row.fingerprint = fingerprintOf(draft.content);
    row.content = QString::fromUtf8(QJsonDocument(wire::toJson(draft.content)).toJson(QJsonDocument::Compact));
    const ReportFooter footer{row.summary.generatedAt, row.summary.version, {}};
    row.html = reportHtml(draft.content, footer);
    row.text = reportText(draft.content, footer);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto latest = m_store.latestVersion(*transaction, draft.account.id, draft.period);
    if (!latest)
        return latest.error();
    if (*latest != row.summary.version - 1)
        return Error{ErrorCode::Conflict, u"another run has just written this report"_s};
    const auto key =
        draft.mail ? m_mails.put(*transaction, draft.account, draft.content, row.summary) : Result<QString>(QString());
    if (!key)
        return key.error();
    row.mailKey = *key;
    const auto id = m_store.add(*transaction, row);
    if (!id)
        return id.error();
    row.summary.id = *id;
    if (draft.before) {
        if (const auto marked = m_store.markSuperseded(*transaction, draft.before->summary.id, m_clock.now()); !marked)
            return marked.error();
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    if (!row.mailKey.isEmpty())
        row.summary.mail = MailState::Waiting;
    return row.summary;
}

Result<Report> ReportService::linkedReport(const QByteArray &encodedKey, const QByteArray &proof) const
{
    const auto key = m_mails.keyOfLink(encodedKey, proof);
    if (!key)
        return key.error();
    const auto id = m_store.idOfMail(*key);
    if (!id)
        return id.error();
    if (!*id)
        return Error{ErrorCode::NotFound, u"the report of this link is not kept any more"_s};
    return report(**id);
}

Result<Report> ReportService::report(qint64 id) const
{
    auto row = m_store.byId(id);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, u"there is no report %1"_s.arg(id)};
    auto content = wire::reportContentFromJson(QJsonDocument::fromJson((*row)->content.toUtf8()).object());
    if (!content)
        return Error{ErrorCode::Storage, u"report %1 cannot be read: %2"_s.arg(id).arg(content.error().detail)};
    return Report{(*row)->summary, *std::move(content), (*row)->html, (*row)->text};
}

} // namespace core
