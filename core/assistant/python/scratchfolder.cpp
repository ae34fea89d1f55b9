#include "scratchfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>

using namespace Qt::StringLiterals;

namespace core {

static const auto Prefix = u"meterhouse-python-"_s;
static const auto LockName = u"/lock"_s;

static Descriptor openLock(const QString &path, int flags)
{
    return Descriptor(::open(QFile::encodeName(path).constData(), flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600));
}

// One without a lock is being made just now.
static void removeAbandoned(const QString &parent)
{
    const QFileInfoList folders =
        QDir(parent).entryInfoList({Prefix + u'*'}, QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        if (folder.ownerId() != ::geteuid())
            continue;
        const Descriptor lock = openLock(folder.filePath() + LockName, 0);
        if (lock && ::flock(lock.get(), LOCK_EX | LOCK_NB) == 0)
            QDir(folder.filePath()).removeRecursively();
    }
}

Result<ScratchFolder> ScratchFolder::create(const QString &parent)
{
    removeAbandoned(parent);
    ScratchFolder scratch;
    scratch.m_folder = std::make_unique<QTemporaryDir>(parent + u'/' + Prefix + u"XXXXXX"_s);
    if (!scratch.m_folder->isValid())
        return Error{ErrorCode::Storage,
                     u"no folder can be made in %1: %2"_s.arg(parent, scratch.m_folder->errorString())};
    const QString path = scratch.path();
    // It gets its name once it is locked, so that nobody finds it free in between.
    const QString unlocked = path + LockName + u".part"_s;
    scratch.m_lock = openLock(unlocked, O_CREAT | O_EXCL);
    if (!scratch.m_lock || ::flock(scratch.m_lock.get(), LOCK_EX | LOCK_NB) != 0
        || !QFile::rename(unlocked, path + LockName))
        return Error{ErrorCode::Storage, u"%1 cannot be locked: %2"_s.arg(path, qt_error_string())};
    return Result<ScratchFolder>(std::move(scratch));
}

} // namespace core
