#include "core/assistant/builtin/answers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! How the use stands to what was expected, in words.
QString againstExpected(const QJsonObject &row, const Wording &words)
{
    const QString unit = row.value("unit"_L1).toString();
    const QString used = (isMean(row) ? words(u"on average %1"_s, u"im Mittel %1"_s) : u"%1"_s)
                             .arg(words.quantity(row.value("actual"_L1), unit));
    if (!row.value("expected"_L1).isDouble())
        return words(u"It used %1; there is no expectation to compare it with."_s,
                     u"Verbraucht wurden %1; eine Erwartung zum Vergleich gibt es nicht."_s)
            .arg(used);
    return words(u"It used %1; expected were %2, so the difference is %3 %4 (%5)."_s,
                 u"Verbraucht wurden %1, erwartet %2; die Differenz ist %3 %4 (%5)."_s)
        .arg(used, words.quantity(row.value("expected"_L1), unit), words.signedNumber(row.value("excess"_L1)),
             words.unit(unit), words.signedPercent(row.value("excessPercent"_L1)));
}

QString reasons(const QJsonObject &row, const Wording &words)
{
    const QJsonArray drivers = row.value("drivers"_L1).toArray();
    if (drivers.isEmpty())
        return words(u"Nothing in particular drives its score."_s, u"Nichts Besonderes treibt die Bewertung."_s);
    QStringList lines{words(u"What drives the score (the amounts overlap):"_s,
                            u"Was die Bewertung treibt (die Mengen überschneiden sich):"_s)};
    for (const QJsonValue driver : drivers)
        lines.append(u"- "_s + driverWords(driver.toObject(), row.value("unit"_L1).toString(), words));
    return lines.join(u'\n');
}

void sayUtility(const QJsonObject &row, AnswerRun &run)
{
    const Wording &words = run.words();
    const auto utility = utilityFromName(row.value("utility"_L1).toString());
    const QJsonValue score = row.value("score"_L1);
    const QString judged = score.isDouble()
                               ? words(u"score %1, %2"_s, u"Bewertung %1, %2"_s)
                                     .arg(words.score(score), words.status(row.value("status"_L1).toString()))
                               : words(u"too few data for a score"_s, u"zu wenige Daten für eine Bewertung"_s);
    QString text = u"**%1** (%2), %3. "_s.arg(words.utility(utility.value_or(Utility::Electricity)), judged,
                                              words.range(row.value("range"_L1).toObject()));
    text += againstExpected(row, words) + coverageSentence(row.value("coverage"_L1), words);
    run.say(text);
    if (score.isDouble())
        run.say(reasons(row, words));
}

QString introduction(const QJsonObject &output, const Wording &words)
{
    const QString name = words.building(output);
    if (!output.value("overallScore"_L1).isDouble())
        return words(u"%1 has no score: there are too few data to judge it."_s,
                     u"%1 hat keine Bewertung: Es gibt zu wenige Daten, um es zu beurteilen."_s)
            .arg(name);
    return words(u"%1 has an overall score of %2 (%3); it is that of its most conspicuous utility."_s,
                 u"%1 hat die Gesamtbewertung %2 (%3); sie ist die der auffälligsten Energieart."_s)
        .arg(name, words.score(output.value("overallScore"_L1)),
             words.status(output.value("overallStatus"_L1).toString()));
}

} // namespace

void answerExplain(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    const auto building = theBuilding(question, run);
    if (!building)
        return;
    QJsonObject input{{u"buildingNumber"_s, building->number}};
    if (!question.utilities.isEmpty())
        input.insert("utility"_L1, utilityName(question.utilities.first()));
    putPeriod(input, question);
    const auto output = run.use(u"get_building"_s, input);
    if (!output)
        return run.sayError();
    run.say(introduction(*output, words) + simulatedSentence(*output, words));
    QList<QJsonObject> utilities;
    for (const QJsonValue row : output->value("utilities"_L1).toArray())
        utilities.append(row.toObject());
    if (utilities.isEmpty())
        return run.say(u"It has no meter for that."_s, u"Dafür hat es keinen Zähler."_s);
    // The most conspicuous first, as it is the one that was asked for.
    std::ranges::stable_sort(utilities, [](const QJsonObject &one, const QJsonObject &other) {
        return one.value("score"_L1).toDouble(-1.0) > other.value("score"_L1).toDouble(-1.0);
    });
    for (const QJsonObject &row : std::as_const(utilities))
        sayUtility(row, run);
}

} // namespace core
