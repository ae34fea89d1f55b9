#include "revolutions.h"

#include <algorithm>

namespace core {

namespace {

const CounterBreak *breakAt(EpochMilliseconds at, std::span<const CounterBreak> breaks)
{
    const auto found = std::ranges::lower_bound(breaks, at, {}, &CounterBreak::at);
    return found != breaks.end() && found->at == at ? &*found : nullptr;
}

} // namespace

double counterBefore(const std::optional<CounterReading> &earlier, EpochMilliseconds at,
                     std::span<const CounterBreak> breaks)
{
    double base = earlier ? earlier->counter : 0.0;
    const EpochMilliseconds after = earlier ? earlier->at : at - 1;
    for (const CounterBreak &one : breaks) {
        if (one.at > after && one.at <= at)
            base = one.firstCounter;
    }
    return base;
}

CounterBreak breakAfterLate(const CounterReading &late, double base, const CounterReading &later,
                            std::span<const CounterBreak> breaks)
{
    const CounterBreak *standing = breakAt(later.at, breaks);
    if (!standing)
        return {later.at, CounterBreak::Kind::Late, late.counter, base, 0};
    CounterBreak one = *standing;
    // A late break ends where the reading before it does; any other may end further on, and goes along by as much.
    one.finalCounter = one.kind == CounterBreak::Kind::Late ? late.counter : one.finalCounter + (late.counter - base);
    return one;
}

std::optional<CounterBreak> breakWithout(const CounterReading &gone, const std::optional<CounterReading> &earlier,
                                         const CounterReading &later, std::span<const CounterBreak> breaks)
{
    const double base = counterBefore(earlier, gone.at, breaks);
    const CounterBreak *standing = breakAt(later.at, breaks);
    if (standing && standing->kind != CounterBreak::Kind::Late) {
        CounterBreak one = *standing;
        one.finalCounter -= gone.counter - base;
        return one;
    }
    const double first = standing ? standing->firstCounter : gone.counter;
    // Without a reading before, `later` is the first; the break tells what it counts from should one come in there.
    const double final = earlier ? earlier->counter : first;
    if (earlier && final == first)
        return std::nullopt;
    return CounterBreak{later.at, CounterBreak::Kind::Late, final, first, 0};
}

void putBreakAmong(std::vector<CounterBreak> &breaks, const CounterBreak &one)
{
    const auto place = std::ranges::lower_bound(breaks, one.at, {}, &CounterBreak::at);
    if (place != breaks.end() && place->at == one.at)
        *place = one;
    else
        breaks.insert(place, one);
}

} // namespace core
