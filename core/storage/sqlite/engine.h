#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

// What is SQLite's own: how a connection is opened and how the portable schema text becomes its DDL. The bulk paths
// beside this file use the native handle. Everything else in core/storage is SQL that PostgreSQL takes as well.
namespace core::sqlite {

//! Opens `path` (made when missing) under `connectionName`, in WAL mode with synchronous=FULL. On an error the
//! connection is removed again. Errors: Storage, naming the path.
Result<QSqlDatabase> openConnection(const QString &path, const QString &connectionName);

//! Takes the write lock at once: a transaction that starts as a reader and then writes can fail half-way.
inline const QString BeginWrite = QStringLiteral("BEGIN IMMEDIATE");

//! The statement that limits how long a connection waits for another process that locks the file.
QString lockWait(int milliseconds);

//! Ends what others than the user may do with the file at `path` and those that SQLite keeps beside it; makes it, so
//! that it is never open to them, when there is none.
Result<void> keepPrivate(const QString &path);

//! Replaces the {tokens} of the migrations by what SQLite calls them.
QString ddl(const QString &portable);

//! Statements after which the rows of `table`, whose key is `id`, can be added and read, but neither changed nor
//! removed.
QStringList appendOnly(const QString &table);

} // namespace core::sqlite
