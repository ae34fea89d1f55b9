#include "privatefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int number() const { return m_number; }
    bool close() { return m_number < 0 || ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

Error failure(const QString &path)
{
    return Error{ErrorCode::Storage, u"%1 cannot be written: %2"_s.arg(path, qt_error_string(errno))};
}

bool writeAll(int descriptor, const QByteArray &content)
{
    qsizetype done = 0;
    while (done < content.size()) {
        const ssize_t written =
            ::write(descriptor, content.constData() + done, static_cast<std::size_t>(content.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return ::fsync(descriptor) == 0;
}

} // namespace

Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray temporary = target + ".new";
    // One that a crash left may have another mode or owner, and opening it would keep those.
    if (::unlink(temporary.constData()) != 0 && errno != ENOENT)
        return failure(path);
    Descriptor file(
        ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (file.number() < 0)
        return failure(path);
    if (!writeAll(file.number(), content) || !file.close()
        || ::rename(temporary.constData(), target.constData()) != 0) {
        const Error error = failure(path);
        ::unlink(temporary.constData());
        return error;
    }
    const Descriptor folder(
        ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() < 0 || ::fsync(folder.number()) != 0)
        return failure(path);
    return {};
}

} // namespace core
