#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <span>

namespace core {

struct WeightedValue
{
    double value = 0.0;
    quint32 weight = 0;
};

//! The smallest value at which the weight of those up to it reaches `target`, which all of them do. The values
//! are something else afterwards.
double weightedSelect(std::span<WeightedValue> values, quint64 target);

//! How long which power lasted. Adding to it and taking away cost next to nothing, and it tells between which powers
//! the median lies, to a hundredth or two, and between which the median distance from it.
class PowerHistogram
{
public:
    struct Bounds
    {
        double low = 0.0; //!< both included
        double high = 0.0;
    };

    void clear();
    //! Watts are finite and not below zero. All weights together stay below 2^32.
    void add(double watts, quint32 weight)
    {
        m_buckets[bucketOf(watts)] += weight;
        m_weight += weight;
    }
    void remove(double watts, quint32 weight) //!< what was added
    {
        m_buckets[bucketOf(watts)] -= weight;
        m_weight -= weight;
    }
    quint64 weight() const { return m_weight; }
    //! The weight up to the median: it is the smallest power at which this is reached.
    quint64 half() const { return (m_weight + 1) / 2; }

    // Only with a weight above zero.
    Bounds median() const;
    //! Of the median of |power - m|, whatever m between these bounds of the median is. For one m, at most two buckets
    //! wide.
    Bounds distance(const Bounds &median) const;

private:
    // The bits of doubles that are not negative ascend with them, so their first ones make buckets of equal relative
    // width: 64 for each power of two from 2^-10 to 2^22, and all below and above in the outermost two.
    static constexpr int MantissaBits = 6;
    static constexpr int DroppedBits = 52 - MantissaBits;
    static constexpr quint64 LowestKey = quint64(1023 - 10) << MantissaBits;
    static constexpr std::size_t BucketCount = 32 << MantissaBits;

    static std::size_t bucketOf(double watts)
    {
        const quint64 key = std::bit_cast<quint64>(std::abs(watts)) >> DroppedBits;
        return key <= LowestKey ? 0 : std::min<std::size_t>(key - LowestKey, BucketCount - 1);
    }
    static double edge(std::size_t bucket);

    double lowDistance(const Bounds &median) const;
    double highDistance(const Bounds &median) const;

    std::array<quint32, BucketCount> m_buckets{};
    quint64 m_weight = 0;
};

} // namespace core
