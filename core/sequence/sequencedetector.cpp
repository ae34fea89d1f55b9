#include "sequencedetector.h"

#include "core/sensors/counterintervals.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double SigmaPerMad = 1.4826; // for normally distributed rates

//! Above which power the samples of one window are high, and what is usual below it.
struct Level
{
    EpochMilliseconds window = 0;
    std::size_t first = 0; //!< of the reference's samples
    std::size_t last = 0;
    double threshold = std::numeric_limits<double>::infinity();
};

//! High samples in a row.
struct Run
{
    EpochMilliseconds from = 0;
    EpochMilliseconds to = 0;
    std::size_t first = 0; //!< samples [first, end)
    std::size_t end = 0;
    Level level; //!< of its first sample
};

class Search
{
public:
    Search(std::span<const RateSample> samples, const SequenceRules &rules, DetectorMemory &memory);

    std::vector<Run> runs(MillisecondRange windows);
    double baseOf(const Level &level) const;
    CompensatedSum energy(std::size_t first, std::size_t end) const;

private:
    Level levelOf(EpochMilliseconds window);
    std::size_t firstAfter(EpochMilliseconds time) const;

    std::span<const RateSample> m_samples;
    const SequenceRules &m_rules;
    DetectorMemory &m_memory;
};

Search::Search(std::span<const RateSample> samples, const SequenceRules &rules, DetectorMemory &memory)
    : m_samples(samples)
    , m_rules(rules)
    , m_memory(memory)
{
    memory.watts.clear();
    memory.weights.clear();
    m_memory.watts.reserve(samples.size());
    m_memory.weights.reserve(samples.size());
    for (const RateSample &sample : samples) {
        m_memory.watts.push_back(sample.watts);
        m_memory.weights.push_back(static_cast<quint32>(sample.length()));
    }
}

std::size_t Search::firstAfter(EpochMilliseconds time) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(m_samples, time, {}, &RateSample::at) - m_samples.begin());
}

Level Search::levelOf(EpochMilliseconds window)
{
    Level level;
    level.window = window;
    level.first = firstAfter(window - SequenceReference);
    level.last = firstAfter(window);
    const std::size_t count = level.last - level.first;
    if (count == 0)
        return level;
    // Of the first sample, what lies within the reference.
    const quint32 whole = m_memory.weights[level.first];
    const RateSample &first = m_samples[level.first];
    m_memory.weights[level.first] = static_cast<quint32>(first.at - std::max(first.from, window - SequenceReference));
    const std::span watts = std::span(m_memory.watts).subspan(level.first, count);
    const std::span weights = std::span<const quint32>(m_memory.weights).subspan(level.first, count);
    quint64 covered = 0;
    for (const quint32 weight : weights)
        covered += weight;
    if (covered >= static_cast<quint64>(SequenceReferenceNeeded)) {
        const double median = m_memory.median.of(watts, weights);
        m_memory.deviations.resize(count);
        std::ranges::transform(watts, m_memory.deviations.begin(), [median](double x) { return std::abs(x - median); });
        const double spread = SigmaPerMad * m_memory.median.of(m_memory.deviations, weights);
        const double step = m_rules.resolutionKwh.value_or(counterResolution(m_samples.subspan(level.first, count)));
        const double resolution = step / energyOf(1.0, static_cast<EpochMilliseconds>(covered / count));
        level.threshold = median + m_rules.factor * std::max(spread, resolution);
    }
    m_memory.weights[level.first] = whole;
    return level;
}

std::vector<Run> Search::runs(MillisecondRange windows)
{
    std::vector<Run> all;
    for (EpochMilliseconds window = windows.from; window < windows.to; window += SequenceWindow) {
        const std::size_t end = firstAfter(window + SequenceWindow);
        std::size_t next = firstAfter(window);
        if (next == end)
            continue;
        const Level level = levelOf(window);
        for (; next < end; ++next) {
            const RateSample &sample = m_samples[next];
            if (sample.watts <= level.threshold)
                continue;
            if (all.empty() || all.back().end != next || all.back().to != sample.from)
                all.push_back({sample.from, sample.at, next, next + 1, level});
            all.back().to = sample.at;
            all.back().end = next + 1;
        }
    }
    return all;
}

//! The mean power of the reference's samples that are not above the threshold.
double Search::baseOf(const Level &level) const
{
    CompensatedSum energy;
    EpochMilliseconds time = 0;
    for (std::size_t i = level.first; i < level.last; ++i) {
        const RateSample &sample = m_samples[i];
        if (sample.watts > level.threshold)
            continue;
        const EpochMilliseconds length = sample.at - std::max(sample.from, level.window - SequenceReference);
        energy.add(energyOf(sample.watts, length));
        time += length;
    }
    return time > 0 ? energy.value() / energyOf(1.0, time) : 0.0;
}

CompensatedSum Search::energy(std::size_t first, std::size_t end) const
{
    CompensatedSum sum;
    for (std::size_t i = first; i < end; ++i)
        sum.add(energyOf(m_samples[i].watts, m_samples[i].length()));
    return sum;
}

FoundSequence sequenceOf(const Search &search, const Run &run, double baseWatts)
{
    FoundSequence found;
    found.from = run.from;
    found.to = run.to;
    found.energyKwh = search.energy(run.first, run.end).value();
    found.baseWatts = baseWatts;
    found.meanPowerWatts = found.energyKwh / energyOf(1.0, run.to - run.from) - baseWatts;
    return found;
}

//! Whether the run goes on with what the earlier ones began. `base` is the base load of the first.
bool joins(const Search &search, const Run &earlier, const Run &later, double base)
{
    return later.from - earlier.to < SequencesJoinWithin
           && sequenceOf(search, later, base).meanPowerWatts > sequenceOf(search, earlier, base).meanPowerWatts / 2.0;
}

std::vector<FoundSequence> sequencesOf(const Search &search, std::span<const Run> runs)
{
    std::vector<FoundSequence> all;
    for (std::size_t next = 0; next < runs.size();) {
        Run joined = runs[next];
        const double base = search.baseOf(joined.level);
        for (++next; next < runs.size() && joins(search, joined, runs[next], base); ++next) {
            joined.to = runs[next].to;
            joined.end = runs[next].end;
        }
        if (joined.to - joined.from >= ShortestSequence)
            all.push_back(sequenceOf(search, joined, base));
    }
    return all;
}

EpochMilliseconds floorToWindow(EpochMilliseconds time)
{
    const EpochMilliseconds rest = time % SequenceWindow;
    return time - (rest < 0 ? rest + SequenceWindow : rest);
}

} // namespace

EpochMilliseconds sequenceWindowOf(EpochMilliseconds at)
{
    return floorToWindow(at - 1);
}

EpochMilliseconds lastSequenceWindowEnd(EpochMilliseconds now)
{
    return floorToWindow(now);
}

Detection detectSequences(std::span<const RateSample> samples, MillisecondRange windows, const SequenceRules &rules)
{
    DetectorMemory memory;
    return detectSequences(samples, windows, rules, memory);
}

Detection detectSequences(std::span<const RateSample> samples, MillisecondRange windows, const SequenceRules &rules,
                          DetectorMemory &memory)
{
    Search search(samples, rules, memory);
    const std::vector<Run> runs = search.runs(windows);
    if (runs.empty())
        return {};
    const auto lastUpTo = [samples](EpochMilliseconds time) {
        const auto after = std::ranges::upper_bound(samples, time, {}, &RateSample::at);
        return after == samples.begin() ? std::optional<EpochMilliseconds>() : std::prev(after)->at;
    };
    const auto before = lastUpTo(windows.from);
    Detection detection;
    detection.isOpenAtStart = before && runs.front().from - *before < SequencesJoinWithin;
    detection.isOpenAtEnd = *lastUpTo(windows.to) - runs.back().to < SequencesJoinWithin;
    detection.sequences = sequencesOf(search, runs);
    return detection;
}

std::vector<bool> spacedOut(std::span<const MillisecondRange> anomalies)
{
    std::vector<bool> counts;
    std::optional<EpochMilliseconds> last;
    for (const MillisecondRange &one : anomalies) {
        counts.push_back(!last || one.from - *last >= AnomalySpacing);
        if (counts.back())
            last = one.to;
    }
    return counts;
}

} // namespace core
