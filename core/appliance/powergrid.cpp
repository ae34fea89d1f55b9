#include "powergrid.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

constexpr std::size_t FewestSamples = 3;
constexpr double LargestWatts = 1e9;                          // far above any connection; its squares do not overflow
constexpr EpochMilliseconds LatestTime = 253'402'300'800'000; // the year 10000

// Ascending and unique by time; samples of one time become their mean.
static std::vector<PowerSample> sorted(std::span<const PowerSample> samples)
{
    std::vector<PowerSample> all(samples.begin(), samples.end());
    std::ranges::stable_sort(all, {}, &PowerSample::at);
    std::vector<PowerSample> unique;
    unique.reserve(all.size());
    std::size_t same = 0;
    for (const PowerSample &sample : all) {
        if (unique.empty() || unique.back().at != sample.at) {
            unique.push_back(sample);
            same = 1;
            continue;
        }
        ++same;
        unique.back().watts += (sample.watts - unique.back().watts) / static_cast<double>(same);
    }
    return unique;
}

static EpochMilliseconds usualDistance(const std::vector<PowerSample> &samples)
{
    std::vector<EpochMilliseconds> distances;
    distances.reserve(samples.size());
    for (std::size_t i = 1; i < samples.size(); ++i)
        distances.push_back(samples[i].at - samples[i - 1].at);
    const auto middle = distances.begin() + std::ssize(distances) / 2;
    std::ranges::nth_element(distances, middle);
    return *middle;
}

static Result<void> checkNumbers(std::span<const PowerSample> samples)
{
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (!std::isfinite(samples[i].watts) || std::abs(samples[i].watts) > LargestWatts)
            return Error{ErrorCode::InvalidArgument, u"the power of sample %1 is no usable number"_s.arg(i)};
        if (samples[i].at < -LatestTime || samples[i].at > LatestTime)
            return Error{ErrorCode::InvalidArgument, u"the time of sample %1 is in no calendar"_s.arg(i)};
    }
    return {};
}

namespace {

//! Adds up energy by step.
class Grid
{
public:
    Grid(EpochMilliseconds start, std::size_t steps)
        : m_start(start)
        , m_sums(steps, 0.0)
    {
    }

    void hold(EpochMilliseconds from, EpochMilliseconds to, double watts)
    {
        while (from < to) {
            const auto step = static_cast<std::size_t>((from - m_start) / GridStep);
            if (step >= m_sums.size())
                return;
            const EpochMilliseconds end = std::min(to, m_start + static_cast<EpochMilliseconds>(step + 1) * GridStep);
            m_sums[step] += watts * static_cast<double>(end - from);
            from = end;
        }
    }

    std::vector<float> means() const
    {
        std::vector<float> watts;
        watts.reserve(m_sums.size());
        for (const double sum : m_sums)
            watts.push_back(static_cast<float>(sum / static_cast<double>(GridStep)));
        return watts;
    }

private:
    EpochMilliseconds m_start;
    std::vector<double> m_sums;
};

} // namespace

Result<std::vector<float>> onPowerGrid(std::span<const PowerSample> samples)
{
    if (auto checked = checkNumbers(samples); !checked)
        return checked.error();
    const std::vector<PowerSample> ordered = sorted(samples);
    if (ordered.size() < FewestSamples)
        return Error{
            ErrorCode::NotEnoughData,
            u"%1 samples of power are too few, at least %2 are needed"_s.arg(ordered.size()).arg(FewestSamples)};
    constexpr auto LongestSpan = static_cast<EpochMilliseconds>(MostGridSteps) * GridStep;
    if (ordered.back().at - ordered.front().at > LongestSpan)
        return Error{ErrorCode::TooLarge, u"the samples span more than a week"_s};
    const EpochMilliseconds usual = usualDistance(ordered);
    const EpochMilliseconds end = ordered.back().at + std::min(usual, 4 * 3600 * EpochMilliseconds(1000));
    // A step that is covered by less than half is left out.
    const auto steps = static_cast<std::size_t>((end - ordered.front().at + GridStep / 2) / GridStep);
    if (steps < FewestGridSteps)
        return Error{ErrorCode::NotEnoughData,
                     u"the samples span %1 s, at least %2 s are needed"_s.arg((end - ordered.front().at) / 1000)
                         .arg(static_cast<EpochMilliseconds>(FewestGridSteps) * GridStep / 1000)};
    const EpochMilliseconds gap = std::max<EpochMilliseconds>(5 * 60 * 1000, 4 * usual);
    Grid grid(ordered.front().at, steps);
    for (std::size_t i = 0; i + 1 < ordered.size(); ++i) {
        const bool isGap = ordered[i + 1].at - ordered[i].at > gap;
        const double watts = isGap ? std::min(ordered[i].watts, ordered[i + 1].watts) : ordered[i].watts;
        grid.hold(ordered[i].at, ordered[i + 1].at, std::max(watts, 0.0));
    }
    // The last step may reach past the last sample's time, so it is held to its end.
    grid.hold(ordered.back().at, end + GridStep, std::max(ordered.back().watts, 0.0));
    return grid.means();
}

Result<std::vector<PowerSample>> powerOfCounter(std::span<const CounterReading> readings)
{
    constexpr double WattMillisecondsPerKwh = 3.6e9;
    std::vector<CounterReading> ordered(readings.begin(), readings.end());
    std::ranges::stable_sort(ordered, {}, &CounterReading::at);
    const auto sameTime = [](const CounterReading &one, const CounterReading &next) { return one.at == next.at; };
    ordered.erase(std::unique(ordered.begin(), ordered.end(), sameTime), ordered.end());
    if (ordered.size() < 2)
        return Error{ErrorCode::NotEnoughData,
                     u"%1 readings of a counter are too few, at least 2 are needed"_s.arg(ordered.size())};
    std::vector<PowerSample> power;
    power.reserve(ordered.size() - 1);
    for (std::size_t i = 1; i < ordered.size(); ++i) {
        const double rise = ordered[i].counter - ordered[i - 1].counter;
        if (!std::isfinite(rise))
            return Error{ErrorCode::InvalidArgument, u"the counter is no usable number at sample %1"_s.arg(i)};
        if (rise < 0)
            return Error{ErrorCode::InvalidArgument, u"the counter falls at sample %1"_s.arg(i)};
        const double milliseconds = static_cast<double>(ordered[i].at) - static_cast<double>(ordered[i - 1].at);
        power.push_back({ordered[i - 1].at, rise * WattMillisecondsPerKwh / milliseconds});
    }
    return power;
}

} // namespace core
