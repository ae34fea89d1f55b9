#pragma once

#include "core/assistant/builtin/answerrun.h"
#include "core/assistant/builtin/question.h"

// The answers to what the grammar understands; each calls its tools and tells what they gave.
namespace core {

void answerTo(const Question &question, AnswerRun &run);

void answerRanking(const Question &question, AnswerRun &run);
void answerExplain(const Question &question, AnswerRun &run);
void answerWhatIf(const Question &question, AnswerRun &run);
void answerUse(const Question &question, AnswerRun &run);
void answerPeak(const Question &question, AnswerRun &run);
void answerTrend(const Question &question, AnswerRun &run);
void answerCompare(const Question &question, AnswerRun &run);
void answerQuality(const Question &question, AnswerRun &run);
void answerListing(const Question &question, AnswerRun &run);
void answerHelp(const Question &question, AnswerRun &run);
void answerRefused(const Question &question, AnswerRun &run);

// The campus as a whole: the buildings together that have readings in both periods.
void compareCampus(const Question &question, AnswerRun &run); //!< two periods, or one and the time before it
void trendOfCampus(const Question &question, AnswerRun &run); //!< the two halves of a period

//! Asks which building is meant, and names some; when one is clear, says nothing and gives it.
std::optional<Building> theBuilding(const Question &question, AnswerRun &run);

//! The utility asked for, or else the one that the building's meters suggest.
struct ChosenUtility
{
    Utility utility = Utility::Electricity;
    bool isAssumed = false;
};
ChosenUtility chosenUtility(const Question &question);

//! Of a tool's output: its figures are means of a rate (cooling power), not sums, and no day adds to them.
bool isMean(const QJsonObject &output);

//! startDate and endDate of the question's period `index`, if it has one.
void putPeriod(QJsonObject &input, const Question &question, qsizetype index = 0);
//! "You named no utility, so this is electricity.", or nothing.
QString assumptionSentence(const ChosenUtility &chosen, const Wording &words);
//! "Readings cover 99 % of that time.", with a warning when it is little.
QString coverageSentence(const QJsonValue &coverage, const Wording &words);
//! "risen", "fallen" or "stayed about the same".
QString wayOf(double changePercent, const Wording &words);
//! Use, expectation and coverage of each named row, with `head` above the names.
QString figuresTable(const QList<std::pair<QString, QJsonObject>> &rows, const QString &head, const Wording &words);
QString simulatedSentence(const QJsonObject &output, const Wording &words);
//! "night setback lost since 3 October 2025 (about 8,900 kWh)"
QString driverWords(const QJsonObject &driver, const QString &unit, const Wording &words);

} // namespace core
