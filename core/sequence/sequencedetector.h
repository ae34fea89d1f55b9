#pragma once

#include "core/model/sensorreading.h"
#include "core/sequence/powerhistogram.h"
#include "core/sequence/ratesamples.h"

// Sequences of one sensor: runs of samples above what the 24 h before their window make unusual. Pure: what is found
// depends on the samples alone, wherever the search begins and ends, so that it can go on from any window and repeat
// any.
//
// A window is half an hour of the UTC clock; a sample belongs to the window that its end lies in, (start, end]. Its
// reference is what was sampled in the 24 h before the window and must cover 12 h. With the median m of the reference
// over time and MAD = 1.4826 times the median of |x - m|, but at least the meter's resolution, a sample is high above
// m + factor * MAD. Runs of high samples less than 2 min apart join if the later one's mean power, less the base load,
// is more than half of the earlier one's; what lasts at least 2 min then is a sequence. The base load is the mean of
// the reference's samples that are not high.
namespace core {

constexpr EpochMilliseconds SequenceWindow = 30 * 60 * 1000;
constexpr EpochMilliseconds SequenceReference = SecondsPerDay * 1000;
constexpr EpochMilliseconds SequenceReferenceNeeded = SequenceReference / 2;
constexpr EpochMilliseconds ShortestSequence = 2 * 60 * 1000;
constexpr EpochMilliseconds SequencesJoinWithin = 2 * 60 * 1000;
constexpr double SigmaPerMad = 1.4826; // for normally distributed rates
constexpr EpochMilliseconds AnomalySpacing = 30 * 60 * 1000;

//! The start of the window that a sample with this end belongs to.
EpochMilliseconds sequenceWindowOf(EpochMilliseconds at);
//! The end of the last window that is over.
EpochMilliseconds lastSequenceWindowEnd(EpochMilliseconds now);

struct SequenceRules
{
    double factor = 5.0;                 //!< above the median, in MADs
    std::optional<double> resolutionKwh; //!< of the meter; what its counters show when not given
};

struct FoundSequence
{
    EpochMilliseconds from = 0; //!< (from, to]
    EpochMilliseconds to = 0;
    double energyKwh = 0.0;
    double meanPowerWatts = 0.0; //!< without the base load
    double baseWatts = 0.0;

    bool operator==(const FoundSequence &) const = default;
};

struct Detection
{
    std::vector<FoundSequence> sequences; //!< ascending
    //! Samples before the first window may belong to the first run, or those after the last one to the last run: what
    //! is there decides what it is.
    bool isOpenAtStart = false;
    bool isOpenAtEnd = false;
};

//! What a search works with, kept from one to the next so that it need not be asked for again. One search at a time.
struct DetectorMemory
{
    std::vector<CounterPoint> readings; //!< for the caller
    std::vector<RateSample> samples;    //!< likewise
    PowerHistogram histogram;           //!< weights: ms
    std::vector<WeightedValue> candidates;
};

//! Whether a look at one window, far quicker than a search, tells that nothing in it is high; as it mostly is not.
//! `readings`: ascending, from the one before its reference on; no breaks lie between them.
bool isQuiet(std::span<const CounterPoint> readings, EpochMilliseconds window, const SequenceRules &rules,
             PowerHistogram &histogram);

//! What a sample must be above to be high is no lower than this, which costs next to nothing. The reference has a
//! weight above zero.
double lowestThreshold(const PowerHistogram &reference, double factor);

//! `windows`: whole ones. `samples`: ascending, with all of the reference of the first window.
Detection detectSequences(std::span<const RateSample> samples, MillisecondRange windows, const SequenceRules &rules,
                          DetectorMemory &memory);
Detection detectSequences(std::span<const RateSample> samples, MillisecondRange windows, const SequenceRules &rules);

//! Which of them count as anomalies, as 30 min lie between the end of one and the start of the next. Ascending.
std::vector<bool> spacedOut(std::span<const MillisecondRange> anomalies);

} // namespace core
