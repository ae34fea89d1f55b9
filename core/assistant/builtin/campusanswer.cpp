#include "core/assistant/builtin/answers.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int LargestShown = 5;

std::optional<QJsonObject> bothPeriods(Utility utility, const Period &now, const Period &then, AnswerRun &run)
{
    const auto text = [](const QDate &date) { return date.toString(Qt::ISODate); };
    auto output = run.use(u"rank"_s, {{u"by"_s, u"use"_s},
                                      {u"utility"_s, utilityName(utility)},
                                      {u"limit"_s, LargestShown},
                                      {u"startDate"_s, text(now.first)},
                                      {u"endDate"_s, text(now.last)},
                                      {u"compareStartDate"_s, text(then.first)},
                                      {u"compareEndDate"_s, text(then.last)}});
    if (!output)
        run.sayError();
    return output;
}

//! What the campus is made of here, and what it lacks.
QString membersSentence(const QJsonObject &both, const QJsonObject &output, const Wording &words)
{
    QString text = words(u" Counted are the %1 buildings that have readings in both periods."_s,
                         u" Gezählt sind die %1 Gebäude, die in beiden Zeiträumen Messwerte haben."_s)
                       .arg(words.count(both.value("buildings"_L1)));
    if (both.value("withoutReadings"_L1).toInteger() > 0)
        text += words(u" Left out for lack of readings in one of them: %1 of %2."_s,
                      u" Weggelassen, weil in einem davon Messwerte fehlen: %1 von %2."_s)
                    .arg(words.count(both.value("withoutReadings"_L1)), words.count(output.value("buildings"_L1)));
    return text;
}

//! The figures of one of the two periods, with the unit that they are in.
QJsonObject periodFigures(const QJsonObject &both, const QString &name, const QJsonObject &output)
{
    QJsonObject figures = both.value(name).toObject();
    for (const QString &shared : {u"unit"_s, u"aggregation"_s})
        figures.insert(shared, output.value(shared));
    return figures;
}

std::pair<QString, QJsonObject> rowOf(const QJsonObject &figures, const Wording &words)
{
    return {words.range(figures.value("range"_L1).toObject()), figures};
}

void sayBoth(const QJsonObject &output, const QString &sentence, const ChosenUtility &chosen, bool nowFirst,
             AnswerRun &run)
{
    const Wording &words = run.words();
    const QJsonObject both = output.value("compared"_L1).toObject();
    const auto now = rowOf(periodFigures(both, u"asked"_s, output), words);
    const auto then = rowOf(periodFigures(both, u"other"_s, output), words);
    run.say(sentence + membersSentence(both, output, words) + assumptionSentence(chosen, words)
            + simulatedSentence(output, words));
    run.say(figuresTable(nowFirst ? QList{now, then} : QList{then, now}, words(u"Period"_s, u"Zeitraum"_s), words));
    run.say(u"The column against the expectation takes weather and calendar out of the comparison."_s,
            u"Die Abweichung von der Erwartung nimmt Wetter und Kalender aus dem Vergleich."_s);
}

bool hasFigures(const QJsonObject &output, AnswerRun &run)
{
    if (output.value("compared"_L1).toObject().value("perDayDifferencePercent"_L1).isDouble())
        return true;
    run.say(u"There is nothing to compare: no building has such readings in both periods."_s,
            u"Es gibt nichts zu vergleichen: Kein Gebäude hat in beiden Zeiträumen solche Messwerte."_s);
    return false;
}

QString perDay(const QJsonObject &figures, const QJsonObject &output, const Wording &words)
{
    return words.quantity(figures.value("perDay"_L1), output.value("unit"_L1).toString());
}

//! The period asked for, or else the scored one, which the tool knows.
std::optional<Period> wholePeriod(const Question &question, Utility utility, AnswerRun &run)
{
    if (!question.periods.isEmpty())
        return question.periods.first();
    const auto output =
        run.use(u"rank"_s, {{u"by"_s, u"use"_s}, {u"utility"_s, utilityName(utility)}, {u"limit"_s, LargestShown}});
    if (!output) {
        run.sayError();
        return std::nullopt;
    }
    const QJsonObject range = output->value("range"_L1).toObject();
    const auto day = [&range](QLatin1StringView name) {
        return QDate::fromString(range.value(name).toString(), Qt::ISODate);
    };
    return Period{day("firstDay"_L1), day("lastDay"_L1)};
}

} // namespace

void compareCampus(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    const ChosenUtility chosen = chosenUtility(question);
    const Period now = question.periods.first();
    const Period then = question.periods.size() > 1 ? question.periods.at(1) : periodBefore(now);
    const auto output = bothPeriods(chosen.utility, now, then, run);
    if (!output || !hasFigures(*output, run))
        return;
    const QJsonObject both = output->value("compared"_L1).toObject();
    const auto range = [&](QLatin1StringView name) {
        return words.range(both.value(name).toObject().value("range"_L1).toObject());
    };
    const QString sentence = isMean(*output)
                                 ? words(u"The campus, %1: %2 against %3 makes %4 %5 (**%6**) on average."_s,
                                         u"Der Campus, %1: %2 gegenüber %3 sind im Mittel %4 %5 (**%6**)."_s)
                                 : words(u"The campus, %1: %2 against %3 makes %4 %5 (**%6**) a day."_s,
                                         u"Der Campus, %1: %2 gegenüber %3 sind %4 %5 (**%6**) am Tag."_s);
    sayBoth(*output,
            sentence.arg(words.utility(chosen.utility), range("asked"_L1), range("other"_L1),
                         words.signedNumber(both.value("perDayDifference"_L1)),
                         words.unit(output->value("unit"_L1).toString()),
                         words.signedPercent(both.value("perDayDifferencePercent"_L1))),
            chosen, true, run);
}

void trendOfCampus(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    const ChosenUtility chosen = chosenUtility(question);
    const auto whole = wholePeriod(question, chosen.utility, run);
    if (!whole)
        return;
    const qint64 days = whole->first.daysTo(whole->last) + 1;
    if (days < 2)
        return run.say(u"There are too few days with readings to tell a trend."_s,
                       u"Für einen Verlauf gibt es zu wenige Tage mit Messwerten."_s);
    const QDate middle = whole->first.addDays(days / 2);
    const auto output = bothPeriods(chosen.utility, {middle, whole->last}, {whole->first, middle.addDays(-1)}, run);
    if (!output || !hasFigures(*output, run))
        return;
    const QJsonObject both = output->value("compared"_L1).toObject();
    const QJsonObject first = both.value("other"_L1).toObject();
    const QJsonObject second = both.value("asked"_L1).toObject();
    const QJsonValue change = both.value("perDayDifferencePercent"_L1);
    const QString sentence =
        isMean(*output) ? words(u"The mean of the campus (%1) has %2: %3, %4; %5, %6 (**%7**)."_s,
                                u"Das Mittel des Campus (%1) ist %2: %3, %4; %5, %6 (**%7**)."_s)
                        : words(u"The use of the campus (%1) has %2: %3 a day, %4; %5 a day, %6 (**%7**)."_s,
                                u"Der Verbrauch des Campus (%1) ist %2: %3 am Tag, %4; %5 am Tag, %6 (**%7**)."_s);
    sayBoth(*output,
            sentence.arg(words.utility(chosen.utility), wayOf(change.toDouble(), words), perDay(first, *output, words),
                         words.range(first.value("range"_L1).toObject()), perDay(second, *output, words),
                         words.range(second.value("range"_L1).toObject()), words.signedPercent(change)),
            chosen, false, run);
}

} // namespace core
