// Plays a fleet of sensors, for soak tests by hand: sensor_fleet [--sensors N] [--period S] [--seconds S] [--threads N]
// [--as-fast]. It starts the daemon of this build on a
// folder of its own, and compares at the end what is stored with what was acknowledged.
#include "tests/support/daemonprocess.h"
#include "tests/support/sensorclient.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <thread>

using namespace support;
using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

struct Plan
{
    int sensors = 1000;
    double period = 15.0; //!< seconds; 0 = as fast as answers come
    int seconds = 60;
    int threads = 64;
    QUrl url;
    QString folder; //!< of our own daemon
};

struct Tally
{
    qint64 sent = 0;
    qint64 acknowledged = 0;
    qint64 refused = 0; //!< any other answer
    qint64 unanswered = 0;
    std::vector<float> milliseconds; //!< of those acknowledged

    void add(const Tally &other)
    {
        sent += other.sent;
        acknowledged += other.acknowledged;
        refused += other.refused;
        unanswered += other.unanswered;
        milliseconds.insert(milliseconds.end(), other.milliseconds.begin(), other.milliseconds.end());
    }
};

QString idOf(int sensor)
{
    return u"fleet-%1"_s.arg(sensor);
}

constexpr auto Secret = "a-secret-of-the-fleet"_L1;

bool addSensors(const Plan &plan, const QString &scratch)
{
    QFile file(scratch + u"/sensors.csv"_s);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out << "id,building,utility,secret\n";
    for (int i = 0; i < plan.sensors; ++i)
        out << idOf(i) << ',' << i % 200 << ",ELECTRICITY," << Secret << '\n';
    out.flush();
    file.close();
    return runMeterhoused({u"sensor"_s, u"import"_s, file.fileName(), u"--data-dir"_s, plan.folder}).exitCode == 0;
}

//! The sensors of one thread, one after the other, each in its period.
Tally playShare(const Plan &plan, int share, std::vector<qint64> &acknowledged)
{
    Tally tally;
    SensorConnection connection(plan.url);
    std::map<int, QByteArray> tokens;
    std::map<int, double> counters;
    for (int i = share; i < plan.sensors; i += plan.threads) {
        tokens[i] = connection.token(idOf(i), Secret);
        counters[i] = 1000.0 + i;
    }
    const auto start = Clock::now();
    const auto end = start + std::chrono::seconds(plan.seconds);
    for (int round = 0; Clock::now() < end; ++round) {
        for (auto &[i, counter] : counters) {
            if (plan.period > 0) {
                const double offset = plan.period * (round + static_cast<double>(i) / plan.sensors);
                std::this_thread::sleep_until(start + std::chrono::duration<double>(offset));
            }
            const auto before = Clock::now();
            if (before >= end)
                break;
            const int status = connection.send(tokens[i], counter);
            ++tally.sent;
            if (status == 200) {
                ++tally.acknowledged;
                ++acknowledged[static_cast<std::size_t>(i)];
                counter += 0.0000001;
                tally.milliseconds.push_back(std::chrono::duration<float, std::milli>(Clock::now() - before).count());
            } else {
                tally.refused += status != 0 ? 1 : 0;
                tally.unanswered += status == 0 ? 1 : 0;
            }
        }
    }
    return tally;
}

//! Acknowledged readings that the store does not have.
qint64 countLost(const Plan &plan, const std::vector<qint64> &acknowledged)
{
    QProcess reading;
    reading.start(meterhousedPath(),
                  {u"sensor"_s, u"readings"_s, u"--format"_s, u"csv"_s, u"--data-dir"_s, plan.folder});
    std::map<QByteArray, qint64> stored;
    while (reading.canReadLine() || reading.waitForReadyRead(60'000)) {
        while (reading.canReadLine()) {
            const QByteArray line = reading.readLine();
            ++stored[line.left(line.indexOf(','))];
        }
    }
    reading.waitForFinished();
    qint64 lost = 0;
    for (int i = 0; i < plan.sensors; ++i)
        lost += std::max<qint64>(0, acknowledged[static_cast<std::size_t>(i)] - stored[idOf(i).toUtf8()]);
    return lost;
}

float percentile(std::vector<float> &values, double share)
{
    if (values.empty())
        return 0.0F;
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

Plan planOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"sensors"_s, u"how many"_s, u"N"_s, u"1000"_s},
                       {u"period"_s, u"seconds between two readings of a sensor"_s, u"S"_s, u"15"_s},
                       {u"seconds"_s, u"how long"_s, u"S"_s, u"60"_s},
                       {u"threads"_s, u"connections"_s, u"N"_s, u"64"_s},
                       {u"as-fast"_s, u"without a period"_s}});
    parser.process(arguments);
    Plan plan;
    plan.sensors = std::max(1, parser.value(u"sensors"_s).toInt());
    plan.period = parser.isSet(u"as-fast"_s) ? 0.0 : parser.value(u"period"_s).toDouble();
    plan.seconds = std::max(1, parser.value(u"seconds"_s).toInt());
    plan.threads = std::clamp(parser.value(u"threads"_s).toInt(), 1, plan.sensors);
    return plan;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    Plan plan = planOf(QCoreApplication::arguments());
    const QTemporaryDir scratch;
    plan.folder = scratch.filePath(u"data"_s);
    DaemonProcess daemon;
    if (!addSensors(plan, scratch.path()) || !daemon.start({}, plan.folder)) {
        out << "the daemon did not start: " << daemon.errorOutput() << Qt::endl;
        return 1;
    }
    plan.url = daemon.baseUrl();

    std::vector<qint64> acknowledged(static_cast<std::size_t>(plan.sensors));
    std::vector<Tally> tallies(static_cast<std::size_t>(plan.threads));
    std::vector<std::thread> threads;
    const auto start = Clock::now();
    for (int t = 0; t < plan.threads; ++t) {
        threads.emplace_back([&, t] { tallies[static_cast<std::size_t>(t)] = playShare(plan, t, acknowledged); });
    }
    for (std::thread &thread : threads)
        thread.join();
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    daemon.kill(); // as a power cut would: what was acknowledged must be there
    Tally all;
    for (const Tally &tally : tallies)
        all.add(tally);
    const qint64 lost = countLost(plan, acknowledged);
    out << plan.sensors << " sensors for " << seconds << " s: sent " << all.sent << ", acknowledged "
        << all.acknowledged << " (" << qRound64(static_cast<double>(all.acknowledged) / seconds) << "/s), refused "
        << all.refused << ", unanswered " << all.unanswered << ", lost " << lost << " (must be 0), p50 "
        << percentile(all.milliseconds, 0.5) << " ms, p99 " << percentile(all.milliseconds, 0.99) << " ms" << Qt::endl;
    return lost == 0 ? 0 : 1;
}
