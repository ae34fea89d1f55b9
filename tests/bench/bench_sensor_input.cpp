// Durable readings beside the least that Qt can do: wrk posts the same readings of 1,000 sensors over 64 connections to
// the daemon and to a QAbstractHttpServer that writes one fixed answer, in turns on the same cores.
//
//   bench_sensor_input [--seconds N] [--rounds N] [--stored READINGS] [--memory READINGS]
//
// --stored puts readings into the store first; --memory goes on until so many are taken and prints the memory on the
// way.
#include "bench_bare.h"
#include "bench_posts.h"

#include "core/storage/database.h"
#include "core/storage/query.h"
#include "core/storage/sensorblocks.h"
#include "tests/support/daemonprocess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <numeric>

using namespace bench;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

constexpr double RatioLimit = 0.45;
constexpr double P99LimitMs = 25;

//! Spread over the sensors, every 15 s up to an hour ago.
core::Result<void> fill(const QString &folder, qint64 readings)
{
    auto database = core::Database::open(folder);
    if (!database)
        return database.error();
    std::vector<qint64> ids;
    {
        auto query = core::sql::run(*(*database)->connection(), u"SELECT id FROM sensor"_s);
        if (!query)
            return query.error();
        while (query->next())
            ids.push_back(query->value(0).toLongLong());
    }
    const auto each = static_cast<std::size_t>(readings) / ids.size();
    const qint64 end = QDateTime::currentMSecsSinceEpoch() - 3'600'000;
    std::vector<core::CounterReading> series(each);
    for (std::size_t i = 0; i < each; ++i)
        series[i] = {end - static_cast<qint64>(each - i) * 15'000, 1e6 - static_cast<double>(each - i) * 1e-5, {}, {}};
    for (const qint64 id : ids) {
        auto transaction = core::Transaction::begin(**database);
        if (!transaction)
            return transaction.error();
        core::SensorBlocks blocks(transaction->connection());
        if (auto merged = blocks.merge(id, series); !merged)
            return merged;
        if (auto committed = transaction->commit(); !committed)
            return committed;
    }
    return {};
}

double memoryMib(qint64 process)
{
    QFile file(u"/proc/%1/statm"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / (1024 * 1024);
}

void compareSpeed(QTextStream &out, quint16 ours, quint16 bare, const QString &script, int seconds, int rounds)
{
    QList<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const PostFigures least = drivePosts(bare, script, seconds);
        const PostFigures run = drivePosts(ours, script, seconds);
        ratios.append(run.requestsPerSecond / least.requestsPerSecond);
        out << "bare " << qRound(least.requestsPerSecond) << "/s (p99 " << least.p99Ms << " ms), durable "
            << qRound(run.requestsPerSecond) << "/s, p99 " << run.p99Ms << " ms (limit " << P99LimitMs << "), ratio "
            << ratios.last() << " (limit " << RatioLimit << ')' << (run.clean ? "" : ", NOT ALL ANSWERS WERE 200")
            << Qt::endl;
    }
    std::sort(ratios.begin(), ratios.end());
    out << "median ratio " << ratios.at(ratios.size() / 2) << Qt::endl;
}

void watchMemory(QTextStream &out, const DaemonProcess &daemon, const QString &script, qint64 readings)
{
    constexpr int StepSeconds = 15;
    for (qint64 taken = 0; taken < readings;) {
        const PostFigures run = drivePosts(static_cast<quint16>(daemon.baseUrl().port()), script, StepSeconds);
        taken += run.requests;
        out << taken << " readings more: " << memoryMib(daemon.processId()) << " MiB" << Qt::endl;
        if (run.requests == 0)
            return;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"seconds"_s, u"of each run"_s, u"N"_s, u"10"_s},
                       {u"rounds"_s, u"how many"_s, u"N"_s, u"3"_s},
                       {u"stored"_s, u"readings stored before"_s, u"N"_s, u"0"_s},
                       {u"memory"_s, u"readings to watch the memory over"_s, u"N"_s, u"0"_s}});
    parser.process(application);
    QTextStream out(stdout);
    const QTemporaryDir scratch;
    const QString folder = scratch.filePath(u"data"_s);
    if (!addSensors(scratch.path(), folder))
        return 1;
    if (const qint64 stored = parser.value(u"stored"_s).toLongLong(); stored > 0) {
        const auto filled = fill(folder, stored);
        if (!filled) {
            out << filled.error().detail << Qt::endl;
            return 1;
        }
        out << stored << " readings stored" << Qt::endl;
    }
    DaemonProcess daemon;
    if (!daemon.start({}, folder)) {
        out << "the daemon did not start: " << daemon.errorOutput() << Qt::endl;
        return 1;
    }
    const QString script = scratch.filePath(u"post.lua"_s);
    if (!writeScript(script, daemon.baseUrl()))
        return 1;
    {
        const BareLoops bare(2, QByteArray::fromHex("08c80112024f4b"), {});
        compareSpeed(out, static_cast<quint16>(daemon.baseUrl().port()), bare.port(), script,
                     parser.value(u"seconds"_s).toInt(), std::max(1, parser.value(u"rounds"_s).toInt()));
    }
    out << "memory " << memoryMib(daemon.processId()) << " MiB" << Qt::endl;
    watchMemory(out, daemon, script, parser.value(u"memory"_s).toLongLong());
    return daemon.terminate();
}
