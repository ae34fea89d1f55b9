#include "plausibility.h"

#include "core/sensors/counterintervals.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double MillisecondsPerMinute = 60'000.0;
constexpr double RelativeRounding = 1e-12; // of two counters that were subtracted

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

QString timeText(EpochMilliseconds at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

//! Whether the counter rises faster from one to the other than it may.
std::optional<Refusal> checkSpeed(const CounterReading &earlier, const CounterReading &later, double energy,
                                  const Limits &limits)
{
    const EpochMilliseconds length = later.at - earlier.at;
    if (length >= NoLimitAcross)
        return std::nullopt;
    const double most = limits.perMinute * static_cast<double>(length) / MillisecondsPerMinute;
    const double rounding = RelativeRounding * std::max({1.0, std::abs(earlier.counter), std::abs(later.counter)});
    if (energy <= most + rounding)
        return std::nullopt;
    return Refusal{
        Doubt::TooFast,
        u"The counter would rise by %1 %2 in %3 s, and at most %4 %2 a minute are possible."_s.arg(
            number(energy), limits.unit, number(static_cast<double>(length) / 1000.0), number(limits.perMinute))};
}

std::optional<Refusal> checkValue(const CounterReading &reading, const Limits &limits)
{
    if (!std::isfinite(reading.counter))
        return Refusal{Doubt::NotANumber, u"The value is not a finite number."_s};
    if (reading.counter < 0.0 || (reading.counter == 0.0 && !limits.countsFromZero))
        return Refusal{Doubt::NotANumber, u"The value %1 is not above zero."_s.arg(number(reading.counter))};
    if (reading.at > limits.now + FurthestFuture)
        return Refusal{Doubt::Future, u"The time %1 is more than 5 minutes in the future."_s.arg(timeText(reading.at))};
    return std::nullopt;
}

} // namespace

QString doubtName(Doubt doubt)
{
    switch (doubt) {
    case Doubt::NotANumber:
        return u"not_a_number"_s;
    case Doubt::Future:
        return u"future"_s;
    case Doubt::OtherValue:
        return u"other_value"_s;
    case Doubt::Falling:
        return u"falling"_s;
    case Doubt::AboveLater:
        return u"above_later"_s;
    case Doubt::TooFast:
        return u"too_fast"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Doubt> doubtFromName(QStringView name)
{
    const auto found = std::ranges::find_if(AllDoubts, [name](Doubt doubt) { return doubtName(doubt) == name; });
    return found == AllDoubts.end() ? std::nullopt : std::optional(*found);
}

Neighbours neighboursAmong(std::span<const CounterReading> readings, EpochMilliseconds at)
{
    Neighbours found;
    auto it = std::ranges::lower_bound(readings, at, {}, &CounterReading::at);
    if (it != readings.begin())
        found.earlier = *std::prev(it);
    if (it != readings.end() && it->at == at)
        found.same = *it++;
    if (it != readings.end())
        found.later = *it;
    return found;
}

bool isRepeat(const CounterReading &reading, const Neighbours &around)
{
    return around.same && around.same->counter == reading.counter;
}

std::optional<Refusal> judge(const CounterReading &reading, const Neighbours &around,
                             std::span<const CounterBreak> breaks, const Limits &limits)
{
    if (auto wrong = checkValue(reading, limits))
        return wrong;
    if (around.same) {
        return Refusal{Doubt::OtherValue,
                       u"At %1 the counter was %2 already, not %3."_s.arg(
                           timeText(reading.at), number(around.same->counter), number(reading.counter))};
    }
    if (around.earlier) {
        const Rise since = rise(*around.earlier, reading, breaks);
        if (since.falls) {
            return Refusal{Doubt::Falling, u"The value %1 is below the %2 of %3."_s.arg(number(reading.counter),
                                                                                        number(around.earlier->counter),
                                                                                        timeText(around.earlier->at))};
        }
        if (auto tooFast = checkSpeed(*around.earlier, reading, since.energy, limits))
            return tooFast;
    }
    if (around.later) {
        const Rise until = rise(reading, *around.later, breaks);
        if (until.falls) {
            return Refusal{Doubt::AboveLater,
                           u"The value %1 is above the %2 of %3."_s.arg(
                               number(reading.counter), number(around.later->counter), timeText(around.later->at))};
        }
        if (auto tooFast = checkSpeed(reading, *around.later, until.energy, limits))
            return tooFast;
    }
    return std::nullopt;
}

} // namespace core
