#include "predictionquery.h"

#include "core/campus/hourlyresult.h"
#include "core/expected/changedweather.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Errors
{
    double squares = 0.0;
    double absolutes = 0.0;
    double sum = 0.0;
    int count = 0;

    void add(double residual)
    {
        squares += residual * residual;
        absolutes += std::abs(residual);
        sum += residual;
        ++count;
    }
};

//! Expected values on the whole axis with the weather changed within `range`.
Result<std::vector<double>> expectedWith(const ExpectedModel &model, const JudgedUtility &judged, std::size_t index,
                                         const PredictionRequest &request, const QList<WeatherChange> &changes)
{
    std::vector<double> expected = judged.expected[index];
    if (request.overrides.isEmpty() && changes.isEmpty())
        return expected;
    const UtilityFrame &frame = judged.frame;
    const auto plain = model.expected(frame.axis, frame.weather, frame.series[index]);
    if (!plain)
        return plain.error();
    const auto changed =
        model.expected(frame.axis, changedWeather(frame.weather, changes), frame.series[index], request.overrides);
    if (!changed)
        return changed.error();
    for (std::size_t i = frame.axis.lowerBound(request.range.from);
         i < frame.axis.size() && frame.axis.starts[i] < request.range.to; ++i) {
        const double difference = (*changed)[i] - (*plain)[i];
        expected[i] =
            std::isnan(expected[i]) || std::isnan(difference) ? (*changed)[i] : std::max(0.0, expected[i] + difference);
    }
    return expected;
}

} // namespace

Result<void> checkOverrides(const QList<WeatherOverride> &overrides)
{
    for (const WeatherOverride &one : overrides) {
        const WeatherQuantityInfo &info = weatherQuantityInfo(one.quantity);
        if (!std::isfinite(one.value) || one.value < info.minimum || one.value > info.maximum)
            return Error{ErrorCode::InvalidArgument,
                         u"weatherOverrides: %1 = %2 is outside %3..%4 %5"_s.arg(QString::fromLatin1(info.name))
                             .arg(one.value)
                             .arg(info.minimum)
                             .arg(info.maximum)
                             .arg(QString::fromUtf8(info.unit))};
    }
    return {};
}

Result<void> checkChanges(const QList<WeatherChange> &changes)
{
    for (const WeatherChange &one : changes) {
        const WeatherQuantityInfo &info = weatherQuantityInfo(one.quantity);
        const double most = info.maximum - info.minimum;
        if (!std::isfinite(one.by) || std::abs(one.by) > most)
            return Error{ErrorCode::InvalidArgument,
                         u"weatherChanges: %1 may change by at most %2 %3, not %4"_s.arg(QString::fromLatin1(info.name))
                             .arg(most)
                             .arg(QString::fromUtf8(info.unit))
                             .arg(one.by)};
    }
    return {};
}

Result<Prediction> queryPrediction(const SiteZone &zone, const ExpectedModel &model, const JudgedUtility &judged,
                                   const PredictionRequest &request, const QList<WeatherChange> &changes)
{
    if (request.range.isEmpty())
        return Error{ErrorCode::InvalidArgument, u"endDate must be after startDate"_s};
    if (const auto checked = checkOverrides(request.overrides); !checked)
        return checked.error();
    if (const auto checked = checkChanges(changes); !checked)
        return checked.error();
    const UtilityFrame &frame = judged.frame;
    const auto found = std::ranges::find(frame.series, request.buildingNumber, &HourlySeries::key);
    if (found == frame.series.end())
        return Error{ErrorCode::NotEnoughData, u"Building %1 has too few %2 data for a prediction"_s.arg(
                                                   request.buildingNumber, utilityName(request.utility))};
    const auto index = static_cast<std::size_t>(found - frame.series.begin());
    auto expected = expectedWith(model, judged, index, request, changes);
    if (!expected)
        return expected.error();

    Prediction prediction{request.buildingNumber, request.utility, {}, {}, {}, {}, {}};
    Errors errors;
    for (std::size_t i = frame.axis.lowerBound(request.range.from);
         i < frame.axis.size() && frame.axis.starts[i] < request.range.to; ++i) {
        const double actual = frame.series[index].values[i];
        SeriesPoint point =
            makePoint(zone, frame.axis.starts[i], actual, (*expected)[i], std::isnan(actual) ? 0.0 : 1.0);
        if (point.residual)
            errors.add(*point.residual);
        prediction.points.append(std::move(point));
    }
    if (std::ranges::none_of(prediction.points, [](const SeriesPoint &point) { return point.predicted.has_value(); }))
        return Error{ErrorCode::NotEnoughData, u"No expected %1 use of building %2 between these dates"_s.arg(
                                                   utilityName(request.utility), request.buildingNumber)};
    if (errors.count > 0) {
        prediction.rmse = std::sqrt(errors.squares / errors.count);
        prediction.mae = errors.absolutes / errors.count;
        prediction.meanResidual = errors.sum / errors.count;
    }
    prediction.anomalyScore =
        request.overrides.isEmpty() && changes.isEmpty()
            ? judged.scores[index].score(Scoring::SizeNormalized)
            : scoreWithExpected(judged, index, *std::move(expected)).score(Scoring::SizeNormalized);
    return prediction;
}

} // namespace core
