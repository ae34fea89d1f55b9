#include "sequencedetector.h"

#include "core/sensors/counterintervals.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

//! What was sampled in the 24 h before a window.
struct Reference
{
    EpochMilliseconds window = 0;
    std::size_t first = 0; //!< samples [first, last)
    std::size_t last = 0;
    quint32 cut = 0; //!< of the first sample: what lies before the 24 h, ms
};

//! High samples in a row.
struct Run
{
    EpochMilliseconds from = 0;
    EpochMilliseconds to = 0;
    std::size_t first = 0; //!< samples [first, end)
    std::size_t end = 0;
    Reference reference; //!< of its first sample
    double threshold = 0.0;
};

class Search
{
public:
    Search(std::span<const RateSample> samples, const SequenceRules &rules, DetectorMemory &memory);

    std::vector<Run> runs(MillisecondRange windows);
    double baseOf(const Run &run) const;
    CompensatedSum energy(std::size_t first, std::size_t end) const;

private:
    void goTo(EpochMilliseconds window);
    double threshold();
    template<typename Value>
    double medianWithin(PowerHistogram::Bounds bounds, const Value &valueOf);
    std::size_t firstAfter(EpochMilliseconds time) const;
    quint32 weightOf(const Reference &reference, std::size_t sample) const;

    std::span<const RateSample> m_samples;
    const SequenceRules &m_rules;
    DetectorMemory &m_memory;
    Reference m_reference; // what m_memory.histogram holds
};

Search::Search(std::span<const RateSample> samples, const SequenceRules &rules, DetectorMemory &memory)
    : m_samples(samples)
    , m_rules(rules)
    , m_memory(memory)
{
    m_memory.histogram.clear();
}

std::size_t Search::firstAfter(EpochMilliseconds time) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(m_samples, time, {}, &RateSample::at) - m_samples.begin());
}

quint32 Search::weightOf(const Reference &reference, std::size_t sample) const
{
    return static_cast<quint32>(m_samples[sample].length()) - (sample == reference.first ? reference.cut : 0);
}

//! Takes the reference of a window, later than the last one, in place of that.
void Search::goTo(EpochMilliseconds window)
{
    PowerHistogram &histogram = m_memory.histogram;
    Reference next{window, firstAfter(window - SequenceReference), firstAfter(window), 0};
    if (next.first >= m_reference.last) {
        histogram.clear();
        m_reference = {window, next.first, next.first, 0};
    }
    for (std::size_t i = m_reference.first; i < next.first; ++i)
        histogram.remove(m_samples[i].watts, weightOf(m_reference, i));
    if (next.first == m_reference.first && m_reference.cut > 0)
        histogram.add(m_samples[next.first].watts, m_reference.cut);
    for (std::size_t i = m_reference.last; i < next.last; ++i)
        histogram.add(m_samples[i].watts, static_cast<quint32>(m_samples[i].length()));
    if (next.first < next.last) {
        const RateSample &first = m_samples[next.first];
        next.cut = static_cast<quint32>(std::max<EpochMilliseconds>(window - SequenceReference - first.from, 0));
        histogram.remove(first.watts, next.cut);
    }
    m_reference = next;
}

//! The median over time of a value of the reference's samples, when it lies within these bounds.
template<typename Value>
double Search::medianWithin(PowerHistogram::Bounds bounds, const Value &valueOf)
{
    quint64 target = m_memory.histogram.half();
    std::vector<WeightedValue> &candidates = m_memory.candidates;
    candidates.resize(m_reference.last - m_reference.first);
    std::size_t count = 0;
    for (std::size_t i = m_reference.first; i < m_reference.last; ++i) {
        const double value = valueOf(m_samples[i]);
        const quint32 weight = weightOf(m_reference, i);
        // Without branches: which way they go is as good as random.
        candidates[count] = {value, weight};
        count += static_cast<std::size_t>(value >= bounds.low) & static_cast<std::size_t>(value <= bounds.high);
        target -= value < bounds.low ? weight : 0;
    }
    candidates.resize(count);
    return weightedSelect(candidates, target);
}

double Search::threshold()
{
    const PowerHistogram &histogram = m_memory.histogram;
    const double median = medianWithin(histogram.median(), [](const RateSample &one) { return one.watts; });
    const double spread = SigmaPerMad
                          * medianWithin(histogram.distance({median, median}),
                                         [median](const RateSample &one) { return std::abs(one.watts - median); });
    const auto samples = m_samples.subspan(m_reference.first, m_reference.last - m_reference.first);
    const double step = m_rules.resolutionKwh.value_or(counterResolution(samples));
    const double resolution = step / energyOf(1.0, static_cast<EpochMilliseconds>(histogram.weight() / samples.size()));
    return median + m_rules.factor * std::max(spread, resolution);
}

std::vector<Run> Search::runs(MillisecondRange windows)
{
    std::vector<Run> all;
    for (EpochMilliseconds window = windows.from; window < windows.to; window += SequenceWindow) {
        const std::size_t end = firstAfter(window + SequenceWindow);
        std::size_t next = firstAfter(window);
        if (next == end)
            continue;
        goTo(window);
        if (m_memory.histogram.weight() < static_cast<quint64>(SequenceReferenceNeeded))
            continue;
        const auto inWindow = m_samples.subspan(next, end - next);
        if (std::ranges::max(inWindow, {}, &RateSample::watts).watts
            <= lowestThreshold(m_memory.histogram, m_rules.factor))
            continue;
        const double high = threshold();
        for (; next < end; ++next) {
            const RateSample &sample = m_samples[next];
            if (sample.watts <= high)
                continue;
            if (all.empty() || all.back().end != next || all.back().to != sample.from)
                all.push_back({sample.from, sample.at, next, next + 1, m_reference, high});
            all.back().to = sample.at;
            all.back().end = next + 1;
        }
    }
    return all;
}

//! The mean power of the reference's samples that are not above the threshold.
double Search::baseOf(const Run &run) const
{
    CompensatedSum sum; // watts over milliseconds
    EpochMilliseconds time = 0;
    for (std::size_t i = run.reference.first; i < run.reference.last; ++i) {
        if (m_samples[i].watts > run.threshold)
            continue;
        const EpochMilliseconds length = weightOf(run.reference, i);
        sum.add(m_samples[i].watts * static_cast<double>(length));
        time += length;
    }
    return time > 0 ? sum.value() / static_cast<double>(time) : 0.0;
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
    return sequenceOf(search, later, base).meanPowerWatts > sequenceOf(search, earlier, base).meanPowerWatts / 2.0;
}

std::vector<FoundSequence> sequencesOf(const Search &search, std::span<const Run> runs)
{
    std::vector<FoundSequence> all;
    for (std::size_t next = 0; next < runs.size();) {
        Run joined = runs[next];
        const auto isNear = [&] { return next < runs.size() && runs[next].from - joined.to < SequencesJoinWithin; };
        ++next;
        if (!isNear() && joined.to - joined.from < ShortestSequence)
            continue; // mostly, and then the base load is not needed
        const double base = search.baseOf(joined);
        for (; isNear() && joins(search, joined, runs[next], base); ++next) {
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
