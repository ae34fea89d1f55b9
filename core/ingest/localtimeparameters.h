#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QString>

#include <optional>

namespace core {

//! When summer time begins or ends in every year, as ESPI packs it into 32 bits.
struct SummerTimeRule
{
    int month = 1;      //!< 1..12
    int occurrence = 0; //!< 0 the day itself, 1 the first such weekday from it on, 2..6 the first to fifth, 7 the last
    int day = 0;        //!< of the month, 0 where only weekdays count
    int weekday = 0;    //!< 1 Monday .. 7 Sunday, 0 where only the day counts
    int secondsOfDay = 0;

    //! "B40E2000": the first Sunday of November, at 2. nullopt for what is no rule.
    static std::optional<SummerTimeRule> parse(QStringView hex);
    //! On the wall clock that ends with it, since 1970-01-01T00:00:00.
    qint64 localSeconds(int year) const;
};

//! The elements of ESPI LocalTimeParameters, as they are written; empty: not there.
struct WrittenLocalTime
{
    QString tzOffset;
    QString dstOffset;
    QString dstStartRule;
    QString dstEndRule;

    bool operator==(const WrittenLocalTime &) const = default;
};

//! The LocalTimeParameters of a Green Button file: what the clock on its supplier's wall shows.
struct LocalTimeParameters
{
    int standardOffset = 0; //!< tzOffset: east of UTC, without summer time
    int summerOffset = 0;   //!< dstOffset: added in summer
    std::optional<SummerTimeRule> start;
    std::optional<SummerTimeRule> end;

    //! Unprocessable for what is no clock, such as summer time without its rules.
    static Result<LocalTimeParameters> create(const WrittenLocalTime &written);

    //! The instant of a wall-clock time; in the repeated hour the second occurrence when the first is not after
    //! `previous`, the instant of the reading before. nullopt in the hour that spring skips.
    std::optional<EpochSeconds> utcOf(qint64 localSeconds, std::optional<EpochSeconds> previous) const;
};

} // namespace core
