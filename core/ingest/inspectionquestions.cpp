#include "inspectionquestions.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t MostUnits = 100;
constexpr EpochSeconds WinterOfZone = 1'736'899'200; // 2025-01-15: where summer time is the exception

//! "Summe", "Grand total", "Sum 11/2025": what exports call the rows that add up others.
bool meansTotal(const QString &meterId)
{
    static const QRegularExpression words(
        u"^(grand |sub ?|zwischen|gesamt)?(total|totals|sum|summe|somme|suma|gesamt)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(meterId.trimmed()).hasMatch();
}

ImportQuestion questionOf(QuestionCode code)
{
    ImportQuestion question;
    question.id = questionCodeName(code);
    question.code = code;
    return question;
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

//! "UTC+01:00": the site's clock without its summer time.
QString standardTime(const SiteZone &zone)
{
    constexpr EpochSeconds halfYear = 182 * SecondsPerDay;
    const int offset = std::min(zone.offsetAt(WinterOfZone), zone.offsetAt(WinterOfZone + halfYear));
    const int minutes = std::abs(offset) / 60;
    return u"UTC%1%2:%3"_s.arg(offset < 0 ? QLatin1Char('-') : QLatin1Char('+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

void UnitWatch::add(std::string_view meter, std::string_view unit)
{
    if (meter == m_lastMeter && unit == m_lastUnit && !rows.empty()) {
        ++rows[toText(unit)];
        return;
    }
    m_lastMeter = meter;
    m_lastUnit = unit;
    const QString written = toText(unit);
    if (rows.size() < MostUnits)
        ++rows[written];
    const auto [known, isNew] = unitOfMeter.try_emplace(toText(meter), written);
    mixed = mixed || (!isNew && known->second.compare(written, Qt::CaseInsensitive) != 0);
}

void askForCounter(InspectionDraft &draft, const MeterWatch &watch, const std::vector<MeterRows> &meters,
                   const std::function<CounterHint(std::size_t)> &hintOf)
{
    const auto rising = watch.rising(hintOf);
    if (!rising || draft.options().valueKind == ValueKind::Counter
        || aggregationOf(meters[rising->meter].utility) == Aggregation::Mean)
        return;
    const int interval = std::max(draft.options().intervalSeconds, watch.usualInterval());
    ImportQuestion question = questionOf(QuestionCode::Counter);
    question.facts = {{u"meterId"_s, meters[rising->meter].externalId},
                      {u"first"_s, rising->first},
                      {u"last"_s, rising->last},
                      {u"rows"_s, rising->rows}};
    question.choices.append(
        {u"counter"_s,
         {},
         {{u"valueKind"_s, u"counter"_s}, {u"timeLabel"_s, u"start"_s}, {u"intervalSeconds"_s, interval}}});
    question.choices.append({u"interval"_s, {}, {{u"valueKind"_s, u"interval"_s}}});
    question.proposed = 0;
    draft.ask(question);
}

void askForContradictions(InspectionDraft &draft, const MeterWatch &watch, const std::vector<MeterRows> &meters)
{
    const MeterWatch::Contradictions found = watch.contradictions();
    if (found.rows == 0)
        return;
    ImportQuestion question = questionOf(QuestionCode::Contradictions);
    question.facts = {{u"rows"_s, found.rows},
                      {u"meterId"_s, meters[found.meter].externalId},
                      {u"sample"_s, draft.context.zone.format(found.time)}};
    question.choices.append({u"last"_s, {}, {{u"contradictions"_s, u"last"_s}}});
    question.choices.append({u"first"_s, {}, {{u"contradictions"_s, u"first"_s}}});
    question.choices.append({u"none"_s, {}, {{u"contradictions"_s, u"none"_s}}});
    draft.ask(question);
}

void askForMixedUnits(InspectionDraft &draft, const UnitWatch &units)
{
    if (!units.mixed)
        return;
    ImportQuestion question = questionOf(QuestionCode::UnitMixed);
    QStringList names;
    QVariantMap rows;
    for (const auto &[unit, count] : units.rows) {
        names.append(unit);
        rows.insert(unit, count);
    }
    question.facts = {{u"units"_s, names}, {u"rows"_s, rows}};
    question.choices.append({u"perRow"_s, {}, {{u"unit"_s, QString()}}});
    for (const QString &unit : names) {
        if (!unit.isEmpty())
            question.choices.append({u"unit:"_s + unit, {{u"unit"_s, unit}}, {{u"unit"_s, unit}}});
    }
    question.proposed = 0;
    draft.ask(question);
}

void askForClockChange(InspectionDraft &draft, const ClockChangeWatch &changes)
{
    const bool once = changes.repeatedHourComesOnce();
    if ((changes.skippedRows() == 0 && !once) || !draft.options().zone.isEmpty())
        return;
    const QString standard = standardTime(draft.context.zone);
    ImportQuestion question = questionOf(QuestionCode::ClockChange);
    question.facts = {{u"zone"_s, QString::fromLatin1(draft.context.zone.id())},
                      {u"change"_s, SiteZone::formatUtc(changes.change())},
                      {u"skippedRows"_s, changes.skippedRows()}};
    question.choices.append({u"site"_s, {}, {{u"zone"_s, QString()}}});
    question.choices.append({u"standard"_s, {{u"zone"_s, standard}}, {{u"zone"_s, standard}}});
    question.choices.append({u"utc"_s, {}, {{u"zone"_s, u"UTC"_s}}});
    question.proposed = changes.skippedRows() > 0 ? 1 : -1;
    draft.ask(question);
}

void askForFuture(InspectionDraft &draft)
{
    const EpochSeconds limit = draft.context.now + SecondsPerDay; // clocks and zones differ a little
    EpochSeconds until = 0;
    qint64 rows = 0;
    for (const InspectedMeter &meter : draft.inspection.meters) {
        until = std::max(until, meter.range.to);
        rows += meter.range.to > limit ? meter.rows : 0;
    }
    if (draft.context.now == 0 || until <= limit)
        return;
    ImportQuestion question = questionOf(QuestionCode::DateInFuture);
    question.facts = {{u"until"_s, SiteZone::formatUtc(until)}, {u"rows"_s, rows}};
    if (draft.inspection.otherOrder && draft.inspection.otherRange.to <= limit) {
        const QString order = toJson(*draft.inspection.otherOrder);
        question.choices.append({order, {}, {{u"dateOrder"_s, order}}});
        question.proposed = 0;
    }
    question.choices.append({u"keep"_s, {}, {}});
    draft.ask(question);
}

void askForTotals(InspectionDraft &draft)
{
    const QList<InspectedMeter> &meters = draft.inspection.meters;
    const auto longest = std::ranges::max_element(meters, {}, &InspectedMeter::rows);
    QStringList totals;
    for (const InspectedMeter &meter : meters) {
        // A main meter may be called so as well, but it has as many readings as the others.
        if (meansTotal(meter.meter.meterId) && meter.rows * 2 <= longest->rows)
            totals.append(meter.meter.meterId);
    }
    if (totals.isEmpty())
        return;
    ImportQuestion question = questionOf(QuestionCode::Totals);
    question.facts = {{u"meters"_s, totals}};
    const QStringList all = draft.options().leftOutMeters + totals;
    question.choices.append({u"leave"_s, {}, {{u"leftOutMeters"_s, QJsonArray::fromStringList(all)}}});
    question.choices.append({u"keep"_s, {}, {}});
    question.proposed = 0;
    draft.ask(question);
}

} // namespace core
