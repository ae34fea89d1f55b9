#include "backups.h"

#include "core/base/logging.h"
#include "core/storage/migrations.h"
#include "core/storage/sqlite/onlinebackup.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

static const auto Prefix = u"meterhouse-"_s;
static const auto Unfinished = u".part"_s;
static const auto DatabaseFile = u"meterhouse.db"_s;
static const auto TimeFormat = u"yyyyMMdd-HHmmss"_s;

static QString stamp(EpochSeconds time)
{
    return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(TimeFormat);
}

static Error problem(const QString &path, const QString &what)
{
    return {ErrorCode::Storage, u"%1: %2"_s.arg(path, what)};
}

// On the disk, not only on its way there; a folder too.
static Result<void> flush(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && ::fsync(descriptor) == 0;
    const QString reason = qt_error_string();
    if (descriptor >= 0)
        ::close(descriptor);
    if (!flushed)
        return problem(path, reason);
    return {};
}

static Result<void> copyPrivately(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.copy(to))
        return problem(from, u"cannot be copied to %1: %2"_s.arg(to, file.errorString()));
    if (!QFile::setPermissions(to, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return problem(to, u"cannot be closed to others"_s);
    return flush(to);
}

static Result<void> makePrivateFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return problem(path, u"cannot be made"_s);
    if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        return problem(path, u"cannot be closed to others"_s);
    return {};
}

Backups::Backups(Database &database, const BackupOptions &options)
    : m_database(database)
    , m_options(options)
{
    if (m_options.folder.isEmpty())
        m_options.folder = database.folder() + u"/backups"_s;
}

Result<QString> Backups::make(EpochSeconds now, const std::stop_token &stop) const
{
    const QString path = m_options.folder + u'/' + Prefix + stamp(now);
    const QString part = path + Unfinished;
    if (QFileInfo::exists(path))
        return Error{ErrorCode::Conflict, u"the backup %1 is there already"_s.arg(path)};
    QDir(part).removeRecursively(); // of one that was cut off
    if (const auto made = makePrivateFolder(m_options.folder); !made)
        return made.error();
    if (const auto made = makePrivateFolder(part); !made)
        return made.error();
    const qint64 needed = QFileInfo(m_database.folder() + u'/' + DatabaseFile).size();
    const qint64 free = QStorageInfo(part).bytesAvailable();
    if (free >= 0 && free < needed)
        return problem(m_options.folder, u"has room for %1 bytes, a backup takes %2"_s.arg(free).arg(needed));
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const QString copy = part + u'/' + DatabaseFile;
    if (const auto copied = sqlite::copyTo(*connection, copy, stop); !copied)
        return copied.error();
    if (const auto checked = sqlite::verifyCopy(copy, stop); !checked)
        return checked.error();
    for (const QString &name : m_options.files) {
        const QString file = m_database.folder() + u'/' + name;
        if (!QFileInfo::exists(file))
            continue;
        if (const auto copied = copyPrivately(file, part + u'/' + name); !copied)
            return copied.error();
    }
    if (const auto flushed = flush(copy); !flushed)
        return flushed.error();
    if (!QDir().rename(part, path))
        return problem(part, u"cannot be renamed"_s);
    if (const auto flushed = flush(m_options.folder); !flushed)
        return flushed.error();
    return path;
}

QStringList Backups::list() const
{
    QStringList paths;
    const QStringList names =
        QDir(m_options.folder)
            .entryList({Prefix + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        if (!name.endsWith(Unfinished))
            paths.append(m_options.folder + u'/' + name);
    }
    return paths;
}

static EpochSeconds madeAt(const QString &path)
{
    QDateTime time = QDateTime::fromString(QFileInfo(path).fileName().mid(Prefix.size()), TimeFormat);
    time.setTimeSpec(Qt::UTC);
    return time.toSecsSinceEpoch();
}

Result<int> Backups::prune(EpochSeconds now) const
{
    QStringList unwanted;
    const QStringList all = list();
    for (qsizetype i = 1; i < all.size(); ++i) {
        const bool old = madeAt(all.at(i)) < now - m_options.keepDays * SecondsPerDay;
        if (i >= m_options.keepCount || old)
            unwanted.append(all.at(i));
    }
    const QStringList parts =
        QDir(m_options.folder).entryList({Prefix + u'*' + Unfinished}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : parts)
        unwanted.append(m_options.folder + u'/' + name);
    for (const QString &path : std::as_const(unwanted)) {
        if (!QDir(path).removeRecursively())
            return problem(path, u"cannot be removed"_s);
    }
    return static_cast<int>(unwanted.size());
}

// Moves what of a store is in the data folder into a folder of its own.
static Result<QString> putAside(const QString &dataFolder, const QStringList &names, EpochSeconds now)
{
    QStringList there;
    for (const QString &name : names) {
        if (QFileInfo::exists(dataFolder + u'/' + name))
            there.append(name);
    }
    if (there.isEmpty())
        return QString();
    const QString aside = dataFolder + u"/before-restore-"_s + stamp(now);
    if (const auto made = makePrivateFolder(aside); !made)
        return made.error();
    for (const QString &name : std::as_const(there)) {
        if (!QFile::rename(dataFolder + u'/' + name, aside + u'/' + name))
            return problem(dataFolder + u'/' + name, u"cannot be moved to %1"_s.arg(aside));
    }
    return aside;
}

Result<QString> restoreBackup(const QString &backup, const QString &dataFolder, EpochSeconds now)
{
    const QStringList files = QDir(backup).entryList(QDir::Files | QDir::NoDotAndDotDot);
    if (!files.contains(DatabaseFile))
        return Error{ErrorCode::NotFound, u"%1 is no backup: it has no %2"_s.arg(backup, DatabaseFile)};
    if (!QDir().mkpath(dataFolder))
        return problem(dataFolder, u"cannot be made"_s);
    for (const QString &name : files) {
        const QString part = dataFolder + u'/' + name + Unfinished;
        QFile::remove(part);
        if (const auto copied = copyPrivately(backup + u'/' + name, part); !copied)
            return copied.error();
    }
    // The copy, so that the backup itself is only read.
    const auto version = sqlite::verifyCopy(dataFolder + u'/' + DatabaseFile + Unfinished, {});
    Result<void> fit;
    if (!version)
        fit = version.error();
    else if (*version > currentSchemaVersion())
        fit = Error{ErrorCode::Conflict,
                    u"the backup %1 has schema %2; this program knows schemas up to %3"_s.arg(backup).arg(*version).arg(
                        currentSchemaVersion())};
    if (!fit) {
        for (const QString &name : files)
            QFile::remove(dataFolder + u'/' + name + Unfinished);
        return fit.error();
    }
    auto aside = putAside(dataFolder, files + QStringList{DatabaseFile + u"-wal"_s, DatabaseFile + u"-shm"_s}, now);
    if (!aside)
        return aside;
    for (const QString &name : files) {
        if (!QFile::rename(dataFolder + u'/' + name + Unfinished, dataFolder + u'/' + name))
            return problem(dataFolder + u'/' + name, u"cannot be put in place; what was there is in %1"_s.arg(*aside));
    }
    if (const auto flushed = flush(dataFolder); !flushed)
        return flushed.error();
    return aside;
}

} // namespace core
