#pragma once

#include "core/anomaly/portfolioscorer.h"

#include <functional>

//! Buildings whose expectation is known exactly and whose residuals are mild, seeded noise: 62 days of hours, the
//! second half scored.
struct ScoringCampus
{
    static constexpr std::size_t Hours = 62 * 24;
    static constexpr std::size_t ScoredFrom = 31 * 24;

    explicit ScoringCampus(int buildings);

    std::vector<core::UtilityScore> score(const core::ScoringOptions &options = {}) const;
    //! Replaces the values of building `s` from `from` on by change(hour, value).
    void alter(std::size_t s, std::size_t from, const std::function<double(std::size_t, double)> &change);

    core::HourAxis axis;
    core::WeatherFrame weather;
    std::vector<core::HourlySeries> series;
    std::vector<std::vector<double>> expected;
    core::TimeRange reference;
    core::TimeRange scored;
};

//! -1 for a building without a score.
inline double sizeNormalized(const core::UtilityScore &score)
{
    return score.score(core::Scoring::SizeNormalized).value_or(-1.0);
}

//! Score and drivers, for a failure's message.
inline QByteArray describe(const core::UtilityScore &score)
{
    QString text = QStringLiteral("%1:").arg(sizeNormalized(score));
    for (const core::Driver &driver : score.drivers)
        text += QStringLiteral(" %1=%2").arg(core::signalName(driver.signal)).arg(driver.strength);
    return text.toUtf8();
}
