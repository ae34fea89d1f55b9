#include "core/assistant/builtin/answers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double SlightChange = 3.0; // per cent; less is called about the same

std::optional<QJsonObject> seriesOf(const Question &question, const Building &building, Utility utility, AnswerRun &run)
{
    QJsonObject input{
        {u"buildingNumber"_s, building.number}, {u"utility"_s, utilityName(utility)}, {u"resolution"_s, u"daily"_s}};
    putPeriod(input, question);
    auto output = run.use(u"get_timeseries"_s, input);
    if (!output)
        run.sayError();
    return output;
}

//! The use of all buildings: the ranking knows their sum.
void answerUseOfAll(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    const ChosenUtility chosen = chosenUtility(question);
    QJsonObject input{{u"by"_s, u"use"_s}, {u"utility"_s, utilityName(chosen.utility)}, {u"limit"_s, 5}};
    putPeriod(input, question);
    const auto output = run.use(u"rank"_s, input);
    if (!output)
        return run.sayError();
    const QString unit = output->value("unit"_L1).toString();
    const QJsonObject total = output->value("total"_L1).toObject();
    run.say(words(u"All %1 buildings with %2 meters together: **%3** in %4, where %5 were expected (%6)."_s,
                  u"Alle %1 Gebäude mit Zählern für %2 zusammen: **%3**, %4; erwartet waren %5 (%6)."_s)
                .arg(words.count(output->value("buildings"_L1)), words.utility(chosen.utility),
                     words.quantity(total.value("actual"_L1), unit), words.range(output->value("range"_L1).toObject()),
                     words.quantity(total.value("expected"_L1), unit),
                     words.signedPercent(total.value("excessPercent"_L1)))
            + coverageSentence(total.value("coverage"_L1), words) + assumptionSentence(chosen, words)
            + simulatedSentence(*output, words));
    QStringList lines{words(u"The largest of them:"_s, u"Die größten davon:"_s)};
    for (const QJsonValue value : output->value("rows"_L1).toArray()) {
        const QJsonObject row = value.toObject();
        lines.append(u"- %1: %2"_s.arg(words.building(row), words.quantity(row.value("actual"_L1), unit)));
    }
    run.say(lines.join(u'\n'));
}

} // namespace

void answerUse(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    const BuildingWords &said = question.buildings;
    if (!said.areNamed())
        return answerUseOfAll(question, run);
    const auto building = theBuilding(question, run);
    if (!building)
        return;
    const ChosenUtility chosen = chosenUtility(question);
    const auto output = seriesOf(question, *building, chosen.utility, run);
    if (!output)
        return;
    const QString unit = output->value("unit"_L1).toString();
    QString text =
        (isMean(*output) ? words(u"%1 had a mean %2 of **%3**, %4."_s, u"%1 hatte im Mittel %2 von **%3**, %4."_s)
                         : words(u"%1 used **%3** of %2, %4."_s, u"%1 hat **%3** %2 verbraucht, %4."_s))
            .arg(words.building(*output), words.utility(chosen.utility),
                 words.quantity(output->value("actual"_L1), unit), words.range(output->value("range"_L1).toObject()));
    if (!isMean(*output))
        text += words(u" That is %1 a day."_s, u" Das sind %1 am Tag."_s)
                    .arg(words.quantity(output->value("perDay"_L1), unit));
    if (output->value("expected"_L1).isDouble())
        text +=
            words(u" Expected were %1: a difference of %2 %3 (%4)."_s,
                  u" Erwartet waren %1: eine Differenz von %2 %3 (%4)."_s)
                .arg(words.quantity(output->value("expected"_L1), unit), words.signedNumber(output->value("excess"_L1)),
                     words.unit(unit), words.signedPercent(output->value("excessPercent"_L1)));
    run.say(text + coverageSentence(output->value("coverage"_L1), words) + assumptionSentence(chosen, words)
            + simulatedSentence(*output, words));
}

void answerPeak(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    const BuildingWords &said = question.buildings;
    if (!said.areNamed()) {
        Question ranking = question;
        ranking.rankBy = u"peak"_s;
        return answerRanking(ranking, run);
    }
    const auto building = theBuilding(question, run);
    if (!building)
        return;
    const ChosenUtility chosen = chosenUtility(question);
    const auto output = seriesOf(question, *building, chosen.utility, run);
    if (!output)
        return;
    const QString unit = output->value("unit"_L1).toString();
    run.say(words(u"The highest hour of %1 in %2 was **%3**, in the hour from %4; looked at were %5."_s,
                  u"Die höchste Stunde von %1 bei %2 war **%3**, in der Stunde ab %4; betrachtet wurde %5."_s)
                .arg(words.building(*output), words.utility(chosen.utility),
                     words.quantity(output->value("peak"_L1), unit), words.hour(output->value("peakAt"_L1).toString()),
                     words.range(output->value("range"_L1).toObject()))
            + coverageSentence(output->value("coverage"_L1), words) + assumptionSentence(chosen, words)
            + simulatedSentence(*output, words));
}

QString wayOf(double changePercent, const Wording &words)
{
    if (changePercent > SlightChange)
        return words(u"risen"_s, u"gestiegen"_s);
    if (changePercent < -SlightChange)
        return words(u"fallen"_s, u"gesunken"_s);
    return words(u"stayed about the same"_s, u"etwa gleich geblieben"_s);
}

void answerTrend(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    if (!question.buildings.areNamed() && question.ofAll)
        return trendOfCampus(question, run);
    const auto building = theBuilding(question, run);
    if (!building)
        return;
    const ChosenUtility chosen = chosenUtility(question);
    const auto output = seriesOf(question, *building, chosen.utility, run);
    if (!output)
        return;
    const QString unit = output->value("unit"_L1).toString();
    const QJsonObject trend = output->value("trend"_L1).toObject();
    const QJsonObject first = trend.value("firstHalf"_L1).toObject();
    const QJsonObject second = trend.value("secondHalf"_L1).toObject();
    const QJsonValue change = trend.value("changePercent"_L1);
    if (!change.isDouble())
        return run.say(u"There are too few days with readings to tell a trend."_s,
                       u"Für einen Verlauf gibt es zu wenige Tage mit Messwerten."_s);
    const QString way = wayOf(change.toDouble(), words);
    const QString sentence = isMean(*output)
                                 ? words(u"The mean of %1 (%2) has %3: %4, %5; %6, %7 (**%8**)."_s,
                                         u"Das Mittel von %1 (%2) ist %3: %4, %5; %6, %7 (**%8**)."_s)
                                 : words(u"The use of %1 (%2) has %3: %4 a day, %5; %6 a day, %7 (**%8**)."_s,
                                         u"Der Verbrauch von %1 (%2) ist %3: %4 am Tag, %5; %6 am Tag, %7 (**%8**)."_s);
    run.say(sentence.arg(words.building(*output), words.utility(chosen.utility), way,
                         words.quantity(first.value("perDay"_L1), unit), words.range(first),
                         words.quantity(second.value("perDay"_L1), unit), words.range(second),
                         words.signedPercent(change))
            + coverageSentence(output->value("coverage"_L1), words));
    run.say(
        words(
            u"Against the expectation, which knows the weather and the calendar, the two halves stand at %1 and %2."_s,
            u"Gegenüber der Erwartung, die Wetter und Kalender kennt, stehen die beiden Hälften bei %1 und %2."_s)
            .arg(words.signedPercent(first.value("excessPercent"_L1)),
                 words.signedPercent(second.value("excessPercent"_L1)))
        + assumptionSentence(chosen, words) + simulatedSentence(*output, words));
}

} // namespace core
