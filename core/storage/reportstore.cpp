#include "reportstore.h"

#include "core/storage/query.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QDate Epoch(1970, 1, 1);

int bitsOf(const QList<int> &weekdays)
{
    int bits = 0;
    for (const int day : weekdays)
        bits |= 1 << (day - 1);
    return bits;
}

QList<int> weekdaysOf(int bits)
{
    QList<int> weekdays;
    for (int day = 1; day <= 7; ++day) {
        if ((bits & (1 << (day - 1))) != 0)
            weekdays.append(day);
    }
    return weekdays;
}

Result<QList<ReportSettings>> selectSettings(Database &database, const QString &where, const QVariantList &values)
{
    const auto connection = database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection,
                          u"SELECT s.account_id, s.enabled, s.interval_days, s.weekdays, s.hour, s.first_day,"
                          " s.language, s.goal_wh, s.mail_corrections, s.changed_at FROM report_settings s"
                          " JOIN account a ON a.id = s.account_id WHERE %1 ORDER BY s.account_id"_s.arg(where),
                          values);
    if (!query)
        return query.error();
    QList<ReportSettings> all;
    while (query->next()) {
        const auto value = [&query](int column) { return query->value(column); };
        const auto language = reportLanguageFromName(value(6).toString());
        if (!language)
            return Error{ErrorCode::Storage, u"the report language of account %1 is unknown"_s.arg(value(0).toInt())};
        ReportSettings settings;
        settings.accountId = value(0).toLongLong();
        settings.enabled = value(1).toInt() != 0;
        settings.intervalDays = value(2).toInt();
        settings.weekdays = weekdaysOf(value(3).toInt());
        settings.hour = value(4).toInt();
        settings.firstDay = Epoch.addDays(value(5).toLongLong());
        settings.language = *language;
        settings.goalWh = sql::optionalValue<qint64>(value(7));
        settings.mailCorrections = value(8).toInt() != 0;
        settings.changedAt = value(9).toLongLong();
        all.append(settings);
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return all;
}

const QString SummaryColumns = u"r.id, r.account_id, a.name, r.period_from, r.period_to, r.version, r.generated_at,"
                               " r.supersedes, r.superseded_at, o.state, o.sent_at"_s;
const QString SummaryTables = u"report r JOIN account a ON a.id = r.account_id"
                              " LEFT JOIN outbox o ON o.mail_key = r.mail_key AND r.mail_key <> ''"_s;
constexpr int SummaryCount = 11;

ReportSummary summaryOf(const QSqlQuery &query)
{
    ReportSummary summary;
    summary.id = query.value(0).toLongLong();
    summary.accountId = query.value(1).toLongLong();
    summary.accountName = query.value(2).toString();
    summary.period = {query.value(3).toLongLong(), query.value(4).toLongLong()};
    summary.version = query.value(5).toInt();
    summary.generatedAt = query.value(6).toLongLong();
    summary.supersedes = sql::optionalValue<qint64>(query.value(7));
    summary.supersededAt = sql::optionalValue<EpochSeconds>(query.value(8));
    summary.mail = mailStateFromName(query.value(9).toString());
    summary.mailedAt = sql::optionalValue<EpochSeconds>(query.value(10));
    return summary;
}

Result<std::optional<ReportStore::Row>> oneRow(Database &database, const QString &where, const QVariantList &values)
{
    const auto connection = database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection,
                          u"SELECT %1, r.fingerprint, r.content, r.html, r.plain, r.mail_key FROM %2 WHERE %3"_s.arg(
                              SummaryColumns, SummaryTables, where),
                          values);
    if (!query)
        return query.error();
    if (!query->next()) {
        if (const auto end = sql::endOf(*query); !end)
            return end.error();
        return std::optional<ReportStore::Row>();
    }
    const auto text = [&query](int column) { return query->value(SummaryCount + column).toString(); };
    return std::optional(ReportStore::Row{summaryOf(*query), text(0), text(1), text(2), text(3), text(4)});
}

} // namespace

Result<ReportSettings> ReportStore::settings(qint64 accountId) const
{
    const auto rows = selectSettings(m_database, u"s.account_id = ?"_s, {accountId});
    if (!rows)
        return rows.error();
    if (!rows->isEmpty())
        return rows->first();
    ReportSettings usual;
    usual.accountId = accountId;
    return usual;
}

Result<QList<ReportSettings>> ReportStore::enabledSettings() const
{
    return selectSettings(m_database, u"s.enabled = 1 AND a.disabled_at IS NULL"_s, {});
}

Result<void> ReportStore::writeSettings(Transaction &transaction, const ReportSettings &settings)
{
    const auto changed = sql::change(
        transaction.connection(),
        u"INSERT INTO report_settings (account_id, enabled, interval_days, weekdays, hour, first_day, language,"
        " goal_wh, mail_corrections, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (account_id) DO UPDATE SET enabled = excluded.enabled, interval_days = excluded.interval_days,"
        " weekdays = excluded.weekdays, hour = excluded.hour, first_day = excluded.first_day,"
        " language = excluded.language, goal_wh = excluded.goal_wh, mail_corrections = excluded.mail_corrections,"
        " changed_at = excluded.changed_at"_s,
        {settings.accountId, settings.enabled ? 1 : 0, settings.intervalDays, bitsOf(settings.weekdays), settings.hour,
         Epoch.daysTo(settings.firstDay), reportLanguageName(settings.language), sql::orNull(settings.goalWh),
         settings.mailCorrections ? 1 : 0, settings.changedAt});
    if (!changed)
        return changed.error();
    return {};
}

Result<qint64> ReportStore::add(Transaction &transaction, const Row &row)
{
    const ReportSummary &summary = row.summary;
    const auto made = sql::firstRow(
        transaction.connection(),
        u"INSERT INTO report (account_id, period_from, period_to, version, generated_at, supersedes, fingerprint,"
        " content, html, plain, mail_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {summary.accountId, summary.period.from, summary.period.to, summary.version, summary.generatedAt,
         sql::orNull(summary.supersedes), row.fingerprint, row.content, row.html, row.text,
         row.mailKey.isNull() ? u""_s : row.mailKey});
    if (!made)
        return made.error();
    return (*made)->first().toLongLong();
}

Result<void> ReportStore::markSuperseded(Transaction &transaction, qint64 id, EpochSeconds at)
{
    const auto changed =
        sql::change(transaction.connection(),
                    u"UPDATE report SET superseded_at = ? WHERE id = ? AND superseded_at IS NULL"_s, {at, id});
    if (!changed)
        return changed.error();
    return {};
}

Result<QList<ReportSummary>> ReportStore::list(const Query &asked) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    QStringList conditions{u"1 = 1"_s};
    QVariantList values;
    const auto narrow = [&](const QString &condition, const std::optional<qint64> &value) {
        if (!value)
            return;
        conditions.append(condition);
        values.append(*value);
    };
    narrow(u"r.account_id = ?"_s, asked.accountId);
    narrow(u"r.id < ?"_s, asked.before);
    if (asked.current)
        conditions.append(u"r.superseded_at IS NULL"_s);
    values.append(asked.limit);
    auto query = sql::run(*connection,
                          u"SELECT %1 FROM %2 WHERE %3 ORDER BY r.id DESC LIMIT ?"_s.arg(SummaryColumns, SummaryTables,
                                                                                         conditions.join(u" AND "_s)),
                          values);
    if (!query)
        return query.error();
    QList<ReportSummary> summaries;
    while (query->next())
        summaries.append(summaryOf(*query));
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return summaries;
}

Result<std::optional<ReportStore::Row>> ReportStore::byId(qint64 id) const
{
    return oneRow(m_database, u"r.id = ?"_s, {id});
}

Result<std::optional<qint64>> ReportStore::idOfMail(const QString &mailKey) const
{
    const auto row = oneRow(m_database, u"r.mail_key = ?"_s, {mailKey});
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->summary.id) : std::optional<qint64>();
}

Result<std::optional<ReportStore::Row>> ReportStore::latest(qint64 accountId, const TimeRange &period) const
{
    return oneRow(m_database,
                  u"r.account_id = ? AND r.period_from = ? AND r.period_to = ? ORDER BY r.version DESC LIMIT 1"_s,
                  {accountId, period.from, period.to});
}

Result<int> ReportStore::latestVersion(const Transaction &transaction, qint64 accountId, const TimeRange &period) const
{
    const auto row =
        sql::firstRow(transaction.connection(),
                      u"SELECT max(version) FROM report WHERE account_id = ? AND period_from = ? AND period_to = ?"_s,
                      {accountId, period.from, period.to});
    if (!row)
        return row.error();
    return (*row)->first().toInt(); // null, no version, is 0
}

Result<QList<TimeRange>> ReportStore::currentPeriods(qint64 accountId, EpochSeconds since) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection,
                          u"SELECT period_from, period_to FROM report WHERE account_id = ? AND period_to > ?"
                          " AND superseded_at IS NULL ORDER BY period_to DESC, period_from"_s,
                          {accountId, since});
    if (!query)
        return query.error();
    QList<TimeRange> periods;
    while (query->next())
        periods.append({query->value(0).toLongLong(), query->value(1).toLongLong()});
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return periods;
}

Result<QList<qint64>> ReportStore::accountsWithReports(EpochSeconds since) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection,
                          u"SELECT DISTINCT r.account_id FROM report r JOIN account a ON a.id = r.account_id"
                          " WHERE r.period_to > ? AND r.superseded_at IS NULL AND a.disabled_at IS NULL"
                          " ORDER BY r.account_id"_s,
                          {since});
    if (!query)
        return query.error();
    QList<qint64> accounts;
    while (query->next())
        accounts.append(query->value(0).toLongLong());
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return accounts;
}

} // namespace core
