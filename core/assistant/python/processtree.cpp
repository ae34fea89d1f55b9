#include "processtree.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QList<pid_t> childrenOf(pid_t process)
{
    QList<pid_t> children;
    const QString tasks = u"/proc/%1/task/"_s.arg(process);
    const QStringList threads = QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) {
        const QList<QByteArray> words = contentOf(tasks + thread + "/children"_L1).split(' ');
        for (const QByteArray &word : words) {
            if (const pid_t child = word.trimmed().toInt(); child > 0)
                children.append(child);
        }
    }
    return children;
}

static void addProcess(pid_t process, TreeUse &use)
{
    // "12 (name, which may hold anything) S ...": the fields are counted from behind the last bracket.
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(process));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype UserTime = 11; // then system time, and both of the children that have ended
    constexpr qsizetype ResidentPages = 21;
    if (fields.size() <= ResidentPages)
        return; // it has ended
    static const qint64 ticksPerSecond = ::sysconf(_SC_CLK_TCK);
    static const qint64 pageBytes = ::sysconf(_SC_PAGESIZE);
    qint64 ticks = 0;
    for (qsizetype field = UserTime; field < UserTime + 4; ++field)
        ticks += fields[field].toLongLong();
    use.processorTime += std::chrono::milliseconds(ticks * 1000 / ticksPerSecond);
    use.memoryBytes += fields[ResidentPages].toLongLong() * pageBytes;
    ++use.processes;
}

TreeUse useOfTree(pid_t root)
{
    constexpr qsizetype Most = 1000; // far above what the sandbox allows
    TreeUse use;
    QList<pid_t> waiting{root};
    for (qsizetype i = 0; i < waiting.size() && i < Most; ++i) {
        addProcess(waiting[i], use);
        waiting.append(childrenOf(waiting[i]));
    }
    return use;
}

} // namespace core
