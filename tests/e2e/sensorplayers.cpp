#include "sensorplayers.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

#include <thread>

using namespace Qt::StringLiterals;

namespace support {

static constexpr qint64 PeriodMilliseconds = 15'000;

bool addSensors(const QString &folder, int count)
{
    QTemporaryDir scratch;
    QFile file(scratch.filePath(u"sensors.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray csv = "id,building,utility,secret\n";
    for (int i = 0; i < count; ++i)
        csv += "s" + QByteArray::number(i) + "," + QByteArray::number(i % 100) + ",ELECTRICITY,a-secret-of-its-own\n";
    file.write(csv);
    file.close();
    const CommandOutcome outcome = runMeterhoused({u"sensor"_s, u"import"_s, file.fileName(), u"--data-dir"_s, folder});
    if (outcome.exitCode != 0)
        qWarning().noquote() << outcome.output << outcome.errorOutput;
    return outcome.exitCode == 0;
}

bool Player::step(SensorConnection &connection)
{
    const int status = connection.send(token, nextCounter, nextAt);
    if (status == 0)
        return false;
    if (status == 200) {
        acknowledged[nextAt] = nextCounter;
        nextAt += PeriodMilliseconds;
        nextCounter += 0.0625; // exact in binary
    } else if (status == 503) {
        ++refused;
    } else {
        ++unexpected;
    }
    return true;
}

std::vector<Player> players(const QUrl &base, int count)
{
    SensorConnection connection(base);
    std::vector<Player> all(static_cast<std::size_t>(count));
    const qint64 start = QDateTime::currentMSecsSinceEpoch() - 300LL * 86'400'000;
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].id = u"s%1"_s.arg(i);
        all[i].token = connection.token(all[i].id, u"a-secret-of-its-own"_s);
        all[i].nextAt = start;
    }
    return all;
}

void play(const QUrl &base, std::vector<Player> &all, int threads, const std::function<bool()> &end)
{
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t) {
        running.emplace_back([&, t] {
            SensorConnection connection(base);
            while (!end()) {
                for (auto i = static_cast<std::size_t>(t); i < all.size(); i += static_cast<std::size_t>(threads)) {
                    if (!all[i].step(connection))
                        return; // the daemon is gone
                }
            }
        });
    }
    for (std::thread &thread : running)
        thread.join();
}

QString compareReadings(const QString &csv, const Player &player)
{
    std::map<qint64, double> stored;
    const QStringList lines = csv.split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return u"%1 has no table"_s.arg(player.id);
    for (const QString &line : lines.sliced(1)) {
        const QStringList fields = line.split(u',');
        const qint64 at = qRound64(fields.at(1).toDouble() * 1000);
        if (!stored.emplace(at, fields.at(2).toDouble()).second)
            return u"%1 twice at %2"_s.arg(player.id).arg(at);
    }
    for (const auto &[at, counter] : player.acknowledged) {
        const auto found = stored.find(at);
        if (found == stored.end() || found->second != counter)
            return u"%1 lost what was acknowledged at %2"_s.arg(player.id).arg(at);
    }
    // One may have been stored whose answer was lost.
    if (stored.size() > player.acknowledged.size() + 1)
        return u"%1 has %2 readings of %3"_s.arg(player.id).arg(stored.size()).arg(player.acknowledged.size());
    return {};
}

QString compareAll(const QString &folder, const std::vector<Player> &all)
{
    for (const Player &player : all) {
        if (player.unexpected > 0)
            return u"%1 got %2 unexpected answers"_s.arg(player.id).arg(player.unexpected);
        const CommandOutcome outcome =
            runMeterhoused({u"sensor"_s, u"readings"_s, player.id, u"--format"_s, u"csv"_s, u"--data-dir"_s, folder});
        if (outcome.exitCode != 0)
            return outcome.errorOutput;
        if (const QString wrong = compareReadings(outcome.output, player); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

qint64 acknowledgedOf(const std::vector<Player> &all)
{
    qint64 sum = 0;
    for (const Player &player : all)
        sum += static_cast<qint64>(player.acknowledged.size());
    return sum;
}

} // namespace support
