#include "core/ingest/greenbuttontype.h"
#include "core/ingest/optioncolumns.h"
#include "core/ingest/stylechoice.h"

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
    if (draft.inspection.options.epochTimes)
        return usualGap(profile.gapsOfEpochs);
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

//! Whether whole days of UTC were read, however their intervals are labelled.
bool holdsDaysOfUtc(const DateSpan &utc, int interval)
{
    const auto midnight = [](qint64 time) { return time % SecondsPerDay == 0; };
    const bool byStart = midnight(utc.first) && midnight(utc.last + interval);
    const bool byEnd = midnight(utc.first - interval) && midnight(utc.last);
    return utc.last - utc.first + interval >= SecondsPerDay && (byStart || byEnd);
}

//! Whole days of UTC where the clock on the wall shows another time: either they were cut so, or the local times were
//! counted as if they were UTC.
void askForLocalEpoch(InspectionDraft &draft, const ColumnProfile &profile)
{
    const bool greenButton = draft.options().format == ImportFormat::GreenButton;
    if ((!greenButton && !draft.options().epochTimes) || draft.options().intervalSeconds == 0)
        return;
    const DateSpan &span = greenButton ? profile.asDayMonth : profile.asEpoch;
    const int offset = draft.sourceOffset.value_or(draft.context.zone.offsetAt(span.first));
    if (offset % SecondsPerDay == 0 || !holdsDaysOfUtc(span, draft.options().intervalSeconds))
        return;
    ImportQuestion question;
    question.id = questionCodeName(QuestionCode::LocalEpoch);
    question.code = QuestionCode::LocalEpoch;
    question.facts = {{u"first"_s, SiteZone::formatUtc(span.first)}};
    question.choices.append({u"utc"_s, {}, {{u"localEpoch"_s, false}}});
    question.choices.append({u"local"_s, {}, {{u"localEpoch"_s, true}}});
    draft.ask(question);
}

//! Every value is the state of a counter, which belongs to an instant, whatever its label.
bool holdsRegistersOnly(const InspectionDraft &draft)
{
    const auto column = std::ranges::find(draft.columns, QLatin1StringView(AccumulationColumn), &SeenColumn::header);
    return column != draft.columns.end() && draft.inspection.options.format == ImportFormat::GreenButton
           && column->profile.samples == QStringList{QString::fromLatin1(accumulationName(Accumulation::Register))};
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
    const bool isGreenButton = draft.options().format == ImportFormat::GreenButton;
    const bool greenButton = isGreenButton && !holdsRegistersOnly(draft);
    const bool interval = draft.options().intervalSeconds > 0;
    if (interval && (greenButton || (!isGreenButton && !draft.ourFormat && !draft.match.labelKnown)))
        askForLabel(draft, profile);
}

} // namespace

void chooseTimeStyle(InspectionDraft &draft)
{
    const SeenColumn *const column = draft.column(timeColumn(draft.inspection.kind));
    if (!column || draft.inspection.kind == ImportKind::Building)
        return;
    const ColumnProfile &profile = column->profile;
    if (profile.mostly(profile.spreadsheetDays)) {
        draft.options().spreadsheetTimes = true;
        draft.propose(u"spreadsheetTimes"_s, u"true"_s, ProposalReason::Content);
    } else if (profile.isEpoch()) {
        draft.options().epochTimes = true;
        draft.propose(u"epochTimes"_s, u"true"_s, ProposalReason::Content);
    } else {
        chooseDateOrder(draft, profile);
    }
    if (draft.inspection.kind != ImportKind::Meter)
        return;
    if (draft.options().intervalSeconds == 0 || !draft.isConfirmed(u"timeLabel"_s))
        draft.options().intervalSeconds = intervalOf(draft, profile);
    askForLocalEpoch(draft, profile);
    chooseLabel(draft, profile);
}

} // namespace core
