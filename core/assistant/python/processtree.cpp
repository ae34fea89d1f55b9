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

static QList<pid_t> threadsOf(pid_t process)
{
    QList<pid_t> threads;
    const QStringList names = QDir(u"/proc/%1/task"_s.arg(process)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        threads.append(name.toInt());
    return threads;
}

static QList<pid_t> childrenOf(pid_t process)
{
    QList<pid_t> children;
    const QList<pid_t> threads = threadsOf(process);
    for (const pid_t thread : threads) {
        const QList<QByteArray> words = contentOf(u"/proc/%1/task/%2/children"_s.arg(process).arg(thread)).split(' ');
        for (const QByteArray &word : words) {
            if (const pid_t child = word.trimmed().toInt(); child > 0)
                children.append(child);
        }
    }
    return children;
}

// Fields of /proc/PID/stat.
constexpr qsizetype State = 0;
constexpr qsizetype UserTime = 11; // then system time, and both of the children that have ended
constexpr qsizetype ResidentPages = 21;

// "12 (name, which may hold anything) S ...": the fields are counted from behind the last bracket.
static QList<QByteArray> fieldsOf(pid_t thread)
{
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(thread));
    QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() <= ResidentPages)
        fields.clear();
    return fields;
}

static bool hasEnded(const QList<QByteArray> &fields)
{
    return fields.isEmpty() || fields[State] == "Z" || fields[State] == "X";
}

// Each thread tells the time and the memory of all; one that has ended, also the first, tells of no memory.
static QList<QByteArray> fieldsOfLivingThread(pid_t process)
{
    QList<QByteArray> ofFirst = fieldsOf(process);
    if (!hasEnded(ofFirst))
        return ofFirst;
    const QList<pid_t> threads = threadsOf(process);
    for (const pid_t thread : threads) {
        if (QList<QByteArray> fields = fieldsOf(thread); !hasEnded(fields))
            return fields;
    }
    return ofFirst;
}

static void addProcess(pid_t process, TreeUse &use)
{
    const QList<QByteArray> fields = fieldsOfLivingThread(process);
    if (fields.isEmpty())
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

// The root first.
static QList<pid_t> treeOf(pid_t root)
{
    constexpr qsizetype Most = 1000; // far above what the sandbox allows
    QList<pid_t> tree{root};
    for (qsizetype i = 0; i < tree.size() && i < Most; ++i)
        tree.append(childrenOf(tree[i]));
    return tree;
}

TreeUse useOfTree(pid_t root)
{
    TreeUse use;
    const QList<pid_t> tree = treeOf(root);
    for (const pid_t process : tree)
        addProcess(process, use);
    return use;
}

// A process may keep others from looking at its maps; then all that it has counts.
static qint64 memoryOfProcess(pid_t process)
{
    static const QByteArray Share = "\nPss:"; // in kB; what others hold too, divided by their number
    const QList<pid_t> threads = threadsOf(process);
    for (const pid_t thread : threads) { // all have the same, but those that have ended
        const QByteArray maps = contentOf(u"/proc/%1/smaps_rollup"_s.arg(thread));
        const qsizetype at = maps.indexOf(Share);
        if (at >= 0)
            return maps.mid(at + Share.size(), 40).trimmed().split(' ').first().toLongLong() << 10;
    }
    TreeUse use;
    addProcess(process, use);
    return use.memoryBytes;
}

qint64 memoryOfTree(pid_t root)
{
    qint64 bytes = 0;
    const QList<pid_t> tree = treeOf(root);
    for (const pid_t process : tree)
        bytes += memoryOfProcess(process);
    return bytes;
}

} // namespace core
