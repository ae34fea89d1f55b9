#include "powerhistogram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace core {

//! Where a bucket begins and the one before it ends; `bucket` up to BucketCount.
double PowerHistogram::edge(std::size_t bucket)
{
    if (bucket == 0)
        return 0.0;
    return bucket == BucketCount ? std::numeric_limits<double>::infinity()
                                 : std::bit_cast<double>((LowestKey + bucket) << DroppedBits);
}

void PowerHistogram::clear()
{
    m_buckets.fill(0);
    m_weight = 0;
}

PowerHistogram::Bounds PowerHistogram::median() const
{
    std::size_t bucket = 0;
    for (quint64 below = m_buckets.front(); below < half(); below += m_buckets[bucket])
        ++bucket;
    return {edge(bucket), edge(bucket + 1)};
}

PowerHistogram::Bounds PowerHistogram::distance(const Bounds &median) const
{
    return {lowDistance(median), highDistance(median)};
}

// Rounding keeps the order of differences, so what is true of a bucket's edges is true of the powers in it.

//! Takes in the buckets by the least distance that anything in them can have, until half of the weight is reached.
double PowerHistogram::lowDistance(const Bounds &median) const
{
    std::size_t begin = bucketOf(median.low);
    std::size_t end = bucketOf(median.high) + 1;
    quint64 within = 0;
    for (std::size_t bucket = begin; bucket < end; ++bucket)
        within += m_buckets[bucket];
    double distance = 0.0;
    while (within < half()) {
        const double left = begin > 0 ? median.low - edge(begin) : std::numeric_limits<double>::infinity();
        const double right = end < BucketCount ? edge(end) - median.high : std::numeric_limits<double>::infinity();
        within += left < right ? m_buckets[--begin] : m_buckets[end++];
        distance = std::max(distance, std::min(left, right));
    }
    return distance;
}

//! Likewise by the greatest distance. The median's own bucket lies on both sides of it.
double PowerHistogram::highDistance(const Bounds &median) const
{
    std::size_t begin = bucketOf(median.low);
    std::size_t end = begin + 1;
    quint64 within = m_buckets[begin];
    double distance = std::max(median.high - edge(begin), edge(end) - median.low);
    while (within < half()) {
        const double left = begin > 0 ? median.high - edge(begin - 1) : std::numeric_limits<double>::infinity();
        const double right = end < BucketCount ? edge(end + 1) - median.low : std::numeric_limits<double>::infinity();
        const bool goesLeft = begin > 0 && (left < right || end == BucketCount);
        within += goesLeft ? m_buckets[--begin] : m_buckets[end++];
        distance = std::max(distance, goesLeft ? left : right);
    }
    return distance;
}

// As many slots as make few values of many; dividing by comparisons, which go either way, would take longer.
static std::span<WeightedValue> narrowed(std::span<WeightedValue> values, quint64 &target)
{
    constexpr std::size_t Slots = 256;
    const auto [low, high] = std::ranges::minmax(values, {}, &WeightedValue::value);
    const double scale = (Slots - 1) / (high.value - low.value);
    if (!std::isfinite(scale)) // all the same, or beyond measure
        return values;
    const auto slotOf = [low = low.value, scale](const WeightedValue &one) {
        return static_cast<std::size_t>((one.value - low) * scale);
    };
    std::array<quint64, Slots> weights{};
    for (const WeightedValue &one : values)
        weights[slotOf(one)] += one.weight;
    std::size_t slot = 0;
    for (; weights[slot] < target; ++slot)
        target -= weights[slot];
    std::size_t count = 0;
    for (const WeightedValue &one : values) {
        values[count] = one;
        count += slotOf(one) == slot ? 1 : 0;
    }
    return values.first(count);
}

double weightedSelect(std::span<WeightedValue> values, quint64 target)
{
    constexpr std::size_t Many = 64;
    if (values.size() > Many)
        values = narrowed(values, target);
    std::ranges::sort(values, {}, &WeightedValue::value);
    auto one = values.begin();
    for (; one->weight < target; ++one)
        target -= one->weight;
    return one->value;
}

} // namespace core
