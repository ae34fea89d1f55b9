#include "core/assistant/builtin/answers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype DriversInCell = 2;

QString driversCell(const QJsonObject &row, const QString &unit, const Wording &words)
{
    QStringList all;
    for (const QJsonValue driver : row.value("drivers"_L1).toArray()) {
        if (all.size() < DriversInCell)
            all.append(driverWords(driver.toObject(), unit, words));
    }
    return all.isEmpty() ? u"–"_s : all.join(u"; "_s);
}

QString scoreCell(const QJsonObject &row, const Wording &words)
{
    if (!row.value("score"_L1).isDouble())
        return u"–"_s;
    return words.score(row.value("score"_L1)) + u' ' + words.status(row.value("status"_L1).toString());
}

//! The column that the ranking is by, with its head.
std::pair<QString, QString> measured(const QJsonObject &output, const QJsonObject &row, const Wording &words)
{
    const QString by = output.value("by"_L1).toString();
    const QString unit = output.value("unit"_L1).toString();
    if (by == "use"_L1)
        return {words(u"Use (%1)"_s, u"Verbrauch (%1)"_s).arg(words.unit(unit)), words.number(row.value("actual"_L1))};
    if (by == "use_per_area"_L1)
        return {
            words(u"Use per area (%1)"_s, u"Verbrauch je Fläche (%1)"_s).arg(output.value("perAreaUnit"_L1).toString()),
            words.number(row.value("perArea"_L1))};
    if (by == "peak"_L1)
        return {words(u"Highest hour (%1)"_s, u"Höchste Stunde (%1)"_s).arg(words.unit(unit)),
                row.value("peak"_L1).isDouble()
                    ? u"%1, %2"_s.arg(words.number(row.value("peak"_L1)), words.hour(row.value("peakAt"_L1).toString()))
                    : u"–"_s};
    return {words(u"Above expected (%1)"_s, u"Über der Erwartung (%1)"_s).arg(words.unit(unit)),
            words.signedNumber(row.value("excess"_L1))};
}

QString tableOf(const QJsonObject &output, const QJsonArray &rows, const Wording &words)
{
    const QString unit = output.value("unit"_L1).toString();
    QList<QStringList> cells;
    for (const QJsonValue value : rows) {
        const QJsonObject row = value.toObject();
        const auto [head, figure] = measured(output, row, words);
        if (cells.isEmpty())
            cells.append({u"#"_s, words(u"Building"_s, u"Gebäude"_s), head,
                          words(u"Against expected"_s, u"Abweichung"_s), words(u"Score"_s, u"Bewertung"_s),
                          words(u"Coverage"_s, u"Abdeckung"_s), words(u"Why"_s, u"Warum"_s)});
        cells.append({words.count(row.value("rank"_L1)), words.building(row), figure,
                      words.signedPercent(row.value("excessPercent"_L1)), scoreCell(row, words),
                      words.share(row.value("coverage"_L1)), driversCell(row, unit, words)});
    }
    return Wording::table(cells);
}

QString introduction(const QJsonObject &output, Utility utility, bool highestFirst, const Wording &words)
{
    const QString by = output.value("by"_L1).toString();
    const QString what = words.utility(utility);
    const QString when = words.range(output.value("range"_L1).toObject());
    if (by == "excess"_L1 && !highestFirst)
        return words(u"The buildings by %1 above what was expected of them, the lowest first, %2."_s,
                     u"Die Gebäude nach %1 über ihrer Erwartung, die niedrigsten zuerst, %2."_s)
            .arg(what, when);
    if (by == "excess"_L1)
        return words(u"These buildings used the most %1 above what was expected of them, %2."_s,
                     u"Diese Gebäude haben am meisten %1 über ihrer Erwartung verbraucht, %2."_s)
            .arg(what, when);
    if (by == "score"_L1)
        return (highestFirst ? words(u"These buildings have the highest anomaly scores for %1, %2."_s,
                                     u"Diese Gebäude haben die höchsten Bewertungen (Anomalie) für %1, %2."_s)
                             : words(u"These buildings have the lowest anomaly scores for %1, %2."_s,
                                     u"Diese Gebäude haben die niedrigsten Bewertungen (Anomalie) für %1, %2."_s))
            .arg(what, when);
    QString measure = words(u"use"_s, u"Verbrauch"_s);
    if (by == "use_per_area"_L1)
        measure = words(u"use per area"_s, u"Verbrauch je Fläche"_s);
    else if (by == "peak"_L1)
        measure = words(u"highest hour"_s, u"höchste Stunde"_s);
    return (highestFirst ? words(u"The buildings by %1 of %2, the highest first, %3."_s,
                                 u"Die Gebäude nach %1 (%2), die höchsten zuerst, %3."_s)
                         : words(u"The buildings by %1 of %2, the lowest first, %3."_s,
                                 u"Die Gebäude nach %1 (%2), die niedrigsten zuerst, %3."_s))
        .arg(measure, what, when);
}

QString footnote(const QJsonObject &output, const Wording &words)
{
    QString text =
        words(u"A score is of 0 to 1 and compares each building with its own reference; the expected use comes "
              "from the site's model. Reasons count from the day on which they first showed."_s,
              u"Die Bewertung reicht von 0 bis 1 und vergleicht jedes Gebäude mit seiner eigenen Referenz; der "
              "erwartete Verbrauch stammt aus dem Modell des Standorts. Gründe zählen ab dem Tag, an dem sie "
              "zuerst auftraten."_s);
    if (output.value("by"_L1).toString() == "use_per_area"_L1)
        text = words(u"Use per area is over these days and gross area, and not for a year."_s,
                     u"Der Verbrauch je Fläche gilt für diese Tage und die Bruttofläche, nicht für ein Jahr."_s);
    if (output.value("withoutValue"_L1).toInteger() > 0)
        text += words(u" Buildings with too few data are not ranked: %1 of %2."_s,
                      u" Gebäude mit zu wenigen Daten fehlen: %1 von %2."_s)
                    .arg(words.count(output.value("withoutValue"_L1)), words.count(output.value("buildings"_L1)));
    return text + simulatedSentence(output, words);
}

} // namespace

void answerRanking(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    const ChosenUtility chosen = chosenUtility(question);
    QJsonObject input{{u"by"_s, question.rankBy}, {u"utility"_s, utilityName(chosen.utility)}};
    if (!question.highestFirst)
        input.insert("order"_L1, u"lowest"_s);
    if (question.limit)
        input.insert("limit"_L1, *question.limit);
    putPeriod(input, question);
    const auto output = run.use(u"rank"_s, input);
    if (!output)
        return run.sayError();
    QJsonArray rows = output->value("rows"_L1).toArray();
    // Waste is what lies above the expectation: the others are no answer to where it is.
    if (question.rankBy == "excess"_L1 && question.highestFirst) {
        while (!rows.isEmpty() && rows.last().toObject().value("excess"_L1).toDouble() <= 0.0)
            rows.removeLast();
    }
    if (rows.isEmpty())
        return run.say(
            u"No building stands out: none has used more %1 than expected, or there are too few data."_s.arg(
                words.utility(chosen.utility)),
            u"Kein Gebäude fällt auf: Keines hat mehr %1 verbraucht als erwartet, oder es gibt zu wenige Daten."_s.arg(
                words.utility(chosen.utility)));
    run.say(introduction(*output, chosen.utility, question.highestFirst, words)
            + coverageSentence(output->value("coverage"_L1), words) + assumptionSentence(chosen, words));
    run.say(tableOf(*output, rows, words));
    run.say(footnote(*output, words));
}

} // namespace core
