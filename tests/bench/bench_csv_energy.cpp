// The file of a person's readings beside `sqlite3 -csv` for the same rows: how many a second, and with how much memory.
//
//   bench_csv_energy [--rows N] [--sensors N] [--rounds N] [--http]
//
// Readings are kept packed by blocks, which sqlite3 cannot unpack: its rows come from a plain table with the columns of
// the file, which is filled from the file itself (texts as TEXT, numbers as REAL, in the file's order). --http asks a
// daemon for the file as well, over a socket, and prints the daemon's peak memory.
#include "core/export/energyexport.h"
#include "core/security/accountservice.h"
#include "core/security/keyedhash.h"
#include "core/sensors/sensorservice.h"
#include "core/storage/accountstore.h"
#include "core/storage/buildingstore.h"
#include "core/storage/sensorblocks.h"
#include "core/storage/sensorstore.h"
#include "tests/support/daemonprocess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr double RatioLimit = 0.6;
constexpr EpochMilliseconds Period = 15'000;
constexpr EpochMilliseconds Start = 1'600'000'000'000;

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
}

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

//! Peak memory of a process in MiB.
double peakMebiBytes(const QString &process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return text.mid(at + 6).simplified().split(' ').value(0).toDouble() / 1024.0;
}

//! A person with sensors that have sent counter, power and feed-in every 15 s. Returns the person's token.
QByteArray fill(const QString &folder, qint64 rows, int sensors, qint64 &accountId)
{
    const auto database = must(Database::open(folder));
    const SystemClock clock;
    const auto accounts = must(AccountService::create(*database, clock, must(KeyedHash::inFolder(folder))));
    const Principal by{Role::Admin, 0, u"bench"_s, 0, {}};
    accountId = must(accounts->createAccount(by, {u"ada"_s, Role::User, {}, {}, {}})).id;
    const QByteArray token = must(accounts->createToken(by, {accountId, u"bench"_s, {}, {}})).secret;
    const qint64 each = rows / sensors;
    for (int i = 0; i < sensors; ++i) {
        auto transaction = must(Transaction::begin(*database));
        Sensor sensor;
        sensor.externalId = u"sensor-%1"_s.arg(i);
        sensor.name = u"Flat %1"_s.arg(i);
        sensor.ownerId = accountId;
        sensor.buildingId = must(BuildingStore(*database).ensure(transaction, u"7"_s, u"Mill"_s, nullptr));
        const qint64 id = must(SensorStore(*database).add(transaction, sensor, {}));
        SensorBlocks blocks(transaction.connection());
        std::vector<CounterReading> readings;
        double counter = 10'000.0;
        double feedIn = 500.0;
        for (qint64 j = 0; j < each; ++j) {
            counter += static_cast<double>(j * 7919 % 97) * 1e-4;
            feedIn += static_cast<double>(j % 3) * 1e-4;
            readings.push_back({Start + j * Period, counter, static_cast<double>(j * 31 % 4000) * 0.5, feedIn});
            if (readings.size() == 100'000 || j + 1 == each) {
                must(blocks.merge(id, readings));
                readings.clear();
            }
        }
        must(transaction.commit());
    }
    return token;
}

//! Seconds; writes the file when it has a name.
double writeFile(Database &database, const SensorService &service, qint64 accountId, const QString &path)
{
    QFile file(path);
    if (!path.isEmpty() && !file.open(QIODevice::WriteOnly))
        qFatal("the file cannot be written");
    QElapsedTimer timer;
    timer.start();
    const CsvPieces pieces =
        must(EnergyExport(database, service, must(SiteZone::create("Europe/Berlin"))).ofAccount(accountId, {}, {}));
    for (;;) {
        const QByteArray piece = must(pieces());
        if (piece.isEmpty())
            break;
        if (file.isOpen())
            file.write(piece);
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

bool runSqlite(const QStringList &arguments)
{
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, arguments);
    return sqlite.waitForFinished(-1) && sqlite.exitCode() == 0;
}

//! The table that sqlite3 is to print.
void makeTable(const QString &plain, const QString &csv)
{
    const bool made =
        runSqlite({plain,
                   u"CREATE TABLE energy (sensor_id TEXT, sensor_name TEXT, timestamp TEXT, counter_kWh REAL,"
                   " consumption_kWh REAL, feed_in_kWh REAL, power_W REAL, quality TEXT, meterId TEXT, simsCode TEXT,"
                   " utility TEXT, readingTime TEXT, readingValue REAL, readingUnits TEXT)"_s,
                   u".mode csv"_s, u".import --skip 1 \"%1\" energy"_s.arg(csv)});
    if (!made)
        qFatal("sqlite3 cannot make the table");
}

double timeSqlite(const QString &plain)
{
    QProcess sqlite;
    sqlite.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    sqlite.start(u"sqlite3"_s, {u"-csv"_s, plain, u"SELECT * FROM energy"_s});
    if (!sqlite.waitForFinished(-1) || sqlite.exitCode() != 0)
        qFatal("sqlite3 failed");
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void askDaemon(const QString &folder, const QByteArray &token, qint64 rows)
{
    support::DaemonProcess daemon;
    if (!daemon.start({}, folder))
        qFatal("%s", qPrintable(daemon.errorOutput()));
    const QString process = QString::number(daemon.processId());
    const double before = peakMebiBytes(process);
    QTcpSocket socket;
    socket.setReadBufferSize(1 << 20);
    socket.connectToHost(daemon.baseUrl().host(), static_cast<quint16>(daemon.baseUrl().port()));
    if (!socket.waitForConnected())
        qFatal("the daemon does not answer");
    QElapsedTimer timer;
    timer.start();
    socket.write("GET /csv_energy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token
                 + "\r\n\r\n");
    qint64 bytes = 0;
    qint64 lines = 0;
    while (socket.bytesAvailable() > 0 || socket.waitForReadyRead(60'000)) {
        const QByteArray piece = socket.readAll();
        bytes += piece.size();
        lines += piece.count('\n');
    }
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (lines < rows)
        qFatal("only %lld lines came", static_cast<long long>(lines));
    out() << "from the daemon:    " << seconds << " s, " << qRound64(static_cast<double>(rows) / seconds) << " rows/s, "
          << bytes / (1 << 20) << " MiB; peak memory of the daemon " << before << " MiB before, "
          << peakMebiBytes(process) << " MiB after\n";
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"rows"_s, u"rows of the file"_s, u"N"_s, u"1000000"_s},
                       {u"sensors"_s, u"sensors that they are of"_s, u"N"_s, u"4"_s},
                       {u"rounds"_s, u"rounds; the median counts, 0 leaves sqlite3 out"_s, u"N"_s, u"5"_s},
                       {u"http"_s, u"ask a daemon as well"_s}});
    parser.process(application);
    const qint64 rows = parser.value(u"rows"_s).toLongLong();
    const int rounds = parser.value(u"rounds"_s).toInt();

    const QTemporaryDir scratch;
    const QString folder = scratch.filePath(u"data"_s);
    qint64 accountId = 0;
    const QByteArray token = fill(folder, rows, parser.value(u"sensors"_s).toInt(), accountId);
    {
        const auto database = must(Database::open(folder));
        const SystemClock clock;
        const auto service = must(SensorService::create(*database, clock, {}, {}));
        const double before = peakMebiBytes(u"self"_s);
        if (rounds == 0) {
            const double seconds = writeFile(*database, *service, accountId, {});
            out() << "csv_energy:         " << seconds << " s, " << qRound64(static_cast<double>(rows) / seconds)
                  << " rows/s; peak memory " << before << " MiB before, " << peakMebiBytes(u"self"_s) << " MiB after\n";
        } else {
            const QString csv = scratch.filePath(u"energy.csv"_s);
            const QString plain = scratch.filePath(u"plain.db"_s);
            writeFile(*database, *service, accountId, csv);
            makeTable(plain, csv);
            QFile::remove(csv);
            QList<double> ours;
            QList<double> theirs;
            for (int i = 0; i < rounds; ++i) { // in turns, so that both meet the same machine
                ours.append(writeFile(*database, *service, accountId, {}));
                theirs.append(timeSqlite(plain));
            }
            const double ratio = median(theirs) / median(ours);
            out() << rows << " rows, median of " << rounds << " rounds\n"
                  << "csv_energy:         " << median(ours) << " s, "
                  << qRound64(static_cast<double>(rows) / median(ours)) << " rows/s\n"
                  << "sqlite3 -csv:       " << median(theirs) << " s, "
                  << qRound64(static_cast<double>(rows) / median(theirs)) << " rows/s (a plain table)\n"
                  << "ratio of rows/s:    " << ratio << " (at least " << RatioLimit
                  << "): " << (ratio >= RatioLimit ? "met" : "MISSED") << '\n';
        }
    }
    if (parser.isSet(u"http"_s))
        askDaemon(folder, token, rows);
    return 0;
}
