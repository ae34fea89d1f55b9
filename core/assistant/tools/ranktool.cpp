#include "core/assistant/tools/toolinput.h"
#include "core/assistant/tools/toolmakers.h"
#include "core/assistant/tools/usefigures.h"
#include "core/base/parallel.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype DriversShown = 3;

const QStringList &measures()
{
    static const QStringList all{u"score"_s, u"excess"_s, u"use"_s, u"use_per_area"_s, u"peak"_s};
    return all;
}

struct Question
{
    QString by;
    Utility utility = Utility::Electricity;
    TimeRange range;
    std::optional<TimeRange> other; //!< to compare the total with
    bool highestFirst = true;
    int limit = 10;
};

struct Row
{
    Building building;
    UtilityScore judged;
    UseFigures figures;
    UseFigures other; //!< of the question's other range
    std::optional<double> value;
};

Result<Question> questionFrom(const CampusService &campus, const Snapshot &now, const QJsonObject &input)
{
    Question question;
    const auto by = toolinput::oneOf(input, "by"_L1, measures());
    if (!by)
        return by.error();
    question.by = *by;
    const auto utility = toolinput::utility(input);
    if (!utility)
        return utility.error();
    question.utility = utility->value_or(Utility::Electricity);
    const auto order = toolinput::oneOf(input, "order"_L1, {u"highest"_s, u"lowest"_s});
    if (!order)
        return order.error();
    question.highestFirst = *order == "highest"_L1;
    const auto limit = toolinput::limit(input);
    if (!limit)
        return limit.error();
    question.limit = *limit;
    const auto range = toolinput::range(input, now.zone);
    if (!range)
        return range.error();
    const auto usual = *range ? Result<TimeRange>(**range) : usualRange(campus, now, question.utility);
    if (!usual)
        return usual.error();
    question.range = *usual;
    const auto other = toolinput::comparedRange(input, now.zone);
    if (!other)
        return other.error();
    question.other = *other;
    return question;
}

std::optional<double> perArea(const Row &row)
{
    if (!row.figures.actual || !row.building.grossAreaSquareFeet)
        return std::nullopt;
    return *row.figures.actual / *row.building.grossAreaSquareFeet;
}

std::optional<double> valueOf(const Row &row, const QString &by)
{
    if (by == "score"_L1)
        return row.judged.score(Scoring::SizeNormalized);
    if (by == "excess"_L1)
        return row.figures.excess;
    if (by == "use_per_area"_L1)
        return perArea(row);
    return by == "peak"_L1 ? row.figures.peak : row.figures.actual;
}

std::vector<Row> rowsOf(const Snapshot &now, Utility utility)
{
    std::vector<Row> rows;
    for (const Building &building : now.buildings) {
        const auto ofBuilding = now.scores.constFind(building.id);
        if (ofBuilding == now.scores.constEnd())
            continue;
        if (const auto judged = ofBuilding->constFind(utility); judged != ofBuilding->constEnd())
            rows.push_back({building, *judged, {}, {}, {}});
    }
    return rows;
}

//! Into `figures` of each row.
Result<void> loadAll(const CampusService &campus, std::span<Row> rows, Utility utility, TimeRange range,
                     UseFigures Row::*into, const std::stop_token &stop)
{
    std::vector<std::optional<Error>> errors(rows.size());
    parallelFor(rows.size(), 0, [&](std::size_t i) {
        if (stop.stop_requested())
            return;
        auto figures = loadFigures(campus, rows[i].building.number, utility, range);
        if (figures)
            rows[i].*into = *figures;
        else
            errors[i] = figures.error();
    });
    for (const auto &error : errors) {
        if (error)
            return *error;
    }
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, u"stopped"_s};
    return {};
}

//! Leaves the rows that have a value, the asked ones first; gives how many had none.
qsizetype sortByValue(std::vector<Row> &rows, const Question &question)
{
    for (Row &row : rows)
        row.value = valueOf(row, question.by);
    const auto without = static_cast<qsizetype>(std::erase_if(rows, [](const Row &row) { return !row.value; }));
    std::ranges::stable_sort(rows, [&question](const Row &one, const Row &two) {
        return question.highestFirst ? *one.value > *two.value : *one.value < *two.value;
    });
    return without;
}

QJsonObject rowJson(const Row &row, qsizetype rank, const Snapshot &now)
{
    const auto score = row.judged.score(Scoring::SizeNormalized);
    QJsonObject object{{u"rank"_s, rank},
                       {u"buildingNumber"_s, row.building.number},
                       {u"buildingName"_s, row.building.name},
                       {u"score"_s, wire::number(score)},
                       {u"status"_s, score ? QJsonValue(statusName(now.cutoffs.statusOf(*score))) : QJsonValue()},
                       {u"perArea"_s, wire::number(perArea(row))},
                       {u"drivers"_s, driversJson(row.judged.drivers, now.zone, DriversShown)}};
    putFigures(object, row.figures, now.zone);
    return object;
}

//! All buildings together, as long as their figures are known.
QJsonObject totalJson(std::span<const Row> rows, UseFigures Row::*of, TimeRange range, const SiteZone &zone)
{
    UseFigures total;
    const auto add = [](std::optional<double> &sum, std::optional<double> value) {
        if (value)
            sum = sum.value_or(0.0) + *value;
    };
    for (const Row &row : rows) {
        const UseFigures &figures = row.*of;
        add(total.actual, figures.actual);
        add(total.expected, figures.expected);
        add(total.excess, figures.excess);
        add(total.perDay, figures.perDay);
        total.coverage += figures.coverage / static_cast<double>(rows.size());
    }
    if (total.excess && total.expected && *total.expected > 0.0)
        total.excessPercent = 100.0 * *total.excess / *total.expected;
    QJsonObject object{{u"range"_s, rangeJson(range, zone)}};
    putFigures(object, total, zone);
    return object;
}

//! Both ranges over the same buildings, which are those with readings in both; the difference is by the day, since
//! their lengths may differ.
QJsonObject comparedJson(std::span<const Row> rows, const Question &question, const SiteZone &zone)
{
    std::vector<Row> both;
    std::ranges::copy_if(rows, std::back_inserter(both),
                         [](const Row &row) { return row.figures.actual && row.other.actual; });
    const auto counted = static_cast<qsizetype>(both.size());
    const QJsonObject asked = totalJson(both, &Row::figures, question.range, zone);
    const QJsonObject other = totalJson(both, &Row::other, *question.other, zone);
    QJsonObject object{{u"asked"_s, asked},
                       {u"other"_s, other},
                       {u"buildings"_s, counted},
                       {u"withoutReadings"_s, static_cast<qsizetype>(rows.size()) - counted}};
    const double before = other.value("perDay"_L1).toDouble();
    const double difference = asked.value("perDay"_L1).toDouble() - before;
    object.insert("perDayDifference"_L1, both.empty() ? QJsonValue() : QJsonValue(difference));
    object.insert("perDayDifferencePercent"_L1, before > 0.0 ? QJsonValue(100.0 * difference / before) : QJsonValue());
    return object;
}

class RankTool final : public Tool
{
public:
    explicit RankTool(const CampusService &campus)
        : m_campus(campus)
    {
    }

    ToolInfo info() const override
    {
        const auto by = toolinput::choiceField(
            u"by"_s, measures(),
            u"score: how conspicuous, 0..1; excess: energy above what was expected (waste); use: consumption; "
            "use_per_area: consumption per ft² of gross area over the range (not a year); peak: highest hour"_s);
        const auto order = toolinput::choiceField(u"order"_s, {u"highest"_s, u"lowest"_s}, u"Which come first"_s);
        return {
            u"rank"_s,
            u"Ranks the buildings that have meters of one utility, with actual and expected use, excess, score, "
            "peak hour and the drivers (reasons) of each. Without dates it covers the scored period, the latest "
            "weeks with data. Scores and drivers are always of the scored period. Figures are in `unit`, per area "
            "in `perAreaUnit`; unless it is by score, `total` is of all buildings; `coverage` is the share of the "
            "range that readings cover, 0..1. compareStartDate and compareEndDate add `compared`: the totals of both "
            "ranges over the buildings with readings in both, and their difference by the day."_s,
            toolinput::schema({by, toolinput::utilityField(false), order, toolinput::startField(),
                               toolinput::endField(), toolinput::compareStartField(), toolinput::compareEndField(),
                               toolinput::limitField()})};
    }

    Result<QJsonObject> run(const QJsonObject &input, const std::stop_token &stop) override
    {
        const auto now = m_campus.snapshot();
        const auto question = questionFrom(m_campus, *now, input);
        if (!question)
            return question.error();
        std::vector<Row> rows = rowsOf(*now, question->utility);
        const qsizetype total = std::ssize(rows);
        const auto load = [&](TimeRange range, UseFigures Row::*into) {
            return loadAll(m_campus, rows, question->utility, range, into, stop);
        };
        // A score is known already, so that only the rows which are shown need their figures.
        const bool scored = question->by == "score"_L1 && !question->other;
        if (!scored) {
            if (const auto loaded = load(question->range, &Row::figures); !loaded)
                return loaded.error();
        }
        QJsonObject sums;
        if (!scored)
            sums.insert("total"_L1, totalJson(rows, &Row::figures, question->range, now->zone));
        if (question->other) {
            if (const auto loaded = load(*question->other, &Row::other); !loaded)
                return loaded.error();
            sums.insert("compared"_L1, comparedJson(rows, *question, now->zone));
        }
        const qsizetype without = sortByValue(rows, *question);
        rows.resize(std::min(rows.size(), static_cast<std::size_t>(question->limit)));
        if (scored) {
            if (const auto loaded = load(question->range, &Row::figures); !loaded)
                return loaded.error();
        }
        QJsonObject object = answer(*now, *question, rows, total, without);
        for (auto sum = sums.constBegin(); sum != sums.constEnd(); ++sum)
            object.insert(sum.key(), sum.value());
        return object;
    }

private:
    static QJsonObject answer(const Snapshot &now, const Question &question, std::span<const Row> rows, qsizetype total,
                              qsizetype without)
    {
        QJsonArray list;
        double coverage = 0.0;
        for (const Row &row : rows) {
            list.append(rowJson(row, list.size() + 1, now));
            coverage += row.figures.coverage;
        }
        const QString unit = canonicalUnit(question.utility);
        QJsonObject object{{u"by"_s, question.by},
                           {u"utility"_s, utilityName(question.utility)},
                           {u"unit"_s, unit},
                           {u"perAreaUnit"_s, unit + u"/ft²"_s},
                           {u"aggregation"_s, aggregationName(aggregationOf(question.utility))},
                           {u"range"_s, rangeJson(question.range, now.zone)},
                           {u"rows"_s, list},
                           {u"shown"_s, list.size()},
                           {u"buildings"_s, total},
                           {u"withoutValue"_s, without},
                           {u"simulated"_s, now.simulated}};
        object.insert("coverage"_L1, list.isEmpty() ? QJsonValue() : QJsonValue(coverage / double(list.size())));
        return object;
    }

    const CampusService &m_campus;
};

} // namespace

std::shared_ptr<Tool> makeRankTool(const CampusService &campus)
{
    return std::make_shared<RankTool>(campus);
}

} // namespace core
