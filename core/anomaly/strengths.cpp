#include "findings.h"

#include "core/anomaly/robust.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

//! Root mean square over the scored period, relative to mean use, that counts as one: however exact the model, less is
//! not worth a walk to the building. In the order of PatternSignals.
constexpr std::array<double, PatternSignals.size()> LeastEffect{0.025, 0.025, 0.015, 0.02, 0.025};
//! Power that white noise of unit variance would give a fit, times what the persistence of real residuals adds.
constexpr double UsualInflation = 20.0;
constexpr double OwnWeight = 0.4;
constexpr double UsesLess = 2.0;       // z value from which a building is taken to use less
constexpr double LeastUnderUse = 0.05; // of the mean use; a model may be that far off

double &strengthOf(SignalStrengths &strengths, Signal signal)
{
    return strengths[static_cast<std::size_t>(signal)];
}

//! Subtracts the portfolio's median and divides by its spread where that is more than one.
void standardise(std::span<const SeriesFindings> findings, std::vector<double> &values)
{
    std::vector<double> known;
    for (std::size_t s = 0; s < values.size(); ++s) {
        if (findings[s].enough)
            known.push_back(values[s]);
    }
    const bool many = known.size() >= MinimumPortfolio;
    const double centre = many ? std::max(medianOf(known), 0.0) : 1.0;
    const double spread = many ? std::max(spreadOf(known, centre), 1.0) : 1.0;
    for (double &value : values)
        value = (value - centre) / spread;
}

//! How much more than sigma squared the fits of slot `p` usually explain, over the portfolio.
double portfolioInflation(std::span<const SeriesFindings> findings, std::size_t p)
{
    std::vector<double> inflations;
    for (const SeriesFindings &one : findings) {
        if (one.enough)
            inflations.push_back(one.usualPower[p] / (one.sigma * one.sigma));
    }
    if (inflations.size() < MinimumPortfolio)
        return UsualInflation;
    return std::max(medianOf(std::move(inflations)), 1.0);
}

std::vector<double> patternStrengths(std::span<const SeriesFindings> findings, std::size_t p)
{
    const double inflation = portfolioInflation(findings, p);
    std::vector<double> values(findings.size(), 0.0);
    for (std::size_t s = 0; s < findings.size(); ++s) {
        const SeriesFindings &one = findings[s];
        if (!one.enough)
            continue;
        const double noise = OwnWeight * one.usualPower[p] + (1.0 - OwnWeight) * inflation * one.sigma * one.sigma;
        const double effect = LeastEffect[p] * LeastEffect[p] * one.scoredHours;
        values[s] = std::sqrt(one.fits[p].explained / std::max(noise + effect, 1e-12));
    }
    standardise(findings, values);
    return values;
}

//! The signal that explains most of the excess leads; the others follow by what they explain.
void shareByExplanation(const SeriesFindings &one, SignalStrengths &strengths)
{
    double strongest = 0.0;
    double mostExplained = 0.0;
    for (std::size_t p = 0; p < PatternSignals.size(); ++p) {
        strongest = std::max(strongest, strengthOf(strengths, PatternSignals[p]));
        mostExplained = std::max(mostExplained, one.fits[p].explained);
    }
    for (std::size_t p = 0; p < PatternSignals.size(); ++p) {
        const double share = mostExplained > 0.0 ? std::sqrt(one.fits[p].explained / mostExplained) : 0.0;
        strengthOf(strengths, PatternSignals[p]) = strongest * share;
    }
}

bool usesLess(const SeriesFindings &one, double underUse)
{
    return underUse >= UsesLess && one.meanRelative <= -LeastUnderUse;
}

//! Who uses less is reported, and raised by nothing but a stuck meter.
void holdBackUnderUse(const SeriesFindings &one, double underUse, SignalStrengths &strengths)
{
    strengthOf(strengths, Signal::UnderUse) = underUse;
    if (!usesLess(one, underUse))
        return;
    for (const Signal signal : AllSignals) {
        if (signal != Signal::Flatline && signal != Signal::UnderUse)
            strengthOf(strengths, signal) = std::min(strengthOf(strengths, signal), 1.0);
    }
}

} // namespace

std::vector<SignalStrengths> strengthsOf(std::span<const SeriesFindings> findings)
{
    std::vector<SignalStrengths> strengths(findings.size(), SignalStrengths{});
    for (std::size_t p = 0; p < PatternSignals.size(); ++p) {
        const std::vector<double> values = patternStrengths(findings, p);
        for (std::size_t s = 0; s < findings.size(); ++s)
            strengthOf(strengths[s], PatternSignals[p]) = std::max(0.0, values[s]);
    }
    std::vector<double> spikes(findings.size(), 0.0);
    for (std::size_t s = 0; s < findings.size(); ++s)
        spikes[s] = findings[s].spikes.strength;
    standardise(findings, spikes);

    const double inflation = portfolioInflation(findings, 0);
    for (std::size_t s = 0; s < findings.size(); ++s) {
        const SeriesFindings &one = findings[s];
        if (!one.enough)
            continue;
        shareByExplanation(one, strengths[s]);
        strengthOf(strengths[s], Signal::Spikes) = std::max(0.0, spikes[s]);
        strengthOf(strengths[s], Signal::Flatline) = one.flatline.strength;
        const double noise = OwnWeight * one.usualPower[0] + (1.0 - OwnWeight) * inflation * one.sigma * one.sigma;
        const double power = noise + LeastEffect[0] * LeastEffect[0] * one.scoredHours;
        const double less = std::max(0.0, -one.meanRelative) * std::sqrt(one.scoredHours / std::max(power, 1e-12));
        holdBackUnderUse(one, less, strengths[s]);
    }
    return strengths;
}

std::vector<ShapeEvidences> shapeEvidencesOf(std::span<const SeriesFindings> findings,
                                             std::span<const SignalStrengths> strengths)
{
    std::vector<std::optional<SeriesShape>> shapes(findings.size());
    for (std::size_t s = 0; s < findings.size(); ++s) {
        if (findings[s].enough)
            shapes[s] = findings[s].shape;
    }
    std::vector<ShapeEvidences> evidences = compareShapes(shapes);
    for (std::size_t s = 0; s < findings.size(); ++s) {
        if (usesLess(findings[s], strengths[s][static_cast<std::size_t>(Signal::UnderUse)]))
            evidences[s] = {};
    }
    return evidences;
}

} // namespace core
