#include "stylechoice.h"

#include "core/ingest/headernames.h"
#include "core/ingest/optioncolumns.h"
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

QString timeColumn(ImportKind kind)
{
    return kind == ImportKind::Weather ? u"date"_s : u"readingTime"_s;
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

ImportQuestion dateQuestion(QuestionCode code)
{
    ImportQuestion question;
    question.id = questionCodeName(code);
    question.code = code;
    question.choices.append({u"dmy"_s, {}, {{u"dateOrder"_s, u"dmy"_s}}});
    question.choices.append({u"mdy"_s, {}, {{u"dateOrder"_s, u"mdy"_s}}});
    return question;
}

QString isoOf(std::string_view sample, DateOrder order)
{
    const auto parts = readParts(sample);
    const auto time = parts ? parts->at(order) : std::nullopt;
    return time ? SiteZone::formatUtc(time->localSeconds).left(10) : QString();
}

//! Days that follow each other are told from months that do; a date that is still to come is none.
DateOrder likelyOrder(const InspectionDraft &draft, const ColumnProfile &profile)
{
    const EpochSeconds now = draft.context.now;
    const bool dayFuture = now > 0 && profile.asDayMonth.last > now + SecondsPerDay;
    const bool monthFuture = now > 0 && profile.asMonthDay.last > now + SecondsPerDay;
    if (dayFuture != monthFuture)
        return dayFuture ? DateOrder::MonthDayYear : DateOrder::DayMonthYear;
    const qint64 daySpan = profile.asDayMonth.last - profile.asDayMonth.first;
    const qint64 monthSpan = profile.asMonthDay.last - profile.asMonthDay.first;
    if (daySpan != monthSpan)
        return daySpan < monthSpan ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
    return profile.eitherSample.find('/') == std::string::npos ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
}

void noteOtherOrder(InspectionDraft &draft, const ColumnProfile &profile, DateOrder order)
{
    if (profile.eitherOrder == 0 || profile.onlyDayMonth + profile.onlyMonthDay > 0)
        return;
    const bool day = order == DateOrder::DayMonthYear;
    const DateSpan &other = day ? profile.asMonthDay : profile.asDayMonth;
    draft.inspection.otherOrder = day ? DateOrder::MonthDayYear : DateOrder::DayMonthYear;
    draft.inspection.otherRange = {other.first, other.last + 1};
}

void chooseDateOrder(InspectionDraft &draft, const ColumnProfile &profile)
{
    const bool said = draft.isConfirmed(u"dateOrder"_s) || draft.isConfirmed(u"dateMixed"_s);
    DateOrder order = draft.options().dateOrder;
    if (!said && profile.onlyDayMonth > 0 && profile.onlyMonthDay > 0) {
        ImportQuestion question = dateQuestion(QuestionCode::DateMixed);
        question.facts = {{u"samples"_s, QStringList{text(profile.dayMonthSample), text(profile.monthDaySample)}}};
        draft.ask(question);
        order = profile.onlyDayMonth >= profile.onlyMonthDay ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
    } else if (!said && profile.onlyDayMonth + profile.onlyMonthDay > 0) {
        order = profile.onlyDayMonth > 0 ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
    } else if (!said && profile.eitherOrder > 0) {
        order = likelyOrder(draft, profile);
        ImportQuestion question = dateQuestion(QuestionCode::DateOrder);
        question.facts = {{u"sample"_s, text(profile.eitherSample)},
                          {u"asDayMonth"_s, isoOf(profile.eitherSample, DateOrder::DayMonthYear)},
                          {u"asMonthDay"_s, isoOf(profile.eitherSample, DateOrder::MonthDayYear)}};
        question.proposed = order == DateOrder::DayMonthYear ? 0 : 1;
        draft.ask(question);
    } else if (!said && profile.isoTimes < profile.times) {
        // Names of months and the same number twice fit any order; a year in front fits all of them.
        order = profile.yearFirst == profile.times ? DateOrder::YearMonthDay : DateOrder::DayMonthYear;
    }
    noteOtherOrder(draft, profile, order);
    if (order != draft.options().dateOrder)
        draft.propose(u"dateOrder"_s, toJson(order), ProposalReason::Content);
    draft.options().dateOrder = order;
}

int intervalOf(const InspectionDraft &draft, const ColumnProfile &profile)
{
    const SeenColumn *const clock = draft.column(QString::fromLatin1(TimeOfDayColumn));
    if (clock && usualGap(clock->profile.gapsOfClock) > 0)
        return usualGap(clock->profile.gapsOfClock);
    if (draft.inspection.options.spreadsheetTimes)
        return usualGap(profile.gapsOfDays);
    const bool month = draft.inspection.options.dateOrder == DateOrder::MonthDayYear;
    return usualGap(month ? profile.gapsMonthDay : profile.gapsDayMonth);
}

void askForLabel(InspectionDraft &draft, const ColumnProfile &profile)
{
    const SeenColumn *const clock = draft.column(QString::fromLatin1(TimeOfDayColumn));
    const ColumnProfile &clocks = clock ? clock->profile : profile;
    const int interval = draft.options().intervalSeconds;
    ImportQuestion question;
    question.id = questionCodeName(QuestionCode::TimeLabel);
    question.code = QuestionCode::TimeLabel;
    const int first = std::max(0, clocks.firstClock);
    question.facts = {
        {u"first"_s,
         u"%1:%2"_s.arg(first / 3600, 2, 10, QLatin1Char('0')).arg(first / 60 % 60, 2, 10, QLatin1Char('0'))},
        {u"interval"_s, interval}};
    question.choices.append({u"start"_s, {}, {{u"timeLabel"_s, u"start"_s}, {u"intervalSeconds"_s, interval}}});
    question.choices.append({u"end"_s, {}, {{u"timeLabel"_s, u"end"_s}, {u"intervalSeconds"_s, interval}}});
    // A day of end labels begins one interval after midnight and ends on it.
    const bool end = clocks.firstClock == interval % SecondsPerDay && clocks.firstClock > 0;
    question.proposed = end ? 1 : 0;
    draft.ask(question);
}

void chooseLabel(InspectionDraft &draft, const ColumnProfile &profile)
{
    const SeenColumn *const clock = draft.column(QString::fromLatin1(TimeOfDayColumn));
    const qint64 midnights = profile.midnights24 + (clock ? clock->profile.midnights24 : 0);
    if (draft.inspection.kind != ImportKind::Meter || draft.isConfirmed(u"timeLabel"_s))
        return;
    if (midnights > 0 && draft.options().intervalSeconds > 0) {
        draft.options().timeLabel = TimeLabel::End; // no interval starts at 24:00
        draft.propose(u"timeLabel"_s, u"end"_s, ProposalReason::OnlyPossible);
        return;
    }
    if (draft.options().timeLabel == TimeLabel::End) {
        if (draft.options().intervalSeconds == 0)
            draft.options().timeLabel = TimeLabel::Start;
        else
            draft.propose(u"timeLabel"_s, u"end"_s, ProposalReason::Synonym);
        return;
    }
    const bool greenButton = draft.options().format == ImportFormat::GreenButton;
    const bool interval = draft.options().intervalSeconds > 0;
    if (interval && (greenButton || (!draft.ourFormat && !draft.match.labelKnown)))
        askForLabel(draft, profile);
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

void chooseTimeStyle(InspectionDraft &draft)
{
    const SeenColumn *const column = draft.column(timeColumn(draft.inspection.kind));
    if (!column || draft.inspection.kind == ImportKind::Building)
        return;
    const ColumnProfile &profile = column->profile;
    if (profile.mostly(profile.spreadsheetDays)) {
        draft.options().spreadsheetTimes = true;
        draft.propose(u"spreadsheetTimes"_s, u"true"_s, ProposalReason::Content);
    } else {
        chooseDateOrder(draft, profile);
    }
    if (draft.inspection.kind != ImportKind::Meter)
        return;
    if (draft.options().intervalSeconds == 0 || !draft.isConfirmed(u"timeLabel"_s))
        draft.options().intervalSeconds = intervalOf(draft, profile);
    chooseLabel(draft, profile);
}

void chooseUnit(InspectionDraft &draft)
{
    ImportOptions &options = draft.options();
    if (draft.inspection.kind != ImportKind::Meter || draft.ourFormat || draft.column(u"readingUnits"_s)
        || options.constants.contains(u"readingUnits"_s) || !options.unit.isEmpty())
        return;
    const SeenColumn *const value = draft.column(u"readingValue"_s);
    const QString unit = value ? unitInHeader(value->header) : QString();
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

} // namespace core
