// POST /ml of the real daemon on peaks of a few minutes to four hours: how long an answer takes over one connection
// that stays open. Limit: p99 below 5 ms on a peak.
//
//   bench_ml [REQUESTS]     needs meterhoused beside it
#include "core/demo/random.h"
#include "tests/support/daemonprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTextStream>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr int WarmUp = 20;

QByteArray request(int minutes, Random &random)
{
    QJsonArray data;
    for (int step = 0; step < minutes * 4; ++step) {
        data.append(QJsonObject{{u"timestamp"_s, 1'700'000'000'000.0 + step * 15'000.0},
                                {u"power"_s, step % 40 < 20 ? random.uniform(1800, 2000) : random.uniform(80, 200)}});
    }
    const QByteArray body =
        QJsonDocument(QJsonObject{{u"sensor_id"_s, u"bench"_s}, {u"data"_s, data}}).toJson(QJsonDocument::Compact);
    return "POST /ml HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer bench-key\r\nContent-Type: application/json"
           "\r\nContent-Length: "
           + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

//! Reads one answer; false unless it is 200 and whole.
bool readAnswer(QTcpSocket &socket)
{
    QByteArray answer;
    for (;;) {
        const qsizetype end = answer.indexOf("\r\n\r\n");
        if (end >= 0) {
            const qsizetype at = answer.toLower().indexOf("content-length:");
            const qsizetype length = answer.mid(at + 15, answer.indexOf('\r', at) - at - 15).trimmed().toLongLong();
            if (at >= 0 && answer.size() >= end + 4 + length)
                return answer.startsWith("HTTP/1.1 200");
        }
        if (!socket.waitForReadyRead(10'000))
            return false;
        answer += socket.readAll();
    }
}

struct Times
{
    double median = 0.0;
    double p99 = 0.0;
    bool clean = false;
};

Times measure(quint16 port, const QByteArray &message, int requests)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected())
        return {};
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    std::vector<double> milliseconds;
    for (int i = 0; i < requests + WarmUp; ++i) {
        QElapsedTimer timer;
        timer.start();
        socket.write(message);
        if (!readAnswer(socket))
            return {};
        if (i >= WarmUp)
            milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(milliseconds);
    return {milliseconds[milliseconds.size() / 2], milliseconds[milliseconds.size() * 99 / 100], true};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int requests = std::max(100, argc > 1 ? QByteArray(argv[1]).toInt() : 2000);
    QTextStream out(stdout);
    support::DaemonProcess daemon;
    daemon.setConfig("[ml]\napi_key = \"bench-key\"\n");
    if (!daemon.start()) {
        out << daemon.errorOutput() << Qt::endl;
        return 1;
    }
    constexpr double LimitMs = 5.0;
    Random random(1);
    bool met = true;
    for (const int minutes : {3, 15, 60, 240}) {
        const Times times = measure(static_cast<quint16>(daemon.baseUrl().port()), request(minutes, random), requests);
        met = met && times.clean && times.p99 < LimitMs;
        out << u"peak of %1 min: median %2 ms, p99 %3 ms, %4 of the limit, %5"_s.arg(minutes, 3)
                   .arg(times.median, 0, 'f', 2)
                   .arg(times.p99, 0, 'f', 2)
                   .arg(times.p99 / LimitMs, 0, 'f', 2)
                   .arg(!times.clean          ? u"ERRORS"_s
                        : times.p99 < LimitMs ? u"met"_s
                                              : u"MISSED"_s)
            << Qt::endl;
    }
    return met ? 0 : 1;
}
