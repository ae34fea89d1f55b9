#include "scenariofigures.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t LeastHours = 48;         // below, the spread of errors says little
constexpr double DeviationsForMargin = 1.645;  // of a normal distribution, two-sided, for MarginConfidence
constexpr double StrongestCorrelation = 0.995; // a line of equal errors would make the margin endless

struct Sum
{
    double total = 0.0;
    int hours = 0;

    void add(double value)
    {
        total += value;
        ++hours;
    }
    double over(Aggregation aggregation) const { return aggregation == Aggregation::Sum ? total : total / hours; }
};

//! Of the total of `hours` hours. Errors of an hour resemble those of the hour before, so that n of them weigh like
//! n (1 - r) / (1 + r).
std::optional<double> marginOfTotal(const std::vector<double> &errors, int hours)
{
    if (errors.size() < LeastHours)
        return std::nullopt;
    double mean = 0.0;
    for (const double error : errors)
        mean += error / static_cast<double>(errors.size());
    double squares = 0.0;
    double products = 0.0;
    for (std::size_t i = 0; i < errors.size(); ++i) {
        squares += (errors[i] - mean) * (errors[i] - mean);
        if (i > 0)
            products += (errors[i] - mean) * (errors[i - 1] - mean);
    }
    if (squares <= 0.0)
        return 0.0;
    const double correlation = std::clamp(products / squares, 0.0, StrongestCorrelation);
    const double deviation = std::sqrt(squares / static_cast<double>(errors.size() - 1));
    return DeviationsForMargin * deviation * std::sqrt(hours * (1.0 + correlation) / (1.0 - correlation));
}

} // namespace

Result<ScenarioFigures> scenarioFigures(const Prediction &baseline, const Prediction &scenario)
{
    ScenarioFigures figures;
    Sum actual;
    Sum usual;
    Sum changed;
    std::vector<double> errors;
    const qsizetype size = std::min(baseline.points.size(), scenario.points.size());
    for (qsizetype i = 0; i < size; ++i) {
        const SeriesPoint &before = baseline.points[i];
        const SeriesPoint &after = scenario.points[i];
        if (!before.predicted || !after.predicted || before.utc != after.utc)
            continue;
        usual.add(*before.predicted);
        changed.add(*after.predicted);
        if (before.actual) {
            actual.add(*before.actual);
            errors.push_back(*before.actual - *before.predicted);
        }
    }
    if (usual.hours == 0)
        return Error{ErrorCode::NotEnoughData, u"No hour of this range has an expected use"_s};
    const Aggregation aggregation = aggregationOf(baseline.utility);
    figures.hours = usual.hours;
    figures.coverage = static_cast<double>(actual.hours) / usual.hours;
    figures.baseline = usual.over(aggregation);
    figures.scenario = changed.over(aggregation);
    figures.difference = figures.scenario - figures.baseline;
    if (figures.baseline > 0.0)
        figures.differencePercent = 100.0 * figures.difference / figures.baseline;
    if (actual.hours > 0)
        figures.actual = actual.over(aggregation);
    figures.margin = marginOfTotal(errors, usual.hours);
    if (figures.margin && aggregation == Aggregation::Mean)
        figures.margin = *figures.margin / usual.hours;
    return figures;
}

QString certaintyOf(const ScenarioFigures &figures)
{
    if (!figures.margin)
        return u"unknown"_s;
    const double size = std::abs(figures.difference);
    if (size <= *figures.margin)
        return u"within_error"_s;
    return size <= 2.0 * *figures.margin ? u"likely"_s : u"clear"_s;
}

} // namespace core
