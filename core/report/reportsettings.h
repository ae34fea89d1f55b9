#pragma once

#include "core/base/clock.h"
#include "core/model/role.h"
#include "core/report/unsubscribe.h"
#include "core/storage/auditstore.h"
#include "core/storage/reportstore.h"
#include "core/storage/tariffstore.h"

namespace core {

//! What is not set stays.
struct ReportSettingsChange
{
    std::optional<bool> enabled;
    std::optional<int> intervalDays;
    std::optional<QList<int>> weekdays; //!< empty = by interval again
    std::optional<int> hour;
    std::optional<QDate> firstDay;
    std::optional<ReportLanguage> language;
    std::optional<std::optional<qint64>> goalWh;
    std::optional<bool> mail;
    std::optional<bool> mailCorrections;
};

struct TariffChange
{
    std::optional<QDate> validFrom;
    std::optional<QString> name;
    std::optional<QString> currency;
    std::optional<qint64> baseMinor;
    std::optional<qint64> workMicro;
};

//! When accounts want reports and what they pay. Each change and its audit entry are one transaction. Thread-safe; all
//! of it looks at the disk. Errors: NotFound for an unknown account or tariff, or somebody else's; InvalidArgument,
//! naming the field and what is allowed; Conflict for two tariffs from one day on; Storage.
class ReportSettingsService
{
public:
    //! All must outlive it.
    ReportSettingsService(Database &database, const Clock &clock, Unsubscribes &unsubscribes);

    Result<ReportSettings> settings(qint64 accountId) const;
    //! `tomorrow` is the first day on which a report is due, unless one is given or was.
    Result<ReportSettings> change(const Principal &by, qint64 accountId, const ReportSettingsChange &change,
                                  const QDate &tomorrow);

    Result<QList<Tariff>> tariffs(qint64 accountId) const;
    //! Takes all of `tariff` but the id.
    Result<Tariff> addTariff(const Principal &by, const Tariff &tariff);
    //! `accountId`: whose it must be; nullopt = anybody's.
    Result<Tariff> changeTariff(const Principal &by, qint64 id, std::optional<qint64> accountId,
                                const TariffChange &change);
    Result<void> removeTariff(const Principal &by, qint64 id, std::optional<qint64> accountId);

private:
    Result<QString> accountName(qint64 accountId) const;
    Result<Tariff> tariff(qint64 id, std::optional<qint64> accountId) const;
    Result<void> note(Transaction &transaction, const Principal &by, const QString &action, qint64 accountId,
                      const QString &before, const QString &after);

    Database &m_database;
    const Clock &m_clock;
    Unsubscribes &m_unsubscribes;
    ReportStore m_reports;
    TariffStore m_tariffs;
};

} // namespace core
