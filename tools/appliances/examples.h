#pragma once

#include "core/demo/random.h"
#include "tools/appliances/traces.h"

#include <span>
#include <vector>

namespace training {

//! Where an example comes from; each kind is judged on its own.
enum class Kind {
    Alone,   //!< a peak of one appliance, as found
    Varied,  //!< such a peak cut in another way, changed, or on a base load
    Day,     //!< a whole day of one appliance
    Sum,     //!< a peak in the sum of several appliances and a base load
    SumOver, //!< the same with the base load taken off
};

struct Example
{
    Kind kind = Kind::Alone;
    int device = 0; //!< of the dominating appliance
    std::vector<float> features;
};

//! Peaks and days of the devices, at most `most` peaks and their variants of each.
std::vector<Example> examplesAlone(const Traces &traces, int most, quint64 seed);

//! Peaks in `households` households made of the given devices alone.
std::vector<Example> examplesOfSums(const Traces &traces, std::span<const int> devices, int households, quint64 seed);

} // namespace training
