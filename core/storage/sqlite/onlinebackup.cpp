#include "onlinebackup.h"

#include "core/storage/query.h"
#include "core/storage/sqlite/engine.h"

#include <QFile>
#include <QScopeGuard>
#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace core::sqlite {

namespace {

struct Closer
{
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;

struct Finalizer
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

Error failure(sqlite3 *handle, const QString &path)
{
    return {ErrorCode::Storage, u"the backup %1: %2"_s.arg(path, QString::fromUtf8(sqlite3_errmsg(handle)))};
}

Error stopped()
{
    return {ErrorCode::Cancelled, u"the backup was stopped"_s};
}

Result<Handle> openFile(const QString &path)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK)
        return failure(raw, path);
    return Result<Handle>(std::move(handle));
}

// The first column of all rows, as one text.
Result<QString> answerOf(sqlite3 *handle, const char *sql, const QString &path)
{
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(handle, sql, -1, &raw, nullptr) != SQLITE_OK)
        return failure(handle, path);
    const std::unique_ptr<sqlite3_stmt, Finalizer> statement(raw);
    QStringList rows;
    int code = sqlite3_step(raw);
    for (; code == SQLITE_ROW; code = sqlite3_step(raw))
        rows.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(raw, 0))));
    if (code == SQLITE_INTERRUPT)
        return stopped();
    if (code != SQLITE_DONE)
        return failure(handle, path);
    return rows.join(u"; "_s);
}

Result<void> copyPages(sqlite3 *from, sqlite3 *to, const QString &path, const std::stop_token &stop)
{
    constexpr int PagesAtOnce = 512;
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        return failure(to, path);
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !stop.stop_requested())
        code = sqlite3_backup_step(backup, PagesAtOnce);
    const int finished = sqlite3_backup_finish(backup);
    if (code == SQLITE_OK)
        return stopped();
    if (code != SQLITE_DONE || finished != SQLITE_OK)
        return failure(to, path);
    return {};
}

} // namespace

Result<void> copyTo(const QSqlDatabase &source, const QString &path, const std::stop_token &stop)
{
    const QVariant variant = source.driver()->handle();
    if (!variant.isValid() || qstrcmp(variant.typeName(), "sqlite3*") != 0)
        return Error{ErrorCode::Internal, u"the connection %1 is not SQLite"_s.arg(source.connectionName())};
    auto *from = *static_cast<sqlite3 *const *>(variant.constData());
    if (const auto made = keepPrivate(path); !made)
        return made.error();
    auto to = openFile(path);
    if (!to)
        return to.error();
    // A snapshot that is held: otherwise each write of others in between makes the copy begin anew, for ever.
    if (const auto begun = sql::change(source, u"BEGIN"_s); !begun)
        return begun.error();
    const auto end = qScopeGuard([&] { (void)sql::change(source, u"COMMIT"_s); });
    if (const auto held = sql::firstRow(source, u"SELECT count(*) FROM sqlite_schema"_s); !held)
        return held.error();
    return copyPages(from, to->get(), path, stop);
}

Result<int> verifyCopy(const QString &path, const std::stop_token &stop)
{
    const auto handle = openFile(path);
    if (!handle)
        return handle.error();
    constexpr int StepsBetweenLooks = 100'000;
    const auto look = [](void *token) { return static_cast<std::stop_token *>(token)->stop_requested() ? 1 : 0; };
    std::stop_token token = stop;
    sqlite3_progress_handler(handle->get(), StepsBetweenLooks, look, &token);
    const auto checked = answerOf(handle->get(), "PRAGMA integrity_check(10)", path);
    if (!checked)
        return checked.error();
    if (*checked != "ok"_L1)
        return Error{ErrorCode::Storage, u"the backup %1 is damaged: %2"_s.arg(path, *checked)};
    const auto version = answerOf(handle->get(), "SELECT max(version) FROM schema_version", path);
    if (!version)
        return version.error();
    const auto mode = answerOf(handle->get(), "PRAGMA journal_mode = DELETE", path);
    if (!mode)
        return mode.error();
    bool isNumber = false;
    const int number = version->toInt(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::Storage, u"the backup %1 is no store of Meterhouse"_s.arg(path)};
    return number;
}

} // namespace core::sqlite
