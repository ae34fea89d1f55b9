#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <mutex>

namespace core {

//! One data folder's database. Thread-safe: every thread gets its own connection from connection(), which is closed
//! when the thread ends. One writer at a time: see Transaction. Errors: Storage; Conflict for a schema newer than ours.
class Database
{
public:
    //! Opens or creates `folder`/meterhouse.db, which only the user may read, switches it to WAL with synchronous=FULL
    //! and runs the migrations.
    static Result<std::unique_ptr<Database>> open(const QString &folder);
    ~Database();

    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    //! The calling thread's connection.
    Result<QSqlDatabase> connection() const;
    //! How long the calling thread waits for another process that locks the store.
    Result<void> limitLockWait(int milliseconds);
    QString folder() const;
    int schemaVersion() const;

private:
    friend class Transaction;
    explicit Database(QString folder);

    struct Private;
    std::unique_ptr<Private> d;
};

//! The write lock and a BEGIN IMMEDIATE on the calling thread's connection. Rolls back unless committed. Writers queue.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&) noexcept;
    Transaction &operator=(Transaction &&) noexcept;
    ~Transaction();

    //! Durable when it returns without error. After a failed commit the transaction is rolled back.
    Result<void> commit();
    QSqlDatabase connection() const;
    Database &database() const;

private:
    struct Private;
    explicit Transaction(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace core
