// Chats of a daemon over the simulated campus: how soon the first event comes, how long a ranking by the built-in
// assistant takes, and what 20 chats at once leave of the readings that the daemon takes in. Those chats are answered
// by a stand-in for a language model that speaks as fast as real ones do and calls a tool first.
//
//   bench_chat [--questions N] [--seconds N]     needs wrk and meterhoused beside it
#include "bench_posts.h"
#include "tests/server/http/rawclient.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/messageevents.h"
#include "tests/support/modelstandin.h"
#include "tests/support/testclient.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

constexpr double FirstEventLimitMs = 50;
constexpr double RankingLimitMs = 300;
constexpr double RateLimit = 0.8;
constexpr int Chats = 20;
constexpr int TokenPauseMs = 40;

QByteArray question(const QByteArray &text, const QString &model = {})
{
    QByteArray body = R"({"messages":[{"role":"user","content":")" + text + R"("}])";
    if (!model.isEmpty())
        body += R"(,"model":{"model":"stand-in","baseUrl":")" + model.toUtf8() + R"("})";
    return postRequest("/api/chat", body + '}', {"Content-Type: application/json"});
}

struct Asked
{
    double firstMs = 0;
    double wholeMs = 0;
    bool clean = false;
};

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Asked ask(RawClient &client, const QByteArray &request)
{
    Asked asked;
    QElapsedTimer timer;
    timer.start();
    client.send(request);
    if (client.read().status != 200)
        return asked;
    QByteArray body = client.readChunk();
    asked.firstMs = milliseconds(timer);
    for (QByteArray chunk = client.readChunk(); !chunk.isEmpty(); chunk = client.readChunk()) {
        if (chunk == RawClient::BrokenOff)
            return asked;
        body += chunk;
    }
    asked.wholeMs = milliseconds(timer);
    const MessageEvents events = readMessageEvents(body);
    asked.clean = events.problem.isEmpty() && events.ofType(u"error"_s).isEmpty()
                  && !events.ofType(u"tool-output-available"_s).isEmpty();
    return asked;
}

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, static_cast<qsizetype>(static_cast<double>(values.size()) * share)));
}

bool report(QTextStream &out, const QString &what, const QList<double> &values, double limit)
{
    const double p95 = percentile(values, 0.95);
    out << what << ": median " << percentile(values, 0.5) << " ms, p95 " << p95 << " ms, ratio " << p95 / limit
        << " (limit " << limit << " ms) " << (p95 <= limit ? "met" : "MISSED") << Qt::endl;
    return p95 <= limit;
}

bool askAlone(QTextStream &out, quint16 port, int questions)
{
    QList<double> firsts;
    QList<double> wholes;
    bool clean = true;
    RawClient client(port);
    for (int i = 0; i < questions; ++i) {
        const Asked asked = ask(client, question("Which buildings waste most electricity?"));
        clean = clean && asked.clean;
        firsts.append(asked.firstMs);
        wholes.append(asked.wholeMs);
    }
    if (!clean)
        out << "NOT ALL ANSWERS WERE WHOLE" << Qt::endl;
    const bool first = report(out, u"first event"_s, firsts, FirstEventLimitMs);
    return report(out, u"ranking"_s, wholes, RankingLimitMs) && first && clean;
}

//! 20 readers who ask again as soon as they are answered, until `over`.
void chatUntil(const std::atomic<bool> &over, quint16 port, const QString &model, std::atomic<int> &answers,
               std::atomic<bool> &clean)
{
    std::vector<std::thread> readers;
    for (int i = 0; i < Chats; ++i) {
        readers.emplace_back([&] {
            RawClient client(port);
            while (!over) {
                if (!ask(client, question("Which buildings are worst?", model)).clean)
                    clean = false;
                ++answers;
            }
        });
    }
    for (std::thread &reader : readers)
        reader.join();
}

bool askTogether(QTextStream &out, const DaemonProcess &daemon, const QString &script, int seconds)
{
    ModelStandIn model; // calls a tool first, then words come
    const auto port = static_cast<quint16>(daemon.baseUrl().port());
    QStringList words;
    for (int i = 0; i < 100; ++i)
        words.append(u"word%1 "_s.arg(i));
    model.playAlways({modelCall(u"c"_s, u"rank"_s, R"({"utility":"ELECTRICITY"})")},
                     {modelText(words), ModelPlay::Whole, 200, "text/event-stream", {}, TokenPauseMs});
    QList<double> ratios;
    std::atomic<bool> clean = true;
    for (int round = 0; round < 3; ++round) {
        const bench::PostFigures alone = bench::drivePosts(port, script, seconds);
        std::atomic<bool> over = false;
        std::atomic<int> answers = 0;
        std::thread chats([&] { chatUntil(over, port, model.baseUrl(), answers, clean); });
        const bench::PostFigures beside = bench::drivePosts(port, script, seconds);
        over = true;
        chats.join();
        ratios.append(beside.requestsPerSecond / std::max(alone.requestsPerSecond, 1.0));
        out << "readings alone " << qRound(alone.requestsPerSecond) << "/s, beside " << Chats << " chats "
            << qRound(beside.requestsPerSecond) << "/s (" << answers << " answers), ratio " << ratios.last()
            << (beside.clean ? "" : ", NOT ALL READINGS WERE TAKEN") << Qt::endl;
        clean = clean && beside.clean;
    }
    const double ratio = percentile(ratios, 0.5);
    out << "median ratio " << ratio << " (limit " << RateLimit << ") " << (ratio >= RateLimit ? "met" : "MISSED")
        << (clean ? "" : ", NOT ALL ANSWERS WERE WHOLE OR READINGS TAKEN") << Qt::endl;
    return ratio >= RateLimit && clean;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"questions"_s, u"of each kind"_s, u"N"_s, u"50"_s},
                       {u"seconds"_s, u"of each run of readings"_s, u"N"_s, u"5"_s}});
    parser.process(application);
    QTextStream out(stdout);
    const QTemporaryDir scratch;
    const QString folder = scratch.filePath(u"data"_s);
    DaemonProcess daemon;
    // Made by a first start, for sensors are added while no daemon holds the folder.
    if (!daemon.start({u"--demo"_s}, folder) || !TestClient(daemon.baseUrl()).waitUntilIdle(600'000)
        || daemon.terminate() != 0 || !bench::addSensors(scratch.path(), folder) || !daemon.start({}, folder)) {
        out << "the daemon did not start: " << daemon.errorOutput() << Qt::endl;
        return 1;
    }
    const QString script = scratch.filePath(u"post.lua"_s);
    if (!bench::writeScript(script, daemon.baseUrl()))
        return 1;
    const bool alone =
        askAlone(out, static_cast<quint16>(daemon.baseUrl().port()), std::max(1, parser.value(u"questions"_s).toInt()));
    const bool together = askTogether(out, daemon, script, std::max(1, parser.value(u"seconds"_s).toInt()));
    return daemon.terminate() == 0 && alone && together ? 0 : 1;
}
