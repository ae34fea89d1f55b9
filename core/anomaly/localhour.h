#pragma once

#include "core/base/time.h"

#include <cstddef>

namespace core {

//! Hour of day, 0..23, of a wall-clock time (also before 1970).
inline std::size_t hourOfDay(qint64 localSeconds)
{
    const qint64 second = (localSeconds % SecondsPerDay + SecondsPerDay) % SecondsPerDay;
    return static_cast<std::size_t>(second / SecondsPerHour);
}

//! Days since 1970-01-01, rounded down.
inline qint64 dayNumber(qint64 localSeconds)
{
    const qint64 quotient = localSeconds / SecondsPerDay;
    return localSeconds % SecondsPerDay < 0 ? quotient - 1 : quotient;
}

//! Saturday or Sunday.
inline bool isWeekend(qint64 localSeconds)
{
    return ((dayNumber(localSeconds) + 3) % 7 + 7) % 7 >= 5; // 1970-01-01 was a Thursday
}

} // namespace core
