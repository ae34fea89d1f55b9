#include "stylechoice.h"

#include "core/ingest/columns.h"
#include "core/ingest/columnunit.h"
#include "core/ingest/headernames.h"
#include "core/model/unit.h"
#include "core/model/weather.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString text(const std::string &sample)
{
    return QString::fromStdString(sample);
}

//! The marks of all columns with numbers together: a file has one style.
ColumnProfile numbersOf(const InspectionDraft &draft)
{
    QStringList names;
    if (draft.inspection.kind == ImportKind::Meter)
        names = {u"readingValue"_s};
    else if (draft.inspection.kind == ImportKind::Building)
        names = {u"grossArea"_s, u"latitude"_s, u"longitude"_s};
    else
        for (const WeatherQuantityInfo &quantity : weatherQuantities())
            names.append(QString::fromLatin1(quantity.name));
    ColumnProfile all;
    for (const QString &name : names) {
        const SeenColumn *const column = draft.column(name);
        if (!column)
            continue;
        const ColumnProfile &one = column->profile;
        all.numbers += one.numbers;
        all.needsPoint += one.needsPoint;
        all.needsComma += one.needsComma;
        all.ambiguousPoint += one.ambiguousPoint;
        all.ambiguousComma += one.ambiguousComma;
        if (all.ambiguousSample.empty())
            all.ambiguousSample = one.ambiguousSample;
        for (const auto &[mark, count] : one.grouping)
            all.grouping[mark] += count;
    }
    return all;
}

void setMarks(InspectionDraft &draft, const QString &decimal, const QString &thousands)
{
    if (draft.options().decimalMark != decimal)
        draft.propose(u"decimalMark"_s, decimal, ProposalReason::Content);
    if (draft.options().thousandsMark != thousands)
        draft.propose(u"thousandsMark"_s, thousands, ProposalReason::Content);
    draft.options().decimalMark = decimal;
    draft.options().thousandsMark = thousands;
}

//! "1.234" alone: one and a bit, or more than a thousand.
void askForMark(InspectionDraft &draft, const ColumnProfile &numbers)
{
    const QString mark = numbers.ambiguousPoint > 0 ? u"."_s : u","_s;
    const QString other = mark == "."_L1 ? u","_s : u"."_s;
    const QString sample = text(numbers.ambiguousSample);
    const auto number = [&](char decimal, char thousands) {
        return parseNumber(numbers.ambiguousSample, NumberStyle{decimal, thousands}).value;
    };
    const char markLetter = mark.front().toLatin1();
    const double asDecimal = number(markLetter, 0);
    const double asThousands = number(other.front().toLatin1(), markLetter);
    ImportQuestion question;
    question.id = questionCodeName(QuestionCode::DecimalMark);
    question.code = QuestionCode::DecimalMark;
    question.facts = {{u"sample"_s, sample}, {u"asDecimal"_s, asDecimal}, {u"asThousands"_s, asThousands}};
    question.choices.append(
        {u"decimal"_s, {{u"value"_s, asDecimal}}, {{u"decimalMark"_s, mark}, {u"thousandsMark"_s, QString()}}});
    question.choices.append(
        {u"thousands"_s, {{u"value"_s, asThousands}}, {{u"decimalMark"_s, other}, {u"thousandsMark"_s, mark}}});
    // A file with semicolons was written where the comma is the decimal mark.
    const bool semicolons = draft.inspection.options.delimiter == ";"_L1;
    question.proposed = semicolons == (mark == ","_L1) ? 0 : 1;
    draft.ask(question);
}

//! The file's marks where they can be told; empty where the same cells read in both ways.
bool marksAreClear(InspectionDraft &draft, const ColumnProfile &numbers)
{
    QString thousands;
    for (const auto &[mark, count] : numbers.grouping)
        thousands = QString(QLatin1Char(mark));
    const bool comma = numbers.needsComma > numbers.needsPoint || thousands == "."_L1;
    const bool point = numbers.needsPoint > numbers.needsComma || thousands == ","_L1;
    if (comma == point)
        return numbers.ambiguousPoint + numbers.ambiguousComma == 0;
    if (thousands.isEmpty() && (comma ? numbers.ambiguousPoint : numbers.ambiguousComma) > 0)
        thousands = comma ? u"."_s : u","_s;
    setMarks(draft, comma ? u","_s : u"."_s, thousands);
    return true;
}

//! A column of the file that holds one of ours.
struct MeasuredColumn
{
    QString name; //!< ours
    Measure measure;
    QString header;
};

QuestionChoice unitChoice(const QList<MeasuredColumn> &columns, const QString &unit)
{
    QJsonObject units;
    for (const MeasuredColumn &column : columns)
        units.insert(column.name, unit);
    return {unit, {{u"unit"_s, unit}}, {{u"units"_s, units}}};
}

void askForColumnUnit(InspectionDraft &draft, const MeasuredColumn &column, const QString &written, bool required)
{
    ImportQuestion question;
    question.id = questionCodeName(QuestionCode::ColumnUnit) + u'.' + column.name;
    question.code = QuestionCode::ColumnUnit;
    question.facts = {{u"column"_s, column.name}, {u"header"_s, column.header}, {u"unit"_s, written}};
    const QStringList units = unitsOf(column.measure);
    for (const QString &unit : units)
        question.choices.append(unitChoice({column}, unit));
    if (!required)
        question.choices.append({u"none"_s, {}, {{u"columns"_s, QJsonObject{{column.name, QString()}}}}});
    draft.inspection.questions.append(question); // also when it was answered for a column that is no longer meant
}

//! What the temperatures of a file look like; empty where they fit several units.
QString likelyUnit(const ColumnProfile &temperatures)
{
    constexpr int leastKelvin = 200;
    constexpr int mostCelsius = 50;     // hardly anywhere outdoors is warmer
    constexpr int leastFahrenheit = 15; // where half the hours are below it, it is a long winter in °F and none in °C
    const auto median = temperatures.wholeAt(0.5);
    const auto high = temperatures.wholeAt(0.99);
    if (!median || !high)
        return {};
    if (*median >= leastKelvin)
        return u"K"_s;
    if (*high >= mostCelsius)
        return u"°F"_s;
    return *median < leastFahrenheit ? u"°C"_s : QString();
}

//! The outdoor temperature tells best; where its unit is known, the others will be in the same.
QString likelyTemperatureUnit(InspectionDraft &draft, const QList<MeasuredColumn> &columns)
{
    const QString main = QString::fromLatin1(weatherQuantityInfo(WeatherQuantity::Temperature2m).name);
    const SeenColumn *const column = draft.column(main);
    if (!column)
        return {};
    if (std::ranges::find(columns, main, &MeasuredColumn::name) != columns.end())
        return likelyUnit(column->profile);
    return draft.options().units.value(main, unitsOf(Measure::Temperature).constFirst());
}

//! Once for all columns of a measure: a file has one unit for them.
void askForUnits(InspectionDraft &draft, QuestionCode code, const QList<MeasuredColumn> &columns, QStringList units,
                 const QString &likely)
{
    if (columns.isEmpty())
        return;
    ImportQuestion question;
    question.id = questionCodeName(code);
    question.code = code;
    QStringList headers;
    for (const MeasuredColumn &column : columns)
        headers.append(column.header);
    question.facts = {{u"headers"_s, headers}};
    if (!likely.isEmpty() && !units.contains(likely))
        units.append(likely);
    for (const QString &unit : std::as_const(units))
        question.choices.append(unitChoice(columns, unit));
    question.proposed = static_cast<int>(units.indexOf(likely));
    draft.inspection.questions.append(question); // as above, also when it was answered for another column
}

//! Which column is meant must be known before its unit counts.
bool isAmbiguous(const InspectionDraft &draft, const QString &name)
{
    const QString id = questionCodeName(QuestionCode::ColumnAmbiguous) + u'.' + name;
    return std::ranges::find(draft.inspection.questions, id, &ImportQuestion::id) != draft.inspection.questions.end();
}

//! False where the heading names no unit at all.
bool knowsUnit(InspectionDraft &draft, const MeasuredColumn &column, bool required)
{
    QMap<QString, QString> &units = draft.options().units;
    const HeadingUnit said = headingUnit(column.measure, column.header);
    if (said.known) {
        units.insert(column.name, said.known->unit);
        draft.propose(u"units."_s + column.name, said.known->unit, ProposalReason::HeaderUnit);
        return true;
    }
    if (units.contains(column.name)) {
        draft.propose(u"units."_s + column.name, units.value(column.name), ProposalReason::GivenBefore);
        return true;
    }
    if (said.written.isEmpty())
        return false;
    askForColumnUnit(draft, column, said.written, required);
    return true;
}

} // namespace

void InspectionDraft::ask(ImportQuestion question)
{
    if (!isConfirmed(question.id))
        inspection.questions.append(std::move(question));
}

void chooseNumberStyle(InspectionDraft &draft)
{
    if (draft.isConfirmed(u"decimalMark"_s) || draft.inspection.options.format == ImportFormat::GreenButton)
        return;
    const ColumnProfile numbers = numbersOf(draft);
    if (!marksAreClear(draft, numbers) && !draft.ourFormat)
        askForMark(draft, numbers);
}

void chooseUnit(InspectionDraft &draft)
{
    ImportOptions &options = draft.options();
    if (draft.inspection.kind != ImportKind::Meter || draft.ourFormat || draft.column(u"readingUnits"_s)
        || options.constants.contains(u"readingUnits"_s) || !options.unit.isEmpty())
        return;
    const SeenColumn *const value = draft.column(u"readingValue"_s);
    if (!value)
        return; // its heading may say it, once it is known
    const QString unit = unitInHeader(value->header);
    if (!unit.isEmpty()) {
        options.constants.insert(u"readingUnits"_s, unit);
        draft.propose(u"constants.readingUnits"_s, unit, ProposalReason::HeaderUnit);
        return;
    }
    const auto utility = utilityFromName(options.constants.value(u"utility"_s)).value_or(Utility::Electricity);
    ImportQuestion question;
    question.id = questionCodeName(QuestionCode::Unit);
    question.code = QuestionCode::Unit;
    question.facts = {{u"utility"_s, utilityName(utility)}, {u"units"_s, unitNames(utility)}};
    for (const QString &name : unitNames(utility))
        question.choices.append(
            {name, {{u"unit"_s, name}}, {{u"constants"_s, QJsonObject{{u"readingUnits"_s, name}}}}});
    question.proposed = 0;
    draft.ask(question);
}

void chooseColumnUnits(InspectionDraft &draft)
{
    const ImportKind kind = draft.inspection.kind;
    const Schema &schema = schemaOf(kind);
    QMap<Measure, QList<MeasuredColumn>> unsaid;
    for (std::size_t field = 0; field < schema.used.size(); ++field) {
        const QString name = QString::fromLatin1(schema.used[field].name);
        const auto measure = measureOf(kind, name);
        const SeenColumn *const column = measure && !isAmbiguous(draft, name) ? draft.column(name) : nullptr;
        if (!column) {
            draft.options().units.remove(name);
            continue;
        }
        const bool ours = fieldOf(schema, column->header.toStdString()) == field;
        if (ours && !draft.inspection.options.units.contains(name))
            continue; // a documented name has its documented unit
        const MeasuredColumn measured{name, *measure, column->header};
        const bool required = schema.used[field].required;
        if (knowsUnit(draft, measured, required))
            continue;
        if (*measure == Measure::Speed || *measure == Measure::Depth)
            askForColumnUnit(draft, measured, {}, required);
        unsaid[*measure].append(measured);
    }
    const QList<MeasuredColumn> temperatures = unsaid.value(Measure::Temperature);
    askForUnits(draft, QuestionCode::TemperatureUnit, temperatures, {u"°C"_s, u"°F"_s},
                likelyTemperatureUnit(draft, temperatures));
    askForUnits(draft, QuestionCode::AreaUnit, unsaid.value(Measure::Area), {u"m²"_s, u"ft²"_s}, {});
}

} // namespace core
