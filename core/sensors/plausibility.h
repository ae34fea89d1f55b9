#pragma once

#include "core/model/sensorreading.h"

#include <array>
#include <span>

// Whether a reading can be what a counter showed. Pure.
namespace core {

//! Why a reading is held back. Readings of one sensor and doubt make one question.
enum class Doubt { NotANumber, Future, OtherValue, Falling, AboveLater, TooFast };
constexpr std::array<Doubt, 6> AllDoubts{Doubt::NotANumber, Doubt::Future,     Doubt::OtherValue,
                                         Doubt::Falling,    Doubt::AboveLater, Doubt::TooFast};

QString doubtName(Doubt doubt); //!< "not_a_number", "future", "other_value", "falling", "above_later", "too_fast"
std::optional<Doubt> doubtFromName(QStringView name);

//! The accepted readings around a time.
struct Neighbours
{
    std::optional<CounterReading> earlier; //!< the last one before it
    std::optional<CounterReading> same;    //!< at just this time
    std::optional<CounterReading> later;   //!< the first one after it
};

//! Out of ascending readings.
Neighbours neighboursAmong(std::span<const CounterReading> readings, EpochMilliseconds at);

struct Refusal
{
    Doubt doubt = Doubt::NotANumber;
    QString reason; //!< a whole sentence
};

constexpr EpochMilliseconds FurthestFuture = 5 * 60 * 1000;
constexpr EpochMilliseconds NoLimitAcross = SecondsPerDay * 1000;

struct Limits
{
    double perMinute = 0.6; //!< the most the counter may rise, in `unit`; not looked at across NoLimitAcross
    QString unit;           //!< for the sentences
    EpochMilliseconds now = 0;
    bool countsFromZero = false; //!< the counter is ours and begins at 0; a meter's own is above it
};

//! The same time and the same value again: nothing to store, and nothing wrong.
bool isRepeat(const CounterReading &reading, const Neighbours &around);

//! nullopt when the reading fits between its neighbours in time. A repeat is no reading to be judged.
std::optional<Refusal> judge(const CounterReading &reading, const Neighbours &around,
                             std::span<const CounterBreak> breaks, const Limits &limits);

} // namespace core
