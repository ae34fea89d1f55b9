#pragma once

#include <QtGlobal>

#include <limits>

namespace core {

//! Seconds since 1970-01-01T00:00:00Z. Every stored time is one of these.
using EpochSeconds = qint64;

constexpr EpochSeconds SecondsPerHour = 3600;
constexpr EpochSeconds SecondsPerDay = 86400;

//! Half-open [from, to) in epoch seconds.
struct TimeRange
{
    EpochSeconds from = 0;
    EpochSeconds to = 0;

    bool isEmpty() const { return to <= from; }
    bool contains(EpochSeconds time) const { return time >= from && time < to; }
    bool overlaps(const TimeRange &other) const { return from < other.to && other.from < to; }
    bool operator==(const TimeRange &) const = default;

    static constexpr TimeRange all()
    {
        return {std::numeric_limits<EpochSeconds>::min(), std::numeric_limits<EpochSeconds>::max()};
    }
};

} // namespace core
