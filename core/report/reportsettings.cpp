#include "reportsettings.h"

#include "core/storage/accountstore.h"
#include "core/wire/jsonreports.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int LongestInterval = 366;
constexpr qint64 MostGoalWh = 1'000'000'000;
constexpr qsizetype LongestName = 100;
constexpr qint64 MostBaseMinor = 100'000'000;   // a million a month
constexpr qint64 MostWorkMicro = 1'000'000'000; // a thousand a unit

Error wrong(const QString &detail)
{
    return {ErrorCode::InvalidArgument, detail};
}

template<typename T>
void take(T &field, const std::optional<T> &wanted)
{
    if (wanted)
        field = *wanted;
}

bool isPlausible(const QDate &date)
{
    return date.isValid() && date.year() >= 1990 && date.year() <= 2200;
}

Result<void> check(ReportSettings &settings)
{
    std::sort(settings.weekdays.begin(), settings.weekdays.end());
    settings.weekdays.erase(std::unique(settings.weekdays.begin(), settings.weekdays.end()), settings.weekdays.end());
    const bool areDays =
        std::all_of(settings.weekdays.begin(), settings.weekdays.end(), [](int day) { return day >= 1 && day <= 7; });
    if (!areDays)
        return wrong(u"weekdays must be numbers from 1 (Monday) to 7 (Sunday)"_s);
    if (settings.intervalDays < 1 || settings.intervalDays > LongestInterval)
        return wrong(u"intervalDays must be from 1 to %1"_s.arg(LongestInterval));
    if (settings.hour < 0 || settings.hour > 23)
        return wrong(u"hour must be from 0 to 23"_s);
    if (!isPlausible(settings.firstDay))
        return wrong(u"firstDay must be a date from 1990 to 2200"_s);
    if (settings.goalWh && (*settings.goalWh < 1 || *settings.goalWh > MostGoalWh))
        return wrong(u"goalWhPerDay must be from 1 to %1, or null"_s.arg(MostGoalWh));
    return {};
}

Result<void> check(Tariff &tariff)
{
    static const QRegularExpression currency(u"\\A[A-Z]{3}\\z"_s);
    tariff.name = tariff.name.simplified();
    if (tariff.name.isEmpty() || tariff.name.size() > LongestName)
        return wrong(u"name must have 1 to %1 characters"_s.arg(LongestName));
    if (!currency.match(tariff.currency).hasMatch())
        return wrong(u"currency must be three capital letters like EUR"_s);
    if (!isPlausible(tariff.validFrom))
        return wrong(u"validFrom must be a date from 1990 to 2200"_s);
    if (tariff.baseMinor < 0 || tariff.baseMinor > MostBaseMinor)
        return wrong(u"baseMinorPerMonth must be from 0 to %1, in hundredths of the currency"_s.arg(MostBaseMinor));
    if (tariff.workMicro < 0 || tariff.workMicro > MostWorkMicro)
        return wrong(u"workMicroPerUnit must be from 0 to %1, in millionths of the currency"_s.arg(MostWorkMicro));
    return {};
}

QString audited(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString audited(const ReportSettings &settings)
{
    return audited(wire::toJson(settings, {}, SiteZone::utc()));
}

} // namespace

ReportSettingsService::ReportSettingsService(Database &database, const Clock &clock, Unsubscribes &unsubscribes)
    : m_database(database)
    , m_clock(clock)
    , m_unsubscribes(unsubscribes)
    , m_reports(database)
    , m_tariffs(database)
{
}

Result<QString> ReportSettingsService::accountName(qint64 accountId) const
{
    const auto account = AccountStore(m_database).byId(accountId);
    if (!account)
        return account.error();
    if (!*account)
        return Error{ErrorCode::NotFound, u"there is no user %1"_s.arg(accountId)};
    return (*account)->name;
}

Result<ReportSettings> ReportSettingsService::settings(qint64 accountId) const
{
    if (const auto known = accountName(accountId); !known)
        return known.error();
    auto settings = m_reports.settings(accountId);
    if (!settings)
        return settings;
    const auto stopped = m_unsubscribes.isStopped(accountId, MailKind::Reports);
    if (!stopped)
        return stopped.error();
    settings->mail = !*stopped;
    return settings;
}

Result<ReportSettings> ReportSettingsService::change(const Principal &by, qint64 accountId,
                                                     const ReportSettingsChange &change, const QDate &tomorrow)
{
    auto before = settings(accountId);
    if (!before)
        return before;
    ReportSettings after = *before;
    if (!after.firstDay.isValid())
        after.firstDay = tomorrow;
    take(after.enabled, change.enabled);
    take(after.intervalDays, change.intervalDays);
    take(after.weekdays, change.weekdays);
    take(after.hour, change.hour);
    take(after.firstDay, change.firstDay);
    take(after.language, change.language);
    take(after.goalWh, change.goalWh);
    take(after.mail, change.mail);
    take(after.mailCorrections, change.mailCorrections);
    after.changedAt = m_clock.now();
    if (const auto checked = check(after); !checked)
        return checked.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto written = m_reports.writeSettings(*transaction, after); !written)
        return written.error();
    if (const auto chosen = m_unsubscribes.choose(*transaction, accountId, MailKind::Reports, after.mail); !chosen)
        return chosen.error();
    if (const auto noted = note(*transaction, by, u"report.settings"_s, accountId, audited(*before), audited(after));
        !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return after;
}

Result<QList<Tariff>> ReportSettingsService::tariffs(qint64 accountId) const
{
    if (const auto known = accountName(accountId); !known)
        return known.error();
    return m_tariffs.ofAccount(accountId);
}

Result<Tariff> ReportSettingsService::tariff(qint64 id, std::optional<qint64> accountId) const
{
    const auto found = m_tariffs.byId(id);
    if (!found)
        return found.error();
    if (!*found || (accountId && (*found)->accountId != *accountId))
        return Error{ErrorCode::NotFound, u"there is no tariff %1"_s.arg(id)};
    return **found;
}

Result<Tariff> ReportSettingsService::addTariff(const Principal &by, const Tariff &tariff)
{
    Tariff added = tariff;
    if (const auto checked = check(added); !checked)
        return checked.error();
    if (const auto known = accountName(added.accountId); !known)
        return known.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto id = m_tariffs.add(*transaction, added);
    if (!id)
        return id.error();
    added.id = *id;
    if (const auto noted =
            note(*transaction, by, u"tariff.create"_s, added.accountId, {}, audited(wire::toJson(added)));
        !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return added;
}

Result<Tariff> ReportSettingsService::changeTariff(const Principal &by, qint64 id, std::optional<qint64> accountId,
                                                   const TariffChange &change)
{
    auto before = tariff(id, accountId);
    if (!before)
        return before;
    Tariff after = *before;
    take(after.validFrom, change.validFrom);
    take(after.name, change.name);
    take(after.currency, change.currency);
    take(after.baseMinor, change.baseMinor);
    take(after.workMicro, change.workMicro);
    if (const auto checked = check(after); !checked)
        return checked.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto written = m_tariffs.write(*transaction, after); !written)
        return written.error();
    if (const auto noted = note(*transaction, by, u"tariff.change"_s, after.accountId, audited(wire::toJson(*before)),
                                audited(wire::toJson(after)));
        !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return after;
}

Result<void> ReportSettingsService::removeTariff(const Principal &by, qint64 id, std::optional<qint64> accountId)
{
    const auto before = tariff(id, accountId);
    if (!before)
        return before.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto removed = m_tariffs.remove(*transaction, id); !removed)
        return removed;
    if (auto noted = note(*transaction, by, u"tariff.remove"_s, before->accountId, audited(wire::toJson(*before)), {});
        !noted)
        return noted;
    return transaction->commit();
}

Result<void> ReportSettingsService::note(Transaction &transaction, const Principal &by, const QString &action,
                                         qint64 accountId, const QString &before, const QString &after)
{
    const auto account = AccountStore(m_database).byId(transaction, accountId);
    if (!account)
        return account.error();
    const QString subject = u"user:"_s + (*account ? (*account)->name : QString::number(accountId));
    return AuditStore(m_database).append(transaction, {0, m_clock.now(), by.name, action, subject, before, after});
}

} // namespace core
