#pragma once

#include "core/base/clock.h"
#include "core/report/latewatch.h"
#include "core/report/reportbuilder.h"
#include "core/report/reportmails.h"
#include "core/report/reportschedule.h"
#include "core/storage/reportstore.h"

#include <memory>
#include <stop_token>

namespace core {

struct ReportOptions
{
    QString baseUrl = {};                //!< where people reach this daemon; empty = mails have no links
    qint64 mailBytes = 10 * 1024 * 1024; //!< a larger report is mailed as a link
    int checkedDays = 100;               //!< late data are looked for in reports that ended at most so long ago
};

//! Writes reports: what is due, what is asked for, and anew what late data have changed. A report, its version and its
//! mail are one transaction, so that there is none without the other. Thread-safe; all of it looks at the disk.
//! Errors: NotFound for an unknown or disabled account or an unknown report; InvalidArgument; Storage.
class ReportService
{
public:
    //! Everything given by reference must outlive it.
    //! `late` is told of every reading that is accepted.
    ReportService(Database &database, const Clock &clock, const KeyedHash &hash, Outbox &outbox,
                  Unsubscribes &unsubscribes, std::shared_ptr<LateWatch> late, ReportSources sources,
                  ReportOptions options);

    //! Accounts that have a report due or, at most once a day and after late readings, reports to be looked at again.
    Result<QList<qint64>> due();
    //! Does that for one account: the number of reports that were written.
    Result<int> process(qint64 accountId, const std::stop_token &stop);

    //! The account's report on these days, at once. The latest version again when nothing has changed since; `mail`:
    //! also by mail, if the account has an address and has not stopped them.
    Result<ReportSummary> write(qint64 accountId, const QDate &first, const QDate &last, bool mail);

    Result<QList<ReportSummary>> list(const ReportStore::Query &query) const { return m_store.list(query); }
    Result<Report> report(qint64 id) const;
    //! When the account's next report is due.
    Result<std::optional<EpochSeconds>> next(const ReportSettings &settings) const;

    //! The report that a link out of a mail is about, by what stands in it. NotFound for one that is not ours.
    Result<Report> linkedReport(const QByteArray &encodedKey, const QByteArray &proof) const;

    static constexpr qint64 MostDays = 366;

private:
    struct Draft;
    Result<Account> reader(qint64 accountId) const;
    Result<std::optional<ReportSlot>> dueSlot(const ReportSettings &settings, const SiteZone &zone) const;
    Result<int> correct(const Account &account, const ReportSettings &settings, const std::stop_token &stop);
    Result<bool> hasChanged(const Account &account, const ReportSettings &settings, const ReportStore::Row &row) const;
    Result<ReportSummary> save(const Draft &draft);
    Result<SiteZone> zone() const;

    Database &m_database;
    const Clock &m_clock;
    ReportMails m_mails;
    const ReportBuilder m_builder;
    const int m_checkedDays;
    ReportStore m_store;
    const std::shared_ptr<LateWatch> m_late;
};

} // namespace core
