#include "database.h"

#include "core/storage/connections.h"
#include "core/storage/migrations.h"
#include "core/storage/query.h"
#include "core/storage/sqlite/engine.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace core {

Database::Database(QString folder)
    : d(std::make_unique<Private>(std::move(folder)))
{
}

Database::~Database()
{
    ThreadConnections::ofThisThread().drop(d->key);
}

Result<std::unique_ptr<Database>> Database::open(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Storage, u"cannot make the data folder %1"_s.arg(folder)};
    std::unique_ptr<Database> database(new Database(QDir(folder).absolutePath()));
    if (const auto closed = sqlite::keepPrivate(database->d->path); !closed)
        return closed.error();
    const auto connection = database->connection();
    if (!connection)
        return connection.error();
    const auto migrated = migrate(*connection);
    if (!migrated)
        return migrated.error();
    return Result<std::unique_ptr<Database>>(std::move(database));
}

Result<QSqlDatabase> Database::connection() const
{
    return ThreadConnections::ofThisThread().get(d->key, d->path);
}

Result<void> Database::limitLockWait(int milliseconds)
{
    const auto own = connection();
    if (!own)
        return own.error();
    const auto set = sql::run(*own, sqlite::lockWait(milliseconds));
    if (!set)
        return set.error();
    return {};
}

QString Database::folder() const
{
    return d->folder;
}

int Database::schemaVersion() const
{
    return currentSchemaVersion();
}

} // namespace core
