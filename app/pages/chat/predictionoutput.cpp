#include "predictionoutput.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace app {

constexpr qsizetype LocalTime = 19; // letters of "2025-09-01T00:00:00"

// The first of these fields that holds a number.
static std::optional<double> numberIn(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (const QJsonValue value = object[key]; value.isDouble())
            return value.toDouble();
    }
    return std::nullopt;
}

// "timestamp" is the site's clock, with or without its offset; "timestampUtc" the instant where there is one.
static std::optional<core::SeriesPoint> pointOf(const QJsonObject &object)
{
    core::SeriesPoint point;
    const QString label = object["timestamp"_L1].toString();
    const QString instant = object["timestampUtc"_L1].toString();
    QDateTime time = QDateTime::fromString(instant.isEmpty() ? label : instant, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // told without an offset, which is not that of this machine
        time.setTimeSpec(Qt::UTC);
    point.utc = time.toSecsSinceEpoch();
    point.timestamp = label.left(LocalTime);
    point.actual = numberIn(object, {"actual"_L1});
    return point;
}

static Scenario scenarioOf(const ChatToolUse &use)
{
    Scenario scenario;
    const QJsonValue number = use.input["buildingNumber"_L1];
    scenario.buildingNumber = number.isString() ? number.toString() : number.toVariant().toString();
    const QString told = use.output["buildingNumber"_L1].toString();
    if (!told.isEmpty())
        scenario.buildingNumber = told;
    const QString utility = use.output["utility"_L1].toString(use.input["utility"_L1].toString());
    scenario.utility = core::utilityFromName(utility).value_or(core::Utility::Electricity);
    for (const QJsonValue entry : use.output["weather"_L1].toArray()) {
        const QJsonObject change = entry.toObject();
        const auto quantity = core::weatherQuantityFromName(change["name"_L1].toString());
        const auto value = numberIn(change, {"value"_L1, "meanAfter"_L1});
        if (quantity && value)
            scenario.overrides.append({*quantity, *value});
    }
    return scenario;
}

std::optional<PredictionOutput> predictionOf(const ChatToolUse &use)
{
    const QJsonArray points = use.output["predictions"_L1].toArray();
    if (use.state != ChatToolUse::State::Done || points.isEmpty())
        return std::nullopt;
    PredictionOutput output;
    output.scenario = scenarioOf(use);
    core::Prediction expected;
    expected.buildingNumber = output.scenario.buildingNumber;
    expected.utility = output.scenario.utility;
    core::Prediction changed = expected;
    changed.anomalyScore = numberIn(use.output, {"anomalyScore"_L1});
    const bool hasBaseline = std::any_of(points.begin(), points.end(), [](const QJsonValue &point) {
        return numberIn(point.toObject(), {"baseline"_L1, "expected"_L1}).has_value();
    });
    for (const QJsonValue entry : points) {
        const QJsonObject object = entry.toObject();
        std::optional<core::SeriesPoint> point = pointOf(object);
        if (!point)
            continue;
        const auto predicted = numberIn(object, {"scenario"_L1, "predicted"_L1});
        point->predicted = hasBaseline ? numberIn(object, {"baseline"_L1, "expected"_L1}) : predicted;
        expected.points.append(*point);
        point->predicted = predicted;
        changed.points.append(*point);
    }
    if (expected.points.isEmpty())
        return std::nullopt;
    const auto day = [](const core::SeriesPoint &point) {
        return QDate::fromString(point.timestamp.left(10), Qt::ISODate);
    };
    output.scenario.first = day(expected.points.constFirst());
    output.scenario.last = day(expected.points.constLast());
    const QJsonArray weather = use.output["weather"_L1].toArray();
    output.isMoved = std::any_of(weather.begin(), weather.end(),
                                 [](const QJsonValue &change) { return change["change"_L1].isDouble(); });
    output.isDaily = use.output["resolution"_L1].toString() == "daily"_L1;
    const QJsonObject before = use.output["baseline"_L1].toObject();
    output.expectedTotal = numberIn(before, {"total"_L1});
    expected.anomalyScore = numberIn(before, {"anomalyScore"_L1});
    if (hasBaseline && !weather.isEmpty()) {
        output.overridden = changed;
        output.overriddenTotal = numberIn(use.output["scenario"_L1].toObject(), {"total"_L1});
    } else if (!expected.anomalyScore) {
        expected.anomalyScore = changed.anomalyScore;
    }
    output.expected = expected;
    return output;
}

} // namespace app
