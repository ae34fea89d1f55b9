#pragma once

#include "core/storage/database.h"
#include "core/storage/sqlite/statementcache.h"

#include <atomic>
#include <thread>
#include <vector>

namespace core {

//! Stands for one open Database; the thread-local connections watch it to learn that it is gone.
using DatabaseKey = std::shared_ptr<const int>;

struct Database::Private
{
    explicit Private(QString folderPath)
        : folder(std::move(folderPath))
        , path(folder + QStringLiteral("/meterhouse.db"))
    {
    }

    const QString folder;
    const QString path;
    const DatabaseKey key = std::make_shared<const int>(0);
    std::mutex writeLock;                  //!< held while a Transaction is open
    std::atomic<std::thread::id> writer{}; //!< who holds it, to refuse a second one on the same thread
};

//! The connections of one thread, one for each Database, closed when the thread ends: a QtSql connection must not be
//! used or closed elsewhere, and pool threads come and go.
class ThreadConnections
{
public:
    static ThreadConnections &ofThisThread();
    ~ThreadConnections();

    Result<QSqlDatabase> get(const DatabaseKey &key, const QString &path);
    //! On one of this thread's connections; see StatementCache.
    Result<sqlite::PreparedStatement> prepared(const QSqlDatabase &connection, const char *sql);
    void drop(const DatabaseKey &key);

private:
    struct Entry
    {
        std::weak_ptr<const int> key;
        QSqlDatabase connection;
        std::unique_ptr<sqlite::StatementCache> statements; // at one place for those that lend from it
    };
    static void close(Entry &entry);
    void dropOrphans();

    std::vector<Entry> m_entries;
};

} // namespace core
