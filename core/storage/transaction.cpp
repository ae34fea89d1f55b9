#include "core/base/logging.h"
#include "core/storage/connections.h"
#include "core/storage/query.h"
#include "core/storage/sqlite/engine.h"

using namespace Qt::StringLiterals;

namespace core {

struct Transaction::Private
{
    Private(Database &owner, std::unique_lock<std::mutex> held, const QSqlDatabase &writing)
        : database(owner)
        , lock(std::move(held))
        , connection(writing)
    {
    }
    ~Private() { end(); }

    void end()
    {
        if (open) {
            const auto rolledBack = sql::change(connection, u"ROLLBACK"_s);
            if (!rolledBack)
                qCWarning(lcStorage) << "rollback failed:" << rolledBack.error().detail;
        }
        open = false;
        if (lock.owns_lock()) {
            database.d->writer = std::thread::id();
            lock.unlock();
        }
    }

    Database &database;
    std::unique_lock<std::mutex> lock;
    QSqlDatabase connection;
    bool open = true;
};

Transaction::Transaction(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Transaction::Transaction(Transaction &&) noexcept = default;
Transaction &Transaction::operator=(Transaction &&) noexcept = default;
Transaction::~Transaction() = default;

Result<Transaction> Transaction::begin(Database &database)
{
    Database::Private &shared = *database.d;
    if (shared.writer == std::this_thread::get_id())
        return Error{ErrorCode::Internal, u"this thread has a transaction open on %1 already"_s.arg(shared.path)};
    std::unique_lock lock(shared.writeLock);
    auto connection = database.connection();
    if (!connection)
        return connection.error();
    const auto begun = sql::change(*connection, sqlite::BeginWrite);
    if (!begun)
        return begun.error();
    shared.writer = std::this_thread::get_id();
    return Transaction(std::make_unique<Private>(database, std::move(lock), *connection));
}

Result<void> Transaction::commit()
{
    if (!d->open)
        return Error{ErrorCode::Internal, u"the transaction has ended already"_s};
    const auto done = sql::change(d->connection, u"COMMIT"_s);
    if (done)
        d->open = false;
    d->end();
    if (!done)
        return done.error();
    return {};
}

QSqlDatabase Transaction::connection() const
{
    return d->connection;
}

Database &Transaction::database() const
{
    return d->database;
}

} // namespace core
