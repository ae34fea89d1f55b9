#include "core/ingest/energyunit.h"
#include "core/ingest/inspection.h"
#include "core/model/unit.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double NearUnit = 1.3;       // how far a ratio may lie from that of a unit to be taken for it
constexpr double SuspiciousNear = 2.5; // a ratio past this that looks like a unit is asked about
constexpr double SuspiciousAny = 8.0;  // past this in any case
constexpr qint64 LeastRows = 6;
constexpr EpochSeconds FarAway = 62 * SecondsPerDay;
constexpr EpochSeconds VeryFarAway = 400 * SecondsPerDay;

struct Compared
{
    InspectedMeter file;
    MeterFacts history;
    bool isComparable = false;
    double ratio = 1.0; //!< file / history
};

QList<Compared> compare(const Inspection &inspection, const MeterHistory &history)
{
    QList<Compared> compared;
    for (const InspectedMeter &meter : inspection.meters) {
        const auto facts = history.factsOf(meter.meter);
        if (!facts)
            continue;
        const bool comparable = meter.rows >= LeastRows && meter.medianPerHour > 0.0 && facts->medianPerHour > 0.0;
        compared.append({meter, *facts, comparable, comparable ? meter.medianPerHour / facts->medianPerHour : 1.0});
    }
    return compared;
}

bool isNear(double ratio, const UnitRatio &unit)
{
    return std::abs(std::log(ratio / unit.perKwh)) <= std::log(NearUnit);
}

bool isSuspicious(const Compared &compared)
{
    const double size = std::max(compared.ratio, 1.0 / compared.ratio);
    if (size >= SuspiciousAny)
        return true;
    if (size < SuspiciousNear || compared.history.p99PerHour <= 0.0)
        return false;
    const double peaks = compared.file.p99PerHour / compared.history.p99PerHour;
    const std::vector<UnitRatio> units = unitsOfRatio(compared.ratio, NearUnit);
    return std::ranges::any_of(units, [&](const UnitRatio &unit) { return isNear(peaks, unit); });
}

//! The patch by which the values become `ratio` times smaller.
QJsonObject scalePatch(const Inspection &inspection, const MeterKey &meter, const UnitRatio &unit)
{
    const ImportOptions &options = inspection.options;
    const bool unitColumn = std::ranges::any_of(inspection.proposals, [](const OptionProposal &proposal) {
        return proposal.field == "columns.readingUnits"_L1;
    });
    const bool takenAsKwh = canonicalUnit(meter.utility) == "kWh"_L1 && !unitColumn && options.unit.isEmpty();
    const QString constant = options.constants.value(u"readingUnits"_s);
    if (takenAsKwh && (constant.isEmpty() || constant.compare("kWh"_L1, Qt::CaseInsensitive) == 0))
        return {{u"unit"_s, QString::fromLatin1(unit.unit)}};
    return {{u"factor"_s, options.factor / unit.perKwh}};
}

void askForScale(const Inspection &inspection, const QList<Compared> &compared, QList<ImportQuestion> &questions)
{
    const auto worst = std::ranges::find_if(compared, isSuspicious);
    if (worst == compared.end())
        return;
    const std::vector<UnitRatio> units = unitsOfRatio(worst->ratio, NearUnit);
    // One answer holds for the whole file, so it is offered only where no meter speaks against it.
    const bool allAgree = !units.empty() && std::ranges::all_of(compared, [&](const Compared &one) {
        return one.isComparable ? isNear(one.ratio, units.front()) : true;
    });
    ImportQuestion question;
    question.code = QuestionCode::UnitScale;
    question.id = questionCodeName(question.code);
    question.facts = {{u"meterId"_s, worst->file.meter.meterId},
                      {u"utility"_s, utilityName(worst->file.meter.utility)},
                      {u"fileMedian"_s, worst->file.medianPerHour},
                      {u"historyMedian"_s, worst->history.medianPerHour},
                      {u"ratio"_s, worst->ratio},
                      {u"unit"_s, canonicalUnit(worst->file.meter.utility)},
                      {u"allMeters"_s, allAgree}};
    for (const UnitRatio &unit : allAgree ? units : std::vector<UnitRatio>()) {
        question.choices.append({QString::fromLatin1(unit.unit),
                                 {{u"unit"_s, QString::fromLatin1(unit.unit)}, {u"factor"_s, 1.0 / unit.perKwh}},
                                 scalePatch(inspection, worst->file.meter, unit)});
        question.proposed = 0;
    }
    question.choices.append({u"keep"_s, {}, {}});
    questions.append(question);
}

EpochSeconds distance(const TimeRange &a, const TimeRange &b)
{
    if (a.overlaps(b))
        return 0;
    return a.from >= b.to ? a.from - b.to : b.from - a.to;
}

void askForDates(const Inspection &inspection, const QList<Compared> &compared, QList<ImportQuestion> &questions)
{
    for (const Compared &one : compared) {
        const EpochSeconds away = distance(one.file.range, one.history.range);
        const bool otherFits = inspection.otherOrder && away > 0
                               && distance(inspection.otherRange, one.history.range) < std::min(away, FarAway);
        if (away < (otherFits ? FarAway : VeryFarAway))
            continue;
        ImportQuestion question;
        question.code = QuestionCode::DateAgainstHistory;
        question.id = questionCodeName(question.code);
        question.facts = {{u"meterId"_s, one.file.meter.meterId},
                          {u"fileFrom"_s, SiteZone::formatUtc(one.file.range.from)},
                          {u"fileTo"_s, SiteZone::formatUtc(one.file.range.to)},
                          {u"historyFrom"_s, SiteZone::formatUtc(one.history.range.from)},
                          {u"historyTo"_s, SiteZone::formatUtc(one.history.range.to)}};
        if (otherFits) {
            const QString order = toJson(*inspection.otherOrder);
            question.choices.append({order, {}, {{u"dateOrder"_s, order}}});
            question.proposed = 0;
        }
        question.choices.append({u"keep"_s, {}, {}});
        questions.append(question);
        return;
    }
}

} // namespace

QList<ImportQuestion> historyQuestions(const Inspection &inspection, const MeterHistory &history)
{
    if (inspection.kind != ImportKind::Meter)
        return {};
    const QList<Compared> compared = compare(inspection, history);
    QList<ImportQuestion> questions;
    askForScale(inspection, compared, questions);
    askForDates(inspection, compared, questions);
    questions.removeIf(
        [&](const ImportQuestion &question) { return inspection.options.confirmed.contains(question.id); });
    return questions;
}

} // namespace core
