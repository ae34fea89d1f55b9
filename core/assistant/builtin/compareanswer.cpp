#include "core/assistant/builtin/answers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype MostCompared = 6;

//! The one entry of get_building's utilities that was asked for, with the building's name and number.
QJsonObject rowOf(const QJsonObject &output)
{
    QJsonObject row = output.value("utilities"_L1).toArray().first().toObject();
    row.insert("buildingNumber"_L1, output.value("buildingNumber"_L1));
    row.insert("buildingName"_L1, output.value("buildingName"_L1));
    return row;
}

void compareBuildings(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    const ChosenUtility chosen = chosenUtility(question);
    QList<std::pair<QString, QJsonObject>> rows;
    QStringList scores;
    QStringList without;
    QJsonObject last;
    for (const Building &building :
         question.buildings.found.first(std::min(MostCompared, question.buildings.found.size()))) {
        QJsonObject input{{u"buildingNumber"_s, building.number}, {u"utility"_s, utilityName(chosen.utility)}};
        putPeriod(input, question);
        const auto output = run.use(u"get_building"_s, input);
        if (!output)
            return run.sayError();
        last = *output;
        if (output->value("utilities"_L1).toArray().isEmpty()) {
            without.append(words.building(*output));
            continue;
        }
        const QJsonObject row = rowOf(*output);
        rows.append({words.building(row), row});
        const QString perArea =
            row.value("perArea"_L1).isDouble()
                ? u", %1 %2"_s.arg(words.number(row.value("perArea"_L1)), row.value("perAreaUnit"_L1).toString())
                : QString();
        scores.append(words(u"- %1: score %2 (%3)%4"_s, u"- %1: Bewertung %2 (%3)%4"_s)
                          .arg(words.building(row), words.score(row.value("score"_L1)),
                               words.status(row.value("status"_L1).toString()), perArea));
    }
    if (!rows.isEmpty()) {
        const QString sentence =
            isMean(rows.first().second)
                ? words(u"The %1 of these buildings, %2."_s, u"Die Mittelwerte (%1) dieser Gebäude, %2."_s)
                : words(u"The %1 use of these buildings, %2."_s, u"Der Verbrauch (%1) dieser Gebäude, %2."_s);
        run.say(
            sentence.arg(words.utility(chosen.utility), words.range(rows.first().second.value("range"_L1).toObject()))
            + assumptionSentence(chosen, words) + simulatedSentence(last, words));
        run.say(figuresTable(rows, words(u"Building"_s, u"Gebäude"_s), words));
        run.say(scores.join(u'\n'));
    }
    if (!without.isEmpty())
        run.say(words(u"Without such a meter: %1."_s, u"Ohne einen solchen Zähler: %1."_s).arg(words.listed(without)));
}

void comparePeriods(const Question &question, const Building &building, AnswerRun &run)
{
    const Wording &words = run.words();
    const ChosenUtility chosen = chosenUtility(question);
    const Period now = question.periods.first();
    const Period then = question.periods.size() > 1 ? question.periods.at(1) : periodBefore(now);
    const auto text = [](const QDate &date) { return date.toString(Qt::ISODate); };
    const auto output = run.use(u"get_timeseries"_s, {{u"buildingNumber"_s, building.number},
                                                      {u"utility"_s, utilityName(chosen.utility)},
                                                      {u"startDate"_s, text(now.first)},
                                                      {u"endDate"_s, text(now.last)},
                                                      {u"compareStartDate"_s, text(then.first)},
                                                      {u"compareEndDate"_s, text(then.last)},
                                                      {u"resolution"_s, u"none"_s}});
    if (!output)
        return run.sayError();
    QJsonObject other = output->value("compared"_L1).toObject();
    for (const QString &shared : {u"unit"_s, u"aggregation"_s})
        other.insert(shared, output->value(shared));
    const QString unit = output->value("unit"_L1).toString();
    const QString sentence = isMean(*output) ? words(u"%1, %2: %3 against %4 makes %5 %6 (**%7**) on average."_s,
                                                     u"%1, %2: %3 gegenüber %4 sind im Mittel %5 %6 (**%7**)."_s)
                                             : words(u"%1, %2: %3 against %4 makes %5 %6 (**%7**) a day."_s,
                                                     u"%1, %2: %3 gegenüber %4 sind %5 %6 (**%7**) am Tag."_s);
    run.say(sentence.arg(words.building(*output), words.utility(chosen.utility),
                         words.range(output->value("range"_L1).toObject()),
                         words.range(other.value("range"_L1).toObject()),
                         words.signedNumber(other.value("perDayDifference"_L1)), words.unit(unit),
                         words.signedPercent(other.value("perDayDifferencePercent"_L1)))
            + assumptionSentence(chosen, words) + simulatedSentence(*output, words));
    run.say(figuresTable({{words.range(output->value("range"_L1).toObject()), *output},
                          {words.range(other.value("range"_L1).toObject()), other}},
                         words(u"Period"_s, u"Zeitraum"_s), words));
    run.say(u"The column against the expectation takes weather and calendar out of the comparison."_s,
            u"Die Abweichung von der Erwartung nimmt Wetter und Kalender aus dem Vergleich."_s);
}

} // namespace

QString figuresTable(const QList<std::pair<QString, QJsonObject>> &rows, const QString &head, const Wording &words)
{
    const QString unit = words.unit(rows.first().second.value("unit"_L1).toString());
    const bool areMeans = isMean(rows.first().second);
    QStringList heads{head};
    if (areMeans)
        heads.append(words(u"Mean (%1)"_s, u"Mittel (%1)"_s).arg(unit));
    else
        heads.append(
            {words(u"Use (%1)"_s, u"Verbrauch (%1)"_s).arg(unit), words(u"A day (%1)"_s, u"Je Tag (%1)"_s).arg(unit)});
    heads.append({words(u"Expected (%1)"_s, u"Erwartet (%1)"_s).arg(unit),
                  words(u"Against expected"_s, u"Abweichung"_s), words(u"Coverage"_s, u"Abdeckung"_s)});
    QList<QStringList> cells{heads};
    for (const auto &[name, row] : rows) {
        QStringList line{name, words.number(row.value("actual"_L1))};
        if (!areMeans)
            line.append(words.number(row.value("perDay"_L1)));
        line.append({words.number(row.value("expected"_L1)), words.signedPercent(row.value("excessPercent"_L1)),
                     words.share(row.value("coverage"_L1))});
        cells.append(line);
    }
    return Wording::table(cells);
}

void answerCompare(const Question &question, AnswerRun &run)
{
    const BuildingWords &said = question.buildings;
    if (said.found.size() > 1 && said.areClear())
        return compareBuildings(question, run);
    if (!said.areNamed() && question.ofAll && !question.periods.isEmpty())
        return compareCampus(question, run);
    const auto building = theBuilding(question, run);
    if (!building)
        return;
    if (question.periods.isEmpty())
        return run.say(u"What should it be compared with? Name another building, or one or two periods, for instance "
                       "\"September with August\"."_s,
                       u"Womit soll verglichen werden? Nennen Sie ein zweites Gebäude oder einen oder zwei Zeiträume, "
                       u"zum Beispiel "
                       "„September mit August“."_s);
    comparePeriods(question, *building, run);
}

} // namespace core
