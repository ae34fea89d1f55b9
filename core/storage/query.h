#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <optional>

// Short forms of QSqlQuery that turn its errors into Storage errors naming the statement.
namespace core::sql {

//! Prepares, binds `values` to the ? marks in order and runs. The query is forward-only and holds its snapshot until it
//! is read to its end or destroyed.
Result<QSqlQuery> run(const QSqlDatabase &connection, const QString &sql, const QVariantList &values = {});
//! Runs a statement without rows and returns how many rows it changed.
Result<int> change(const QSqlDatabase &connection, const QString &sql, const QVariantList &values = {});
//! The first row, with the statement finished; nullopt when there is none.
Result<std::optional<QVariantList>> firstRow(const QSqlDatabase &connection, const QString &sql,
                                             const QVariantList &values = {});
//! What ended the walk over `query`: nothing, or an error of the engine (next() only says false).
Result<void> endOf(const QSqlQuery &query);

template<typename T>
QVariant orNull(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

//! For columns that are NOT NULL: a null string would be stored as null.
inline QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

//! Null becomes nullopt.
template<typename T>
std::optional<T> optionalValue(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<T>(value.value<T>());
}

} // namespace core::sql
