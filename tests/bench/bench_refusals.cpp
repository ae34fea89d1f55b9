// Whether the clock tells what the answer does not: refused logins of sensors and of people, of every kind in turns,
// timed one by one within the process, where nothing of a network blurs them. For each kind: the median, how far that
// is from the median of an unknown name, and how often one of them took longer than one of an unknown name (half of the
// times when nothing can be told). Passwords cost what they usually do.
//
//   bench_refusals [ROUNDS]
#include "tests/core/security/accountfixture.h"
#include "tests/core/sensors/loginfixture.h"

#include <QTextStream>

#include <algorithm>
#include <chrono>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr double UnseenMicroseconds = 1.0; // far below what any network lets through
constexpr double UnseenShare = 0.01;       // of what takes long by itself

struct Refusal
{
    QString kind;
    std::function<void(int round)> attempt;
    std::vector<double> microseconds = {};
};

void time(std::vector<Refusal> &refusals, int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < refusals.size(); ++i) {
            Refusal &one = refusals[(i + static_cast<std::size_t>(round)) % refusals.size()];
            const auto start = std::chrono::steady_clock::now();
            one.attempt(round);
            const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - start;
            one.microseconds.push_back(taken.count());
        }
    }
}

//! How often one of `some` is longer than one of `others`; both sorted.
double shareLonger(const std::vector<double> &some, const std::vector<double> &others)
{
    double longer = 0.0;
    for (const double value : some) {
        const auto [first, last] = std::equal_range(others.begin(), others.end(), value);
        longer += static_cast<double>(first - others.begin()) + static_cast<double>(last - first) / 2.0;
    }
    return longer / (static_cast<double>(some.size()) * static_cast<double>(others.size()));
}

bool report(const QString &what, std::vector<Refusal> &refusals)
{
    QTextStream out(stdout);
    bool isGood = true;
    for (Refusal &one : refusals)
        std::ranges::sort(one.microseconds);
    const auto median = [](const Refusal &one) { return one.microseconds[one.microseconds.size() / 2]; };
    const double usual = median(refusals.front());
    for (const Refusal &one : refusals) {
        const double apart = std::abs(median(one) - usual);
        const double ratio = apart / std::max(UnseenMicroseconds, UnseenShare * usual);
        out << what << ", " << one.kind << ": median " << median(one) << " us, " << apart
            << " us from unknown, ratio to the limit " << QString::number(ratio, 'f', 2) << ", longer in "
            << QString::number(shareLonger(one.microseconds, refusals.front().microseconds) * 100, 'f', 1) << " %\n";
        isGood = isGood && ratio <= 1.0;
    }
    return isGood;
}

bool sensors(int rounds)
{
    LoginFixture fleet;
    fleet.addSensor(u"known"_s, "secret");
    fleet.addSensor(u"bare"_s, {});
    const qint64 retired = fleet.addSensor(u"retired"_s, "secret");
    fleet.change(retired, [](Sensor &sensor) { sensor.retiredAt = 1; });
    // An address for each, or they would be held back after five.
    const auto attempt = [&fleet](const QString &id, const QString &secret) {
        return [&fleet, id, secret](int round) {
            fleet.login(id, secret, false, id.toUtf8() + QByteArray::number(round));
        };
    };
    std::vector<Refusal> refusals;
    refusals.push_back({u"unknown"_s, attempt(u"other"_s, u"secreT"_s)});
    refusals.push_back({u"wrong secret"_s, attempt(u"known"_s, u"secreT"_s)});
    refusals.push_back({u"no secret of its own"_s, attempt(u"bare"_s, u"secreT"_s)});
    refusals.push_back({u"retired"_s, attempt(u"retired"_s, u"secreT"_s)});
    time(refusals, rounds);
    return report(u"sensor"_s, refusals);
}

bool people(int rounds)
{
    AccountFixture fixture;
    fixture.service = must(
        AccountService::create(*fixture.database, fixture.clock, must(KeyedHash::inFolder(fixture.folder.path()))));
    fixture.add(u"ada"_s, Role::User, u"correct horse"_s);
    fixture.add(u"bot"_s);
    const Account off = fixture.add(u"off"_s, Role::User, u"correct horse"_s);
    fixture.disable(off.id);
    const auto attempt = [&fixture](const QString &name) {
        return [&fixture, name](int) { (void)fixture.service->login(name, u"correct horsf"_s); };
    };
    std::vector<Refusal> refusals;
    refusals.push_back({u"unknown"_s, attempt(u"eve"_s)});
    refusals.push_back({u"wrong password"_s, attempt(u"ada"_s)});
    refusals.push_back({u"no password"_s, attempt(u"bot"_s)});
    refusals.push_back({u"disabled"_s, attempt(u"off"_s)});
    time(refusals, rounds);
    return report(u"person"_s, refusals);
}

} // namespace

int main(int argc, char **argv)
{
    const int rounds = argc > 1 ? std::max(10, QByteArray(argv[1]).toInt()) : 4000;
    const bool isGood = sensors(rounds);
    constexpr int Dearer = 200; // a password costs so many times as much patience
    return people(std::max(10, rounds / Dearer)) && isGood ? 0 : 1;
}
