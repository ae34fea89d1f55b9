#include "core/assistant/tools/toolinput.h"
#include "core/assistant/tools/toolmakers.h"
#include "core/assistant/tools/usefigures.h"
#include "core/base/parallel.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! One building and utility: how much of the range its readings cover.
struct Row
{
    Building building;
    Utility utility = Utility::Electricity;
    bool scored = false;
    double coverage = 0.0;
    EpochSeconds missing = 0; //!< seconds of the range in hours without any reading
    TimeRange longestGap;
    std::optional<EpochSeconds> last; //!< start of the last hour with readings
    std::optional<Error> error;
};

void measure(Row &row, const CampusService &campus, TimeRange range)
{
    const auto hours = campus.timeSeries(row.building.number, row.utility, range.from, range.to, Resolution::Hourly);
    if (!hours) {
        row.error = hours.error();
        return;
    }
    row.coverage = figuresOf(*hours, range).coverage;
    EpochSeconds before = range.from; // end of the latest hour with readings
    const auto close = [&row, &before](EpochSeconds at) {
        row.missing += std::max<EpochSeconds>(0, at - before);
        if (at - before > row.longestGap.to - row.longestGap.from)
            row.longestGap = {before, at};
    };
    for (const SeriesPoint &point : hours->points) {
        if (!point.actual || !range.contains(point.utc))
            continue;
        close(point.utc);
        before = point.utc + SecondsPerHour;
        row.last = point.utc;
    }
    close(range.to);
}

QJsonObject rowJson(const Row &row, const SiteZone &zone)
{
    const bool hasGap = !row.longestGap.isEmpty();
    const auto time = [&zone](bool known, EpochSeconds at) {
        return known ? QJsonValue(timeText(at, zone)) : QJsonValue();
    };
    return {{u"buildingNumber"_s, row.building.number},
            {u"buildingName"_s, row.building.name},
            {u"utility"_s, utilityName(row.utility)},
            {u"coverage"_s, row.coverage},
            {u"missingHours"_s, row.missing / SecondsPerHour},
            {u"longestGapHours"_s, (row.longestGap.to - row.longestGap.from) / SecondsPerHour},
            {u"longestGapStart"_s, time(hasGap, row.longestGap.from)},
            {u"longestGapEnd"_s, time(hasGap, row.longestGap.to)},
            {u"lastReadingHour"_s, time(row.last.has_value(), row.last.value_or(0))},
            {u"scored"_s, row.scored}};
}

class DataQualityTool final : public Tool
{
public:
    explicit DataQualityTool(const CampusService &campus)
        : m_campus(campus)
    {
    }

    ToolInfo info() const override
    {
        return {u"data_quality"_s,
                u"How complete the readings are: coverage (0..1), hours without any reading, the longest gap, the last "
                "hour with readings and whether there are enough for a score, by building and utility, the worst "
                "first. Without dates it covers the scored period."_s,
                toolinput::schema({toolinput::buildingField(false), toolinput::utilityField(false),
                                   toolinput::startField(), toolinput::endField(), toolinput::limitField()})};
    }

    Result<QJsonObject> run(const QJsonObject &input, const std::stop_token &stop) override
    {
        const auto now = m_campus.snapshot();
        const auto building = toolinput::optionalBuilding(*now, input);
        if (!building)
            return building.error();
        const auto utility = toolinput::utility(input);
        if (!utility)
            return utility.error();
        const auto limit = toolinput::limit(input);
        if (!limit)
            return limit.error();
        const auto asked = toolinput::range(input, now->zone);
        if (!asked)
            return asked.error();
        const auto range =
            *asked ? Result<TimeRange>(**asked) : usualRange(m_campus, *now, utility->value_or(Utility::Electricity));
        if (!range)
            return range.error();
        std::vector<Row> rows = rowsOf(*now, *building, *utility);
        parallelFor(rows.size(), 0, [&](std::size_t i) {
            if (!stop.stop_requested())
                measure(rows[i], m_campus, *range);
        });
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, u"stopped"_s};
        return answer(*now, *range, std::move(rows), *limit);
    }

private:
    static std::vector<Row> rowsOf(const Snapshot &now, const std::optional<Building> &only,
                                   std::optional<Utility> utility)
    {
        std::vector<Row> rows;
        for (const Building &building : now.buildings) {
            const auto ofBuilding = now.scores.constFind(building.id);
            if (ofBuilding == now.scores.constEnd() || (only && only->id != building.id))
                continue;
            for (const UtilityScore &judged : *ofBuilding) {
                if (utility && judged.utility != *utility)
                    continue;
                Row row;
                row.building = building;
                row.utility = judged.utility;
                row.scored = judged.score(Scoring::SizeNormalized).has_value();
                rows.push_back(row);
            }
        }
        return rows;
    }

    static Result<QJsonObject> answer(const Snapshot &now, TimeRange range, std::vector<Row> rows, int limit)
    {
        double coverage = 0.0;
        qsizetype gapless = 0;
        for (const Row &row : rows) {
            if (row.error)
                return *row.error;
            coverage += row.coverage / static_cast<double>(rows.size());
            gapless += row.missing == 0 ? 1 : 0;
        }
        std::ranges::stable_sort(rows, {}, &Row::coverage);
        const qsizetype total = std::ssize(rows);
        rows.resize(std::min(rows.size(), static_cast<std::size_t>(limit)));
        const QJsonArray list = wire::arrayOf(rows, [&now](const Row &row) { return rowJson(row, now.zone); });
        return QJsonObject{{u"range"_s, rangeJson(range, now.zone)},
                           {u"coverage"_s, total > 0 ? QJsonValue(coverage) : QJsonValue()},
                           {u"rows"_s, list},
                           {u"shown"_s, list.size()},
                           {u"series"_s, total},
                           {u"withoutGaps"_s, gapless},
                           {u"simulated"_s, now.simulated}};
    }

    const CampusService &m_campus;
};

} // namespace

std::shared_ptr<Tool> makeDataQualityTool(const CampusService &campus)
{
    return std::make_shared<DataQualityTool>(campus);
}

} // namespace core
