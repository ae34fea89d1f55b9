#include "question.h"

#include "core/assistant/builtin/foldedtext.h"
#include "core/assistant/builtin/questionparser.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool saysSomething(const Question &question)
{
    const BuildingWords &buildings = question.buildings;
    return !buildings.found.isEmpty() || !buildings.unknown.isEmpty() || !buildings.unclear.isEmpty()
           || !question.utilities.isEmpty() || !question.periods.isEmpty() || !question.weather.wishes.isEmpty()
           || question.limit || question.ofAll || question.withBefore || question.asksWhy;
}

bool namesBuildings(const Question &question)
{
    const BuildingWords &buildings = question.buildings;
    return !buildings.found.isEmpty() || !buildings.unknown.isEmpty() || !buildings.unclear.isEmpty();
}

bool isAboutOneBuilding(Intent intent)
{
    return intent == Intent::Explain || intent == Intent::WhatIf || intent == Intent::Use || intent == Intent::Peak
           || intent == Intent::Trend || intent == Intent::Compare || intent == Intent::Quality;
}

//! "And for gas?": the question before, with what this one says instead.
Question continued(const Question &before, Question now)
{
    for (WeatherWish &wish : now.weather.wishes)
        takeAsChange(wish, before.weather.direction);
    if (now.intent == Intent::None && saysSomething(now) && before.intent != Intent::None) {
        now.intent = before.intent;
        now.rankBy = before.rankBy;
        now.highestFirst = before.highestFirst;
        now.refusal = before.refusal;
        now.ofAll = now.ofAll || before.ofAll;
        if (now.weather.wishes.isEmpty())
            now.weather = before.weather;
        if (!now.limit)
            now.limit = before.limit;
        // "Why?" after a ranking has its answer there; of one building it asks for its reasons.
        if (now.asksWhy && before.intent != Intent::Ranking && !before.buildings.found.isEmpty())
            now.intent = Intent::Explain;
        // A building named after what was about none is asked about by itself.
        if (namesBuildings(now) && !isAboutOneBuilding(before.intent) && before.intent != Intent::Refused)
            now.intent = Intent::Explain;
        if (now.withBefore && (before.intent == Intent::Use || before.intent == Intent::Trend))
            now.intent = Intent::Compare;
        if (now.periods.isEmpty())
            now.periods = before.periods;
        if (now.utilities.isEmpty())
            now.utilities = before.utilities;
    } else if (!isAboutOneBuilding(now.intent)) {
        return now;
    }
    const bool inherits = isAboutOneBuilding(now.intent) && !namesBuildings(now) && !now.ofAll;
    if (inherits) {
        now.buildings = before.buildings;
        if (now.intent == Intent::Compare && now.periods.isEmpty())
            now.periods = before.periods;
        if (now.utilities.isEmpty() && before.buildings.found.size() == 1)
            now.utilities = before.utilities;
    }
    return now;
}

//! "The first one": the first row of the table that the answer before showed.
std::optional<Building> firstOfTable(const ChatMessage &answer, const Snapshot &snapshot)
{
    for (const ToolUse &use : answer.tools) {
        const QJsonArray rows = use.output.value("rows"_L1).toArray();
        const QString number = rows.first().toObject().value("buildingNumber"_L1).toString();
        if (const auto index = snapshot.indexByNumber.constFind(number); index != snapshot.indexByNumber.constEnd())
            return snapshot.buildings.at(*index);
    }
    return std::nullopt;
}

} // namespace

Question understood(const Conversation &conversation, const Snapshot &snapshot, const QDate &latest)
{
    constexpr qsizetype LongestMemory = 12; // messages; older ones are another subject
    Question question;
    const ChatMessage *answer = nullptr;
    const qsizetype first = std::max<qsizetype>(0, conversation.size() - LongestMemory);
    for (qsizetype i = first; i < conversation.size(); ++i) {
        const ChatMessage &message = conversation.at(i);
        if (message.role == ChatMessage::Role::Assistant) {
            answer = &message;
            continue;
        }
        Question now = parsed(message.text, snapshot, latest, question.language);
        if (answer && !namesBuildings(now) && says(folded(message.text), Meaning::FirstOfList)) {
            if (const auto building = firstOfTable(*answer, snapshot)) {
                now.buildings.found = {*building};
                if (now.intent == Intent::None || now.intent == Intent::Ranking)
                    now.intent = Intent::Explain;
            }
        }
        question = continued(question, std::move(now));
    }
    if (!question.buildings.found.isEmpty())
        question.metered = snapshot.scores.value(question.buildings.found.first().id).keys();
    if (question.intent == Intent::None && namesBuildings(question))
        question.intent = Intent::Explain;
    if (question.intent == Intent::None)
        question.intent = Intent::Refused;
    return question;
}

} // namespace core
