#pragma once

#include "tests/support/daemonprocess.h"
#include "tests/support/sensorclient.h"

#include <functional>
#include <map>
#include <vector>

// Sensors that send readings and remember what was acknowledged, for tests of what may not be lost.
namespace support {

//! "s0" to "s<count - 1>", in a folder that no daemon holds. Says why on an error.
bool addSensors(const QString &folder, int count);

//! One sensor that sends until it is told to stop, and remembers what was acknowledged.
struct Player
{
    QString id;
    QByteArray token;
    qint64 nextAt = 0;
    double nextCounter = 100.0;
    std::map<qint64, double> acknowledged;
    int unexpected = 0; //!< answers that are neither 200 nor 503
    int refused = 0;    //!< 503

    //! False when no answer came; the reading is sent again the next time.
    bool step(SensorConnection &connection);
};

//! Of sensors that addSensors() made, logged in.
std::vector<Player> players(const QUrl &base, int count);

//! Plays all sensors on several threads until `end` says so.
void play(const QUrl &base, std::vector<Player> &all, int threads, const std::function<bool()> &end);

//! What is wrong with the readings of a sensor, as `sensor readings --format csv` prints them; empty when nothing is.
QString compareReadings(const QString &csv, const Player &player);
//! Likewise of all, in a folder that no daemon holds.
QString compareAll(const QString &folder, const std::vector<Player> &all);

qint64 acknowledgedOf(const std::vector<Player> &all);

} // namespace support
