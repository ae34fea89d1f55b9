#include "portfolioscorer.h"

#include "core/anomaly/findings.h"
#include "core/anomaly/robust.h"
#include "core/anomaly/scoremapping.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double LeastDriverStrength = 1.5; // the strongest is named however weak

//! Everything about one series that its score and its drivers are made of.
struct Judged
{
    const HourAxis &axis;
    const HourlySeries &series;
    std::span<const double> expected;
    const SeriesResiduals &residuals;
    const SeriesFindings &findings;
    const SignalStrengths &own;  //!< against the building's own reference
    const ShapeEvidences &shape; //!< against the portfolio
    SignalStrengths strengths;   //!< the larger of both
    const ScoringWindows &windows;
};

SignalStrengths largerOf(const SignalStrengths &own, const ShapeEvidences &shape)
{
    SignalStrengths strengths = own;
    for (std::size_t signal = 0; signal < strengths.size(); ++signal)
        strengths[signal] = std::max(own[signal], shape[signal].strength);
    return strengths;
}

double flatlineExcess(const Judged &judged)
{
    const std::size_t first = std::max(judged.findings.flatline.first, judged.windows.scored.first);
    double sum = 0.0;
    for (std::size_t i = first; i < judged.findings.flatline.last; ++i) {
        const double residual = judged.series.values[i] - judged.expected[i];
        sum += std::isfinite(residual) ? residual : 0.0;
    }
    return sum;
}

Driver driverOf(const Judged &judged, Signal signal)
{
    const SeriesFindings &findings = judged.findings;
    Driver driver{signal, judged.strengths[static_cast<std::size_t>(signal)], 0, 0.0};
    std::size_t hour = judged.windows.scored.first;
    const auto index = static_cast<std::size_t>(signal);
    if (judged.shape[index].strength > judged.own[index]) {
        // The building has always been so, as far as its data tell.
        hour = std::min(judged.windows.wholeReference.first, hour);
        while (hour < judged.windows.scored.first && !std::isfinite(judged.series.values[hour]))
            ++hour;
        driver.excess = judged.shape[index].excess * static_cast<double>(judged.windows.scored.size());
    } else if (signal == Signal::Spikes) {
        hour = findings.spikes.count > 0 ? findings.spikes.first : hour;
        driver.excess = findings.spikes.relativeExcess * judged.residuals.level;
    } else if (signal == Signal::Flatline) {
        hour = findings.flatline.first;
        driver.excess = flatlineExcess(judged);
    } else if (signal == Signal::UnderUse) {
        driver.excess = findings.meanRelative * findings.scoredHours * judged.residuals.level;
    } else {
        const auto slot = static_cast<std::size_t>(std::ranges::find(PatternSignals, signal) - PatternSignals.begin());
        hour += findings.fits[slot].onset;
        driver.excess = findings.excess[slot] * judged.residuals.level;
    }
    driver.since = judged.axis.starts[std::min(hour, judged.axis.size() - 1)];
    return driver;
}

QList<Driver> driversOf(const Judged &judged)
{
    QList<Driver> drivers;
    for (const Signal signal : AllSignals)
        drivers.append(driverOf(judged, signal));
    std::stable_sort(drivers.begin(), drivers.end(),
                     [](const Driver &a, const Driver &b) { return a.strength > b.strength; });
    const auto weak = std::find_if(drivers.begin() + 1, drivers.end(),
                                   [](const Driver &driver) { return driver.strength < LeastDriverStrength; });
    drivers.erase(weak, drivers.end());
    if (drivers.first().strength <= 0.0)
        drivers.clear();
    return drivers;
}

struct ResidualMoments
{
    double hours = 0.0;
    double mean = 0.0;
    double deviation = 0.0;
    double meanAbsolute = 0.0;
    double meanPositive = 0.0;
};

ResidualMoments momentsOf(const Judged &judged)
{
    ResidualMoments moments;
    double squares = 0.0;
    for (std::size_t i = judged.windows.scored.first; i < judged.windows.scored.last; ++i) {
        const double residual = judged.series.values[i] - judged.expected[i];
        if (!std::isfinite(residual))
            continue;
        moments.hours += 1.0;
        moments.mean += residual;
        moments.meanAbsolute += std::abs(residual);
        moments.meanPositive += std::max(residual, 0.0);
        squares += residual * residual;
    }
    if (moments.hours < 1.0)
        return moments;
    moments.mean /= moments.hours;
    moments.meanAbsolute /= moments.hours;
    moments.meanPositive /= moments.hours;
    moments.deviation = std::sqrt(std::max(0.0, squares / moments.hours - moments.mean * moments.mean));
    return moments;
}

void addLatest(const Judged &judged, UtilityScore &score)
{
    for (std::size_t i = judged.axis.size(); i-- > 0;) {
        if (!std::isfinite(judged.series.values[i]))
            continue;
        score.latestActual = judged.series.values[i];
        if (std::isfinite(judged.expected[i])) {
            score.latestPredicted = judged.expected[i];
            score.latestDiff = judged.series.values[i] - judged.expected[i];
        }
        return;
    }
}

double sizeNormalized(const Judged &judged, const UtilityScore &score, double medianPerArea)
{
    double excess = 0.0;
    for (const Driver &driver : score.drivers) {
        if (driver.signal != Signal::UnderUse)
            excess = std::max(excess, driver.excess);
    }
    const double hours = std::max(1.0, static_cast<double>(judged.windows.scored.size()));
    double weight = excessWeight(excess / hours / judged.series.grossAreaSquareFeet, medianPerArea);
    // A stuck meter hides what is used, so that its excess says nothing.
    const double flat = judged.strengths[static_cast<std::size_t>(Signal::Flatline)];
    if (flat >= score.deviation)
        weight = std::max(weight, 1.0);
    return scoreOfDeviation(score.deviation * weight);
}

UtilityScore scoreOf(const Judged &judged, double medianPerArea, const ScoringOptions &options)
{
    UtilityScore score;
    score.drivers = driversOf(judged);
    for (const Signal signal : AllSignals) {
        if (signal != Signal::UnderUse)
            score.deviation = std::max(score.deviation, judged.strengths[static_cast<std::size_t>(signal)]);
    }
    const ResidualMoments moments = momentsOf(judged);
    score.meanResidual = moments.mean;
    score.stdResidual = moments.deviation;

    // Using less must not raise a building: then only its hours above the expectation count.
    const bool usesLess = judged.strengths[static_cast<std::size_t>(Signal::UnderUse)] >= 2.0
                          && judged.strengths[static_cast<std::size_t>(Signal::Flatline)] < 2.0;
    const double absolute = usesLess ? moments.meanPositive : moments.meanAbsolute;
    score.scores[static_cast<std::size_t>(Scoring::AbsoluteThreshold)] = scoreOfMeanResidual(
        absolute / judged.series.grossAreaSquareFeet, thresholdsFor(judged.series.utility, medianPerArea, options));
    score.scores[static_cast<std::size_t>(Scoring::SizeNormalized)] = sizeNormalized(judged, score, medianPerArea);
    return score;
}

void addPercentileRanks(std::vector<UtilityScore> &scores)
{
    constexpr auto slot = static_cast<std::size_t>(Scoring::PercentileRank);
    std::vector<double> deviations;
    std::vector<std::size_t> scored;
    for (std::size_t s = 0; s < scores.size(); ++s) {
        if (!scores[s].score(Scoring::SizeNormalized))
            continue;
        deviations.push_back(scores[s].deviation);
        scored.push_back(s);
    }
    const std::vector<double> ranks = percentileRanks(deviations);
    for (std::size_t i = 0; i < scored.size(); ++i)
        scores[scored[i]].scores[slot] = ranks[i];
}

} // namespace

double portfolioMedianPerArea(std::span<const HourlySeries> series)
{
    std::vector<double> means;
    for (const HourlySeries &one : series) {
        double sum = 0.0;
        double hours = 0.0;
        for (const double value : one.values) {
            if (!std::isfinite(value))
                continue;
            sum += value;
            hours += 1.0;
        }
        if (hours > 0.0 && one.grossAreaSquareFeet > 0.0)
            means.push_back(sum / hours / one.grossAreaSquareFeet);
    }
    return means.empty() ? 0.0 : medianOf(std::move(means));
}

std::vector<UtilityScore> scorePortfolio(const HourAxis &axis, const WeatherFrame &weather,
                                         std::span<const HourlySeries> series,
                                         std::span<const std::vector<double>> expected, TimeRange reference,
                                         TimeRange scored, const ScoringOptions &options)
{
    const ScoringWindows windows = windowsOf(axis, reference, scored);
    const WeatherDemand demand(axis, weather);
    const std::vector<SeriesResiduals> residuals =
        residualsOf(axis, series, expected, windows, options.minimumDays, options.minimumCoverage);
    std::vector<SeriesFindings> findings(series.size());
    parallelFor(series.size(), 0, [&](std::size_t s) {
        const std::span<const double> own = s < expected.size() ? std::span(expected[s]) : std::span<const double>();
        findings[s] = findingsOf(axis, series[s], own, residuals[s], windows, demand);
    });
    const std::vector<SignalStrengths> strengths = strengthsOf(findings);
    const std::vector<ShapeEvidences> shapes = shapeEvidencesOf(findings, strengths);
    const double medianPerArea = portfolioMedianPerArea(series);

    std::vector<UtilityScore> scores(series.size());
    for (std::size_t s = 0; s < series.size(); ++s) {
        if (findings[s].enough) {
            const Judged judged{axis,        series[s],    expected[s], residuals[s],
                                findings[s], strengths[s], shapes[s],   largerOf(strengths[s], shapes[s]),
                                windows};
            scores[s] = scoreOf(judged, medianPerArea, options);
            addLatest(judged, scores[s]);
        }
        scores[s].utility = series[s].utility;
        scores[s].scoredRange = scored;
    }
    addPercentileRanks(scores);
    return scores;
}

} // namespace core
