#include "core/assistant/builtin/answers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

constexpr double LittleCoverage = 0.9;

void answerTo(const Question &question, AnswerRun &run)
{
    switch (question.intent) {
    case Intent::Help:
    case Intent::Identity:
        return answerHelp(question, run);
    case Intent::Ranking:
        return answerRanking(question, run);
    case Intent::Explain:
        return answerExplain(question, run);
    case Intent::Compare:
        return answerCompare(question, run);
    case Intent::WhatIf:
        return answerWhatIf(question, run);
    case Intent::Use:
        return answerUse(question, run);
    case Intent::Peak:
        return answerPeak(question, run);
    case Intent::Trend:
        return answerTrend(question, run);
    case Intent::Quality:
        return answerQuality(question, run);
    case Intent::Listing:
        return answerListing(question, run);
    case Intent::None:
    case Intent::Refused:
        return answerRefused(question, run);
    }
}

//! Asks which of the buildings that were named together is meant.
static void askWhichOf(const QList<Building> &buildings, AnswerRun &run)
{
    QStringList lines;
    for (const Building &one : buildings)
        lines.append(u"- "_s
                     + run.words().building({{u"buildingNumber"_s, one.number}, {u"buildingName"_s, one.name}}));
    run.say(u"That I can tell of one building at a time. Which of these do you mean?"_s,
            u"Das kann ich nur für ein Gebäude auf einmal sagen. Welches von diesen meinen Sie?"_s);
    run.say(lines.join(u'\n'));
}

//! The rows' buildings as a list in Markdown.
static QString candidates(const QJsonArray &rows, const Wording &words)
{
    QStringList lines;
    for (const QJsonValue row : rows)
        lines.append(u"- "_s + words.building(row.toObject()));
    return lines.join(u'\n');
}

static void askWhich(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    const BuildingWords &said = question.buildings;
    QJsonObject input{{u"limit"_s, 5}};
    if (!said.unclear.isEmpty())
        input.insert("query"_L1, said.unclear);
    if (!question.utilities.isEmpty())
        input.insert("utility"_L1, utilityName(question.utilities.first()));
    auto output = run.use(u"list_buildings"_s, input);
    if (!output)
        return run.sayError();
    if (output->value("rows"_L1).toArray().isEmpty() && input.contains("query"_L1)) {
        input.remove("query"_L1);
        output = run.use(u"list_buildings"_s, input);
        if (!output)
            return run.sayError();
    }
    if (output->value("rows"_L1).toArray().isEmpty())
        return run.say(u"There are no buildings with such meters here yet."_s,
                       u"Hier gibt es noch keine Gebäude mit solchen Zählern."_s);
    if (!said.unclear.isEmpty())
        run.say(u"More than one building is called \"%1\". Which one do you mean?"_s.arg(said.unclear),
                u"Mehrere Gebäude heißen „%1“. Welches meinen Sie?"_s.arg(said.unclear));
    else if (!said.unknown.isEmpty())
        run.say(u"There is no building with that number. Which one do you mean? These are some of those I know:"_s,
                u"Ein Gebäude mit dieser Nummer gibt es nicht. Welches meinen Sie? Einige von denen, die ich kenne:"_s);
    else if (said.outOfList)
        run.say(u"The list before has no such place. Which building do you mean? These are some of those I know:"_s,
                u"Eine solche Stelle hat die Liste davor nicht. Welches Gebäude meinen Sie? Einige von denen, die ich "
                "kenne:"_s);
    else
        run.say(u"Which building do you mean? Tell me its number or its name, for instance one of these:"_s,
                u"Welches Gebäude meinen Sie? Nennen Sie mir Nummer oder Namen, zum Beispiel eines von diesen:"_s);
    run.say(candidates(output->value("rows"_L1).toArray(), words));
}

std::optional<Building> theBuilding(const Question &question, AnswerRun &run)
{
    const BuildingWords &said = question.buildings;
    if (said.areClear() && said.found.size() == 1)
        return said.found.first();
    if (said.areClear() && !said.found.isEmpty())
        askWhichOf(said.found, run);
    else
        askWhich(question, run);
    return std::nullopt;
}

ChosenUtility chosenUtility(const Question &question)
{
    if (!question.utilities.isEmpty())
        return {question.utilities.first(), false};
    const QList<Utility> &metered = question.metered;
    if (metered.isEmpty() || metered.contains(Utility::Electricity))
        return {Utility::Electricity, metered.size() != 1};
    return {metered.first(), metered.size() != 1};
}

bool isMean(const QJsonObject &output)
{
    return output.value("aggregation"_L1).toString() == "mean"_L1;
}

void putPeriod(QJsonObject &input, const Question &question, qsizetype index)
{
    if (index >= question.periods.size())
        return;
    input.insert("startDate"_L1, question.periods.at(index).first.toString(Qt::ISODate));
    input.insert("endDate"_L1, question.periods.at(index).last.toString(Qt::ISODate));
}

QString assumptionSentence(const ChosenUtility &chosen, const Wording &words)
{
    if (!chosen.isAssumed)
        return {};
    return words(u" You named no utility, so this is %1."_s,
                 u" Sie haben keine Energieart genannt, daher geht es um %1."_s)
        .arg(words.utility(chosen.utility));
}

QString coverageSentence(const QJsonValue &coverage, const Wording &words)
{
    if (!coverage.isDouble())
        return {};
    QString sentence = words(u" Readings cover %1 of that time."_s, u" Die Messwerte decken %1 dieser Zeit ab."_s)
                           .arg(words.share(coverage));
    if (coverage.toDouble() >= LittleCoverage)
        return sentence;
    return sentence
           + words(u" What is missing is not in the figures."_s, u" Was fehlt, ist in den Zahlen nicht enthalten."_s);
}

QString simulatedSentence(const QJsonObject &output, const Wording &words)
{
    if (!output.value("simulated"_L1).toBool())
        return {};
    return words(u" The data are those of the simulated campus."_s, u" Die Daten sind die des simulierten Campus."_s);
}

QString driverWords(const QJsonObject &driver, const QString &unit, const Wording &words)
{
    QString what =
        words(u"%1 since %2"_s, u"%1 seit %2"_s)
            .arg(words.signal(driver.value("signal"_L1).toString()), words.day(driver.value("since"_L1).toString()));
    const QJsonValue excess = driver.value("excess"_L1);
    if (!excess.isDouble() || excess.toDouble() <= 0.0)
        return what;
    return words(u"%1 (about %2)"_s, u"%1 (etwa %2)"_s).arg(what, words.quantity(excess, unit));
}

} // namespace core
