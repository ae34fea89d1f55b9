#pragma once

#include "core/ingest/inspection.h"
#include "core/ingest/meterrows.h"

#include <functional>
#include <map>
#include <random>
#include <vector>

namespace core {

//! What a file says of a meter's values: that they are no counter's, that they may be, or nothing.
enum class CounterHint { None, Never, Likely };

//! Watches the good rows of a meter file go by and keeps what describes each meter, in a bounded amount of memory.
class MeterWatch
{
public:
    void add(std::size_t meter, const IntervalReading &reading);

    //! A meter that looks like the state of a counter.
    struct Rising
    {
        std::size_t meter = 0;
        qint64 rows = 0;
        double first = 0.0;
        double last = 0.0;
    };
    //! `hintOf` is asked by meter.
    std::optional<Rising> rising(const std::function<CounterHint(std::size_t)> &hintOf) const;

    struct Contradictions
    {
        qint64 rows = 0;
        std::size_t meter = 0; //!< of the first
        EpochSeconds time = 0;
    };
    Contradictions contradictions() const;

    //! `meters` are those of the checker that the rows went through.
    QList<InspectedMeter> describe(const std::vector<MeterRows> &meters) const;
    //! The usual distance between the rows of one meter, 0 when it cannot be told.
    int usualInterval() const;

private:
    struct Seen
    {
        quint32 time;
        float value;
    };
    struct Watched
    {
        qint64 rows = 0;
        EpochSeconds first = 0;
        EpochSeconds latest = 0; //!< of the earliest and latest time
        EpochSeconds previous = 0;
        double firstValue = 0.0;
        double previousValue = 0.0;
        double sum = 0.0;
        qint64 rises = 0;
        qint64 falls = 0;
        std::map<EpochSeconds, qint64> gaps;
        std::vector<double> sample; //!< drawn evenly from the values that are not zero
        qint64 drawn = 0;
        bool ascending = true;
        std::vector<Seen> seen;
    };

    static int intervalOf(const Watched &watched);
    static bool looksLikeRegister(const Watched &watched);

    std::vector<Watched> m_meters;
    std::size_t m_seen = 0;
    std::minstd_rand m_random; // the default seed: the same file gives the same figures
};

} // namespace core
