#include "weightedmedian.h"

#include <algorithm>
#include <bit>

namespace core {

namespace {

// The bits of doubles that are not negative ascend with them, so their first ones make buckets of equal relative width:
// 32 for each power of two from 2^-10 to 2^22, and all below and above in the outermost two.
constexpr int MantissaBits = 5;
constexpr int DroppedBits = 52 - MantissaBits;
constexpr quint64 Bias = 1023;
constexpr quint64 LowestKey = (Bias - 10) << MantissaBits;
constexpr quint64 BucketCount = 32 << MantissaBits;

quint64 bucketOf(double value)
{
    const quint64 key = std::bit_cast<quint64>(value) >> DroppedBits;
    return key <= LowestKey ? 0 : std::min(key - LowestKey, BucketCount - 1);
}

} // namespace

double WeightedMedian::of(std::span<const double> values, std::span<const quint32> weights)
{
    m_buckets.assign(BucketCount, 0);
    quint64 total = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        m_buckets[bucketOf(values[i])] += weights[i];
        total += weights[i];
    }
    if (total == 0)
        return 0.0;
    quint64 target = (total + 1) / 2;
    quint64 bucket = 0;
    for (; m_buckets[bucket] < target; ++bucket)
        target -= m_buckets[bucket];
    m_candidates.clear();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (bucketOf(values[i]) == bucket)
            m_candidates.push_back({values[i], weights[i]});
    }
    return select(target);
}

//! The smallest candidate at which the weight of those up to it reaches `target`, which all of them do.
double WeightedMedian::select(quint64 target)
{
    auto begin = m_candidates.begin();
    auto end = m_candidates.end();
    while (end - begin > 1) {
        const auto middle = begin + (end - begin) / 2;
        std::ranges::nth_element(begin, middle, end, {}, &Weighted::value);
        quint64 left = 0;
        for (auto one = begin; one != middle; ++one)
            left += one->weight;
        if (target <= left) {
            end = middle;
        } else {
            target -= left;
            begin = middle;
        }
    }
    return begin->value;
}

} // namespace core
