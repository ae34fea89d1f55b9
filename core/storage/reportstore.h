#pragma once

#include "core/model/report.h"
#include "core/storage/database.h"

namespace core {

//! Reports, every version of them, and when accounts want some. Errors: Storage.
class ReportStore
{
public:
    //! A report as it is written: content is JSON.
    struct Row
    {
        ReportSummary summary; //!< all but id, accountName, supersededAt, mail and mailedAt count
        QString fingerprint;   //!< of what was read for it
        QString content;
        QString html;
        QString text;
        QString mailKey; //!< empty: it is not mailed
    };
    struct Query
    {
        std::optional<qint64> accountId = {};
        std::optional<qint64> before = {}; //!< reports older than the one with this id
        bool current = false;              //!< without those that are superseded
        int limit = 100;
    };

    explicit ReportStore(Database &database)
        : m_database(database)
    {
    }

    //! Defaults with changedAt = 0 when it has never set any; whether it is mailed is MailChoiceStore's.
    Result<ReportSettings> settings(qint64 accountId) const;
    Result<QList<ReportSettings>> enabledSettings() const; //!< of accounts that are not disabled, by account
    Result<void> writeSettings(Transaction &transaction, const ReportSettings &settings);

    Result<qint64> add(Transaction &transaction, const Row &row);
    Result<void> markSuperseded(Transaction &transaction, qint64 id, EpochSeconds at);

    Result<QList<ReportSummary>> list(const Query &query) const; //!< newest first
    Result<std::optional<Row>> byId(qint64 id) const;
    Result<std::optional<qint64>> idOfMail(const QString &mailKey) const;
    //! The latest version of the account's report on that period.
    Result<std::optional<Row>> latest(qint64 accountId, const TimeRange &period) const;
    //! Within the transaction that writes the next one, so that there are never two of a version.
    Result<int> latestVersion(const Transaction &transaction, qint64 accountId, const TimeRange &period) const;
    //! Periods of current reports of the account that end after `since`, the newest first.
    Result<QList<TimeRange>> currentPeriods(qint64 accountId, EpochSeconds since) const;
    //! Accounts with current reports whose period ends after `since`.
    Result<QList<qint64>> accountsWithReports(EpochSeconds since) const;

private:
    Database &m_database;
};

} // namespace core
