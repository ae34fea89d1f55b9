#include "folderlock.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Error failure(const QString &folder)
{
    return Error{ErrorCode::Storage, u"data folder %1: %2"_s.arg(folder, qt_error_string(errno))};
}

static bool createFolders(const QString &folder, std::error_code &problem)
{
    std::filesystem::create_directories(std::filesystem::path(QFile::encodeName(folder).toStdString()), problem);
    return !problem;
}

static Error heldByAnother(const QString &folder, int descriptor)
{
    char text[32] = {};
    const ssize_t size = ::pread(descriptor, text, sizeof text - 1, 0);
    const QString holder = size > 0 ? u" (process %1)"_s.arg(QString::fromLatin1(text).trimmed()) : QString();
    return Error{ErrorCode::Conflict, u"data folder %1 is in use by another meterhoused%2"_s.arg(folder, holder)};
}

Result<FolderLock> FolderLock::acquire(const QString &folder)
{
    const bool isNew = !QDir(folder).exists();
    if (std::error_code problem; isNew && !createFolders(folder, problem))
        return Error{ErrorCode::Storage,
                     u"data folder %1 cannot be created: %2"_s.arg(folder, QString::fromStdString(problem.message()))};
    if (isNew && ::chmod(QFile::encodeName(folder).constData(), S_IRWXU) != 0)
        return failure(folder);
    const QByteArray path = QFile::encodeName(folder + u"/lock"_s);
    FolderLock lock(::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (lock.m_descriptor < 0)
        return failure(folder);
    if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return heldByAnother(folder, lock.m_descriptor);
        return failure(folder);
    }
    const QByteArray process = QByteArray::number(static_cast<qint64>(::getpid())) + '\n';
    if (::ftruncate(lock.m_descriptor, 0) != 0
        || ::pwrite(lock.m_descriptor, process.constData(), static_cast<std::size_t>(process.size()), 0)
               != process.size())
        return failure(folder);
    return lock;
}

FolderLock::FolderLock(FolderLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FolderLock &FolderLock::operator=(FolderLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace server
