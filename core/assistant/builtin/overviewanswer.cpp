#include "core/assistant/builtin/answers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

void answerListing(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    QJsonObject input{{u"limit"_s, question.limit.value_or(20)}};
    if (!question.utilities.isEmpty())
        input.insert("utility"_L1, utilityName(question.utilities.first()));
    const auto output = run.use(u"list_buildings"_s, input);
    if (!output)
        return run.sayError();
    const QJsonArray rows = output->value("rows"_L1).toArray();
    const QString found = words.count(output->value("found"_L1));
    const QString all = words.count(output->value("buildings"_L1));
    if (question.utilities.isEmpty())
        run.say(u"There are %1 buildings here."_s.arg(all) + simulatedSentence(*output, words),
                u"Hier gibt es %1 Gebäude."_s.arg(all) + simulatedSentence(*output, words));
    else
        run.say(words(u"Of %1 buildings here, %2 have meters for %3."_s, u"Von %1 Gebäuden haben %2 Zähler für %3."_s)
                    .arg(all, found, words.utility(question.utilities.first()))
                + simulatedSentence(*output, words));
    if (rows.isEmpty())
        return;
    QList<QStringList> cells{{words(u"Building"_s, u"Gebäude"_s), words(u"Gross area (ft²)"_s, u"Bruttofläche (ft²)"_s),
                              words(u"Meters"_s, u"Zähler"_s), words(u"Score"_s, u"Bewertung"_s)}};
    for (const QJsonValue value : rows) {
        const QJsonObject row = value.toObject();
        QStringList meters;
        for (const QJsonValue name : row.value("utilities"_L1).toArray())
            meters.append(words.utility(utilityFromName(name.toString()).value_or(Utility::Electricity)));
        cells.append({words.building(row), words.number(row.value("grossArea"_L1)), meters.join(u", "_s),
                      words.score(row.value("overallScore"_L1))});
    }
    run.say(Wording::table(cells));
    if (output->value("shown"_L1).toInteger() < output->value("found"_L1).toInteger())
        run.say(words(u"The table shows the first %1."_s, u"Die Tabelle zeigt die ersten %1."_s)
                    .arg(words.count(output->value("shown"_L1))));
}

static QString gapWords(const QJsonObject &row, const Wording &words)
{
    if (row.value("longestGapHours"_L1).toInteger() == 0)
        return u"–"_s;
    return words(u"%1 h from %2"_s, u"%1 h ab %2"_s)
        .arg(words.count(row.value("longestGapHours"_L1)), words.hour(row.value("longestGapStart"_L1).toString()));
}

void answerQuality(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    const BuildingWords &said = question.buildings;
    QJsonObject input;
    if (said.areNamed()) {
        const auto building = theBuilding(question, run);
        if (!building)
            return;
        input.insert("buildingNumber"_L1, building->number);
    }
    if (!question.utilities.isEmpty())
        input.insert("utility"_L1, utilityName(question.utilities.first()));
    if (question.limit)
        input.insert("limit"_L1, *question.limit);
    putPeriod(input, question);
    const auto output = run.use(u"data_quality"_s, input);
    if (!output)
        return run.sayError();
    const QJsonArray rows = output->value("rows"_L1).toArray();
    if (rows.isEmpty())
        return run.say(u"There are no meters for that."_s, u"Dafür gibt es keine Zähler."_s);
    run.say(
        words(u"Readings cover %1 of %2, on average over %3 series (a building and a utility each); %4 of them have no "
              "gap. The least complete first:"_s,
              u"Die Messwerte decken im Mittel %1 der Zeit %2 ab, über %3 Reihen (je ein Gebäude und eine Energieart); "
              u"%4 "
              "davon sind lückenlos. Die lückenhaftesten zuerst:"_s)
            .arg(words.share(output->value("coverage"_L1)), words.range(output->value("range"_L1).toObject()),
                 words.count(output->value("series"_L1)), words.count(output->value("withoutGaps"_L1)))
        + simulatedSentence(*output, words));
    QList<QStringList> cells{{words(u"Building"_s, u"Gebäude"_s), words(u"Utility"_s, u"Energieart"_s),
                              words(u"Coverage"_s, u"Abdeckung"_s), words(u"Hours missing"_s, u"Fehlende Stunden"_s),
                              words(u"Longest gap"_s, u"Längste Lücke"_s), words(u"Scored"_s, u"Bewertet"_s)}};
    for (const QJsonValue value : rows) {
        const QJsonObject row = value.toObject();
        cells.append({words.building(row),
                      words.utility(utilityFromName(row.value("utility"_L1).toString()).value_or(Utility::Electricity)),
                      words.share(row.value("coverage"_L1)), words.count(row.value("missingHours"_L1)),
                      gapWords(row, words),
                      row.value("scored"_L1).toBool() ? words(u"yes"_s, u"ja"_s) : words(u"no"_s, u"nein"_s)});
    }
    run.say(Wording::table(cells));
}

} // namespace core
