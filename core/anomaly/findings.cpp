#include "findings.h"

#include "core/anomaly/robust.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

//! From here a flat stretch is a broken meter, and its hours say nothing of the building.
constexpr double CertainFlatline = 4.0;

double excessOf(const PatternFit &fit, HourWindow window, std::span<const double> residuals,
                std::span<const Pattern> patterns)
{
    if (fit.explained <= 0.0)
        return 0.0;
    const Pattern &pattern = patterns[fit.pattern];
    double sum = 0.0;
    for (std::size_t k = fit.onset; k < window.size(); ++k) {
        if (std::isfinite(residuals[window.first + k]))
            sum += fit.amplitude * pattern.shape[k];
    }
    return sum;
}

void addMean(SeriesFindings &findings, HourWindow window, std::span<const double> residuals)
{
    double sum = 0.0;
    for (std::size_t i = window.first; i < window.last; ++i) {
        if (!std::isfinite(residuals[i]))
            continue;
        sum += residuals[i];
        findings.scoredHours += 1.0;
    }
    findings.meanRelative = findings.scoredHours > 0.0 ? sum / findings.scoredHours : 0.0;
}

} // namespace

SeriesFindings findingsOf(const HourAxis &axis, const HourlySeries &series, std::span<const double> expected,
                          const SeriesResiduals &residuals, const ScoringWindows &windows, const WeatherDemand &demand)
{
    SeriesFindings findings;
    if (!residuals.enough)
        return findings;
    findings.enough = true;
    findings.sigma = residuals.sigma;
    findings.flatline = findFlatline(series.values, expected, residuals.level, windows);
    findings.spikes = findSpikes(axis, expected, residuals, windows);
    findings.shape = shapeOf(axis, series, windows, demand, findings.spikes);

    std::vector<double> judged = residuals.sustained;
    if (findings.flatline.strength >= CertainFlatline) {
        for (std::size_t i = findings.flatline.first; i < findings.flatline.last; ++i)
            judged[i] = NotANumber;
    }
    std::vector<double> whole = residuals.relative; // what spikes add is use, too
    std::ranges::transform(whole, judged, whole.begin(),
                           [](double value, double known) { return std::isfinite(known) ? value : NotANumber; });
    addMean(findings, windows.scored, whole);
    const BestDemand best = demand.best(expected);
    const std::vector<Pattern> patterns = patternsOf(axis, windows.scored, expected, residuals.level, best);
    findings.fits = fitPatterns(windows.scored, judged, patterns);
    for (std::size_t p = 0; p < PatternSignals.size(); ++p)
        findings.excess[p] = excessOf(findings.fits[p], windows.scored, judged, patterns);

    for (const HourWindow &window : windows.reference) {
        const auto usual =
            fitPatterns(window, residuals.sustained, patternsOf(axis, window, expected, residuals.level, best));
        for (std::size_t p = 0; p < PatternSignals.size(); ++p)
            findings.usualPower[p] += usual[p].explained / static_cast<double>(windows.reference.size());
    }
    return findings;
}

} // namespace core
