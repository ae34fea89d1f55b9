#include "engine.h"

#include "core/base/logging.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::sqlite {

constexpr int BusyTimeoutMilliseconds = 30'000; // another process of the same folder, for instance a backup

static QString configure(QSqlDatabase &connection)
{
    if (!connection.open())
        return connection.lastError().databaseText();
    // The page size takes effect on a new file only. A day of quarter hours (1.2 kB) must fit into a cell without an
    // overflow page, which a table without row ids gives a quarter of a page.
    const QStringList pragmas{u"PRAGMA page_size = 8192"_s,           u"PRAGMA journal_mode = WAL"_s,
                              u"PRAGMA synchronous = FULL"_s,         u"PRAGMA foreign_keys = ON"_s,
                              u"PRAGMA cache_size = -16000"_s,        u"PRAGMA journal_size_limit = 67108864"_s,
                              u"SELECT count(*) FROM sqlite_schema"_s};
    for (const QString &pragma : pragmas) {
        QSqlQuery query(connection);
        if (!query.exec(pragma))
            return query.lastError().databaseText();
        if (pragma.endsWith("WAL"_L1) && (!query.next() || query.value(0).toString() != "wal"_L1))
            return u"the file system does not take write-ahead logging"_s;
    }
    return {};
}

Result<QSqlDatabase> openConnection(const QString &path, const QString &connectionName)
{
    QString problem;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName);
        connection.setDatabaseName(path);
        connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(BusyTimeoutMilliseconds));
        problem = configure(connection);
        if (problem.isEmpty())
            return connection;
        connection.close();
    }
    QSqlDatabase::removeDatabase(connectionName);
    return Error{ErrorCode::Storage, u"cannot open the database %1: %2"_s.arg(path, problem)};
}

QString lockWait(int milliseconds)
{
    return u"PRAGMA busy_timeout = %1"_s.arg(milliseconds);
}

Result<void> keepPrivate(const QString &path)
{
    // Only when there is none: closing a descriptor of a file ends the locks that this process has on it.
    const int made =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made >= 0) {
        ::close(made);
        return {};
    }
    if (errno != EEXIST)
        return Error{ErrorCode::Storage, u"cannot make the database %1: %2"_s.arg(path, qt_error_string(errno))};
    constexpr QFileDevice::Permissions Others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
                                                | QFileDevice::ReadOther | QFileDevice::WriteOther
                                                | QFileDevice::ExeOther;
    for (const QString &name :
         {path, path + "-wal"_L1, path + "-shm"_L1}) { // SQLite gives new ones the mode of the first
        if (!QFile::exists(name) || !(QFile::permissions(name) & Others))
            continue;
        qCWarning(lcStorage).noquote() << name << "could be read by others; that is ended now";
        QFile file(name);
        if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return Error{ErrorCode::Storage, u"%1 cannot be closed to others: %2"_s.arg(name, file.errorString())};
    }
    return {};
}

QString ddl(const QString &portable)
{
    QString text = portable;
    text.replace("{id}"_L1, "INTEGER PRIMARY KEY AUTOINCREMENT"_L1); // ids are never given twice
    text.replace("{key}"_L1, "INTEGER PRIMARY KEY"_L1);              // alias of the row id
    text.replace("{blob}"_L1, "BLOB"_L1);
    text.replace("{clustered}"_L1, "WITHOUT ROWID"_L1);
    return text;
}

QStringList appendOnly(const QString &table)
{
    // INSERT OR REPLACE removes a row without its DELETE trigger, so a known id is refused too.
    const QStringList guards{u"BEFORE UPDATE ON %1"_s, u"BEFORE DELETE ON %1"_s,
                             u"BEFORE INSERT ON %1 WHEN EXISTS (SELECT 1 FROM %1 WHERE id = NEW.id)"_s};
    QStringList statements;
    for (const QString &guard : guards) {
        const QString name = u"%1_guard_%2"_s.arg(table).arg(statements.size() + 1);
        statements.append(u"CREATE TRIGGER %1 %2 BEGIN SELECT RAISE(ABORT, '%3 only grows'); END"_s.arg(
            name, guard.arg(table), table));
    }
    return statements;
}

} // namespace core::sqlite
