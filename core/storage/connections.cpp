#include "connections.h"

#include "core/storage/sqlite/engine.h"

using namespace Qt::StringLiterals;

namespace core {

ThreadConnections &ThreadConnections::ofThisThread()
{
    thread_local ThreadConnections connections;
    return connections;
}

ThreadConnections::~ThreadConnections()
{
    for (Entry &entry : m_entries)
        close(entry);
}

Result<QSqlDatabase> ThreadConnections::get(const DatabaseKey &key, const QString &path)
{
    for (const Entry &entry : m_entries) {
        if (entry.key.lock() == key)
            return entry.connection;
    }
    dropOrphans();
    static std::atomic<quint64> opened{0}; // QtSql knows connections by a name unique in the process
    auto connection = sqlite::openConnection(path, u"meterhouse-%1"_s.arg(++opened));
    if (connection)
        m_entries.push_back({key, *connection, std::make_unique<sqlite::StatementCache>()});
    return connection;
}

Result<sqlite::PreparedStatement> ThreadConnections::prepared(const QSqlDatabase &connection, const char *sql)
{
    for (const Entry &entry : m_entries) {
        if (entry.connection.driver() == connection.driver())
            return entry.statements->take(connection, sql);
    }
    return Error{ErrorCode::Internal, u"%1 is no connection of this thread"_s.arg(connection.connectionName())};
}

void ThreadConnections::drop(const DatabaseKey &key)
{
    std::erase_if(m_entries, [&key](Entry &entry) {
        const bool wanted = entry.key.lock() == key;
        if (wanted)
            close(entry);
        return wanted;
    });
}

void ThreadConnections::dropOrphans()
{
    std::erase_if(m_entries, [](Entry &entry) {
        const bool orphaned = entry.key.expired();
        if (orphaned)
            close(entry);
        return orphaned;
    });
}

void ThreadConnections::close(Entry &entry)
{
    entry.statements.reset();
    const QString name = entry.connection.connectionName();
    entry.connection.close();
    entry.connection = QSqlDatabase(); // QtSql warns when a copy outlives the name
    QSqlDatabase::removeDatabase(name);
}

} // namespace core
