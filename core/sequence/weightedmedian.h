#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace core {

//! Medians of values that count as much as their weights. Keeps its memory from one to the next; one thread at a time.
class WeightedMedian
{
public:
    //! The smallest value at which half of the weight is reached. The values are finite and not below zero (nor -0.0),
    //! as many as the weights; 0 without any weight.
    double of(std::span<const double> values, std::span<const quint32> weights);

private:
    struct Weighted
    {
        double value = 0.0;
        quint32 weight = 0;
    };
    double select(quint64 target);

    std::vector<quint64> m_buckets;
    std::vector<Weighted> m_candidates;
};

} // namespace core
