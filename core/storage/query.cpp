#include "query.h"

#include <QSqlError>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace core::sql {

static Error storageError(const QSqlQuery &query, const QString &sql)
{
    return {ErrorCode::Storage, u"database: %1 in: %2"_s.arg(query.lastError().databaseText(), sql.simplified())};
}

Result<QSqlQuery> run(const QSqlDatabase &connection, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return storageError(query, sql);
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
    if (!query.exec())
        return storageError(query, sql);
    return Result<QSqlQuery>(std::move(query));
}

Result<int> change(const QSqlDatabase &connection, const QString &sql, const QVariantList &values)
{
    const auto query = run(connection, sql, values);
    if (!query)
        return query.error();
    return (*query).numRowsAffected();
}

Result<std::optional<QVariantList>> firstRow(const QSqlDatabase &connection, const QString &sql,
                                             const QVariantList &values)
{
    auto query = run(connection, sql, values);
    if (!query)
        return query.error();
    if (!query->next()) {
        const auto end = endOf(*query);
        if (!end)
            return end.error();
        return std::optional<QVariantList>();
    }
    QVariantList row;
    for (int i = 0; i < query->record().count(); ++i)
        row.append(query->value(i));
    // An INSERT ... RETURNING takes effect when it has been stepped to its end.
    while (query->next()) {
    }
    const auto end = endOf(*query);
    if (!end)
        return end.error();
    return std::optional<QVariantList>(std::move(row));
}

Result<void> endOf(const QSqlQuery &query)
{
    if (query.lastError().isValid())
        return storageError(query, query.lastQuery());
    return {};
}

} // namespace core::sql
