#include "core/assistant/tools/scenariofigures.h"
#include "core/assistant/tools/scenarioweather.h"
#include "core/assistant/tools/toolinput.h"
#include "core/assistant/tools/toolmakers.h"
#include "core/assistant/tools/usefigures.h"
#include "core/wire/jsonvalues.h"
#include "core/wire/predictionquestion.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype MaximumToolPoints = 1000;

//! Hour by hour, or day by day when that would be more than a reader takes.
QJsonArray pointsJson(const Prediction &baseline, const Prediction &scenario, const SiteZone &zone)
{
    QJsonArray points;
    for (qsizetype i = 0; i < std::min(baseline.points.size(), scenario.points.size()); ++i) {
        const SeriesPoint &point = scenario.points[i];
        points.append(QJsonObject{{u"timestamp"_s, timeText(point.utc, zone)},
                                  {u"timestampUtc"_s, SiteZone::formatUtc(point.utc)},
                                  {u"actual"_s, wire::number(point.actual)},
                                  {u"baseline"_s, wire::number(baseline.points[i].predicted)},
                                  {u"predicted"_s, wire::number(point.predicted)}});
    }
    return points;
}

Prediction byDay(const Prediction &hours, const SiteZone &zone)
{
    Prediction days = hours;
    days.points.clear();
    const bool isMean = aggregationOf(hours.utility) == Aggregation::Mean;
    int actuals = 0;
    int predictions = 0;
    const auto add = [isMean](std::optional<double> &total, std::optional<double> value, int &count) {
        if (!value)
            return;
        ++count;
        const double before = total.value_or(0.0);
        total = isMean ? before + (*value - before) / count : before + *value;
    };
    for (const SeriesPoint &hour : hours.points) {
        const EpochSeconds start = zone.dayStart(hour.utc);
        if (days.points.isEmpty() || days.points.last().utc != start) {
            SeriesPoint day;
            day.utc = start;
            days.points.append(day);
            actuals = predictions = 0;
        }
        add(days.points.last().actual, hour.actual, actuals);
        add(days.points.last().predicted, hour.predicted, predictions);
    }
    return days;
}

class RunPredictionTool final : public Tool
{
public:
    explicit RunPredictionTool(const CampusService &campus)
        : m_campus(campus)
    {
    }

    ToolInfo info() const override
    {
        QStringList names;
        for (const WeatherQuantityInfo &one : weatherQuantities())
            names.append(u"%1 (%2)"_s.arg(QString::fromLatin1(one.name), QString::fromUtf8(one.unit)));
        const auto weather = [](const QString &name, const QString &description) {
            return toolinput::Field{name,
                                    {{u"type"_s, QJsonArray{u"object"_s, u"null"_s}},
                                     {u"description"_s, description},
                                     {u"additionalProperties"_s, QJsonObject{{u"type"_s, u"number"_s}}}}};
        };
        return {u"run_prediction"_s,
                u"What one building would have used in another weather, by the model of expected use. Gives the hours "
                "(`predicted` in the changed weather, `baseline` in the weather as it was), the totals of both, their "
                "difference, the 90 % margin of the model's own error on such a total and what that makes of the "
                "difference (certainty: clear, likely, within_error, unknown), and the score. It looks at dates with "
                "data, not into the future."_s,
                toolinput::schema(
                    {toolinput::buildingField(true), toolinput::utilityField(true),
                     weather(u"weatherChanges"_s,
                             u"Amounts added to each hour, by column: {\"temperature_2m\": 10} is 10 °F warmer"_s),
                     weather(u"weatherOverrides"_s,
                             u"Values that replace each hour's, of other columns than weatherChanges has. Columns: %1"_s
                                 .arg(names.join(u", "_s))),
                     toolinput::startField(), toolinput::endField()})};
    }

    Result<QJsonObject> run(const QJsonObject &input, const std::stop_token &stop) override
    {
        const auto now = m_campus.snapshot();
        const auto building = toolinput::building(*now, input);
        if (!building)
            return building.error();
        const auto utility = toolinput::utility(input);
        if (!utility)
            return utility.error();
        const auto usual = usualRange(m_campus, *now, utility->value_or(Utility::Electricity));
        if (!usual)
            return usual.error();
        QJsonObject named = input;
        named.insert("buildingNumber"_L1, building->number);
        const auto question = wire::predictionQuestionFromJson(named, now->zone, *usual);
        if (!question)
            return question.error();
        PredictionRequest plain = question->request;
        plain.overrides.clear();
        const auto baseline = m_campus.predict(plain);
        if (!baseline)
            return baseline.error();
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, u"stopped"_s};
        const auto scenario = m_campus.predict(question->request, question->changes);
        if (!scenario)
            return scenario.error();
        return answer(*now, *building, *question, *baseline, *scenario);
    }

private:
    Result<QJsonObject> answer(const Snapshot &now, const Building &building, const wire::PredictionQuestion &question,
                               const Prediction &baseline, const Prediction &scenario) const
    {
        const auto figures = scenarioFigures(baseline, scenario);
        if (!figures)
            return figures.error();
        const auto weather = scenarioWeather(m_campus.database(), question);
        if (!weather)
            return weather.error();
        const Utility utility = question.request.utility;
        QJsonObject object{{u"buildingNumber"_s, building.number},
                           {u"buildingName"_s, building.name},
                           {u"utility"_s, utilityName(utility)},
                           {u"unit"_s, canonicalUnit(utility)},
                           {u"aggregation"_s, aggregationName(aggregationOf(utility))},
                           {u"range"_s, rangeJson(question.request.range, now.zone)},
                           {u"weather"_s, *weather},
                           {u"anomalyScore"_s, wire::number(scenario.anomalyScore)},
                           {u"metrics"_s, QJsonObject{{u"rmse"_s, wire::number(scenario.rmse)},
                                                      {u"mae"_s, wire::number(scenario.mae)},
                                                      {u"meanResidual"_s, wire::number(scenario.meanResidual)}}},
                           {u"simulated"_s, now.simulated}};
        putTotals(object, *figures, baseline, scenario);
        const bool hourly = scenario.points.size() <= MaximumToolPoints;
        object.insert("resolution"_L1, hourly ? u"hourly"_s : u"daily"_s);
        object.insert("predictions"_L1,
                      hourly ? pointsJson(baseline, scenario, now.zone)
                             : pointsJson(byDay(baseline, now.zone), byDay(scenario, now.zone), now.zone));
        return object;
    }

    static void putTotals(QJsonObject &object, const ScenarioFigures &figures, const Prediction &baseline,
                          const Prediction &scenario)
    {
        object.insert("coverage"_L1, figures.coverage);
        object.insert("hours"_L1, figures.hours);
        object.insert("actual"_L1, wire::number(figures.actual));
        object.insert("baseline"_L1, QJsonObject{{u"total"_s, figures.baseline},
                                                 {u"anomalyScore"_s, wire::number(baseline.anomalyScore)}});
        object.insert("scenario"_L1, QJsonObject{{u"total"_s, figures.scenario},
                                                 {u"anomalyScore"_s, wire::number(scenario.anomalyScore)}});
        object.insert("difference"_L1, figures.difference);
        object.insert("differencePercent"_L1, wire::number(figures.differencePercent));
        object.insert("margin"_L1, wire::number(figures.margin));
        object.insert("marginPercent"_L1, figures.margin && figures.baseline > 0.0
                                              ? QJsonValue(100.0 * *figures.margin / figures.baseline)
                                              : QJsonValue());
        object.insert("marginConfidence"_L1, MarginConfidence);
        object.insert("certainty"_L1, certaintyOf(figures));
    }

    const CampusService &m_campus;
};

} // namespace

std::shared_ptr<Tool> makeRunPredictionTool(const CampusService &campus)
{
    return std::make_shared<RunPredictionTool>(campus);
}

} // namespace core
