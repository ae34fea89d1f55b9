#include "bench_posts.h"

#include "tests/support/daemonprocess.h"
#include "tests/support/sensorclient.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTextStream>

using namespace support;
using namespace Qt::StringLiterals;

namespace bench {

constexpr int Sensors = 1000;
constexpr int Connections = 64;
constexpr auto Secret = "a-secret-of-the-bench"_L1;

bool addSensors(const QString &scratch, const QString &folder)
{
    QFile file(scratch + u"/sensors.csv"_s);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out << "id,building,utility,secret\n";
    for (int i = 0; i < Sensors; ++i)
        out << "bench-" << i << ',' << i % 200 << ",ELECTRICITY," << Secret << '\n';
    out.flush();
    file.close();
    return runMeterhoused({u"sensor"_s, u"import"_s, file.fileName(), u"--data-dir"_s, folder}).exitCode == 0;
}

bool writeScript(const QString &path, const QUrl &url)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    SensorConnection connection(url);
    out << "local tokens = {\n";
    for (int i = 0; i < Sensors; ++i)
        out << '"' << connection.token(u"bench-%1"_s.arg(i), Secret) << "\",\n";
    // Field 2 digital, field 3 the counter 1,000,000.0 as a double: it stands still, so any pace is plausible.
    out << "}\nlocal body = \"\\16\\1\\25\\0\\0\\0\\0\\128\\132\\46\\65\"\n"
           "local requests = {}\nlocal last = math.random(#tokens)\n"
           "function init(args)\n  for i, token in ipairs(tokens) do\n"
           "    requests[i] = wrk.format(\"POST\", \"/sensor_input\", {[\"Content-Type\"] = \"application/x-protobuf\","
           " [\"Authorization\"] = \"Bearer \" .. token}, body)\n  end\nend\n"
           "function request()\n  last = last % #tokens + 1\n  return requests[last]\nend\n";
    return true;
}

PostFigures drivePosts(quint16 port, const QString &script, int seconds)
{
    QProcess wrk;
    wrk.start(u"wrk"_s, {u"-t2"_s, u"-c%1"_s.arg(Connections), u"-d%1s"_s.arg(seconds), u"--latency"_s, u"-s"_s, script,
                         u"http://127.0.0.1:%1/sensor_input"_s.arg(port)});
    wrk.waitForFinished(-1);
    const QString output = QString::fromUtf8(wrk.readAllStandardOutput());
    static const QRegularExpression rate(u"Requests/sec:\\s+([0-9.]+)"_s);
    static const QRegularExpression count(u"([0-9]+) requests in"_s);
    static const QRegularExpression tail(u"99%\\s+([0-9.]+)(us|ms|s)"_s);
    const auto slow = tail.match(output);
    const double unit = slow.captured(2) == "us"_L1 ? 0.001 : slow.captured(2) == "s"_L1 ? 1000.0 : 1.0;
    return {rate.match(output).captured(1).toDouble(), slow.captured(1).toDouble() * unit,
            count.match(output).captured(1).toLongLong(),
            !output.contains("Non-2xx"_L1) && !output.contains("Socket errors"_L1)};
}

} // namespace bench
