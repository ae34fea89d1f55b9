#include "core/assistant/tools/toolinput.h"
#include "core/assistant/tools/toolmakers.h"
#include "core/assistant/tools/usefigures.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype MaximumToolPoints = 1000;

QJsonObject pointJson(const SeriesPoint &point, const SiteZone &zone)
{
    return {{u"timestamp"_s, timeText(point.utc, zone)},
            {u"actual"_s, wire::number(point.actual)},
            {u"expected"_s, wire::number(point.predicted)},
            {u"coverage"_s, point.coverage}};
}

//! Of the first and the second half of the range, by whole days: what a day came to, and what it should have.
QJsonObject trendJson(const TimeSeries &hours, TimeRange range, const SiteZone &zone)
{
    const EpochSeconds middle = zone.dayStart(range.from + (range.to - range.from) / 2 + SecondsPerDay / 2);
    if (middle <= range.from || middle >= range.to)
        return {};
    const UseFigures first = figuresOf(hours, {range.from, middle});
    const UseFigures second = figuresOf(hours, {middle, range.to});
    const auto change = [](std::optional<double> before, std::optional<double> after) {
        return before && after && *before > 0.0 ? QJsonValue(100.0 * (*after - *before) / *before) : QJsonValue();
    };
    const auto half = [&zone](TimeRange part, const UseFigures &figures) {
        QJsonObject object = rangeJson(part, zone);
        object.insert("perDay"_L1, wire::number(figures.perDay));
        object.insert("coverage"_L1, figures.coverage);
        object.insert("excessPercent"_L1, wire::number(figures.excessPercent));
        return object;
    };
    return {{u"firstHalf"_s, half({range.from, middle}, first)},
            {u"secondHalf"_s, half({middle, range.to}, second)},
            {u"changePercent"_s, change(first.perDay, second.perDay)}};
}

//! The same figures of another range, and how the asked one differs from it by the day, since their lengths may differ.
Result<QJsonObject> comparedJson(const CampusService &campus, const TimeSeries &asked, const UseFigures &figures,
                                 TimeRange other, const SiteZone &zone)
{
    const auto loaded = loadFigures(campus, asked.buildingNumber, asked.utility, other);
    if (!loaded)
        return loaded.error();
    QJsonObject object{{u"range"_s, rangeJson(other, zone)}};
    putFigures(object, *loaded, zone);
    const bool both = figures.perDay && loaded->perDay;
    object.insert("perDayDifference"_L1, both ? QJsonValue(*figures.perDay - *loaded->perDay) : QJsonValue());
    object.insert("perDayDifferencePercent"_L1, both && *loaded->perDay > 0.0 ? QJsonValue(
                                                    100.0 * (*figures.perDay - *loaded->perDay) / *loaded->perDay)
                                                                              : QJsonValue());
    return object;
}

struct Question
{
    Building building;
    Utility utility = Utility::Electricity;
    TimeRange range;
    std::optional<TimeRange> other;
    QString resolution;
};

Result<Question> questionFrom(const CampusService &campus, const Snapshot &now, const QJsonObject &input)
{
    const auto building = toolinput::building(now, input);
    if (!building)
        return building.error();
    const auto utility = toolinput::utility(input);
    if (!utility)
        return utility.error();
    const auto resolution =
        toolinput::oneOf(input, "resolution"_L1, {u"auto"_s, u"15min"_s, u"hourly"_s, u"daily"_s, u"none"_s});
    if (!resolution)
        return resolution.error();
    const auto asked = toolinput::range(input, now.zone);
    if (!asked)
        return asked.error();
    const auto other = toolinput::comparedRange(input, now.zone);
    if (!other)
        return other.error();
    const Utility of = utility->value_or(Utility::Electricity);
    const auto range = *asked ? Result<TimeRange>(**asked) : usualRange(campus, now, of);
    if (!range)
        return range.error();
    return Question{*building, of, *range, *other, *resolution};
}

class GetTimeSeriesTool final : public Tool
{
public:
    explicit GetTimeSeriesTool(const CampusService &campus)
        : m_campus(campus)
    {
    }

    ToolInfo info() const override
    {
        const auto resolution =
            toolinput::choiceField(u"resolution"_s, {u"auto"_s, u"15min"_s, u"hourly"_s, u"daily"_s, u"none"_s},
                                   u"auto: the finest of hourly and daily that fits; none: the totals alone"_s);
        return {
            u"get_timeseries"_s,
            u"Actual and expected use of one building and utility over time in `unit`, with totals (energy is "
            "summed, rates are averaged), excess, the highest hour, coverage (0..1) and how the two halves of the "
            "range compare. compareStartDate and compareEndDate add the figures of another range and the "
            "difference by the day. At most 1,000 points. Without dates it covers the scored period. What is missing "
            "is "
            "null."_s,
            toolinput::schema({toolinput::buildingField(true), toolinput::utilityField(true), toolinput::startField(),
                               toolinput::endField(), toolinput::compareStartField(), toolinput::compareEndField(),
                               resolution})};
    }

    Result<QJsonObject> run(const QJsonObject &input, const std::stop_token &) override
    {
        const auto now = m_campus.snapshot();
        const auto question = questionFrom(m_campus, *now, input);
        if (!question)
            return question.error();
        return answer(*now, *question);
    }

private:
    Result<QJsonObject> answer(const Snapshot &now, const Question &question) const
    {
        const auto &[building, utility, range, other, resolution] = question;
        const auto hours = m_campus.timeSeries(building.number, utility, range.from, range.to, Resolution::Hourly);
        if (!hours)
            return hours.error();
        if (hours->points.isEmpty())
            return Error{ErrorCode::NotEnoughData, u"Building %1 has no %2 readings from %3 to %4"_s.arg(
                                                       building.number, utilityName(utility),
                                                       now.zone.localDate(range.from).toString(Qt::ISODate),
                                                       now.zone.localDate(range.to - 1).toString(Qt::ISODate))};
        const UseFigures figures = figuresOf(*hours, range);
        QJsonObject object{{u"buildingNumber"_s, building.number},
                           {u"buildingName"_s, building.name},
                           {u"utility"_s, utilityName(utility)},
                           {u"unit"_s, canonicalUnit(utility)},
                           {u"aggregation"_s, aggregationName(aggregationOf(utility))},
                           {u"range"_s, rangeJson(range, now.zone)},
                           {u"trend"_s, trendJson(*hours, range, now.zone)},
                           {u"simulated"_s, now.simulated}};
        putFigures(object, figures, now.zone);
        if (other) {
            const auto compared = comparedJson(m_campus, *hours, figures, *other, now.zone);
            if (!compared)
                return compared.error();
            object.insert("compared"_L1, *compared);
        }
        if (resolution == "none"_L1)
            return object;
        if (const auto put = putPoints(object, *hours, range, resolution, now.zone); !put)
            return put.error();
        return object;
    }

    Result<void> putPoints(QJsonObject &object, const TimeSeries &hours, TimeRange range, const QString &resolution,
                           const SiteZone &zone) const
    {
        TimeSeries series = hours;
        const bool fits = hours.points.size() <= MaximumToolPoints;
        const auto wanted = resolution == "auto"_L1 ? (fits ? Resolution::Hourly : Resolution::Daily)
                                                    : resolutionFromName(resolution).value_or(Resolution::Hourly);
        if (wanted != Resolution::Hourly) {
            auto other = m_campus.timeSeries(hours.buildingNumber, hours.utility, range.from, range.to, wanted);
            if (!other)
                return other.error();
            series = *std::move(other);
        }
        if (series.points.size() > MaximumToolPoints)
            return Error{ErrorCode::InvalidArgument,
                         u"%1 points are more than %2: ask for a shorter range or a coarser resolution"_s
                             .arg(series.points.size())
                             .arg(MaximumToolPoints)};
        object.insert("resolution"_L1, resolutionName(wanted));
        object.insert("points"_L1,
                      wire::arrayOf(series.points, [&zone](const SeriesPoint &one) { return pointJson(one, zone); }));
        return {};
    }

    const CampusService &m_campus;
};

} // namespace

std::shared_ptr<Tool> makeGetTimeSeriesTool(const CampusService &campus)
{
    return std::make_shared<GetTimeSeriesTool>(campus);
}

} // namespace core
