#include "question.h"

#include "core/assistant/builtin/listplaces.h"
#include "core/assistant/builtin/questionparser.h"

namespace core {

namespace {

bool namesBuildings(const Question &question)
{
    return question.buildings.areNamed();
}

bool saysSomething(const Question &question)
{
    return namesBuildings(question) || !question.utilities.isEmpty() || !question.periods.isEmpty()
           || !question.weather.wishes.isEmpty() || question.limit || question.ofAll || question.withBefore
           || question.asksWhy;
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
        if (now.asksWhy && before.intent != Intent::Ranking && (namesBuildings(now) || namesBuildings(before)))
            now.intent = Intent::Explain;
        // One of those that were compared is asked about by itself.
        if (before.intent == Intent::Compare && before.buildings.found.size() > 1 && namesBuildings(now)
            && now.buildings.found.size() < 2)
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
        const bool isOfCampus = before.ofAll && !namesBuildings(before);
        now.ofAll = isOfCampus && (now.intent == Intent::Compare || now.intent == Intent::Trend);
        if (now.intent == Intent::Compare && now.periods.isEmpty())
            now.periods = before.periods;
        if (now.utilities.isEmpty() && (now.ofAll || before.buildings.found.size() == 1))
            now.utilities = before.utilities;
    }
    return now;
}

//! "The second one": the buildings at the places of `list` that the question names.
void takeFromList(Question &question, const std::optional<QList<Building>> &list)
{
    const bool asksForAnother = !question.utilities.isEmpty() || !question.periods.isEmpty() || question.ranksBuildings;
    if (namesBuildings(question) && (question.intent != Intent::Compare || !list))
        return;
    bool isTaken = false;
    for (const ListPlace &said : std::as_const(question.places)) {
        if (said.isJudged && (!list || asksForAnother))
            continue;
        isTaken = true;
        const qsizetype size = list ? list->size() : 0;
        const qsizetype place = said.place == LastPlace ? size : said.place;
        if (place < 1 || place > size)
            question.buildings.outOfList = true;
        else if (const Building &one = list->at(place - 1); !question.buildings.found.contains(one))
            question.buildings.found.append(one);
    }
    if (isTaken && (question.intent == Intent::Ranking || question.intent == Intent::Listing))
        question.intent = question.asksWhy ? Intent::None : Intent::Explain;
}

} // namespace

Question understood(const Conversation &conversation, const Snapshot &snapshot, const QDate &latest)
{
    constexpr qsizetype LongestMemory = 12; // messages; older ones are another subject
    Question question;
    std::optional<QList<Building>> list; // the last that was shown
    const qsizetype first = std::max<qsizetype>(0, conversation.size() - LongestMemory);
    for (qsizetype i = first; i < conversation.size(); ++i) {
        const ChatMessage &message = conversation.at(i);
        if (message.role == ChatMessage::Role::Assistant) {
            if (auto shown = listOf(message, snapshot))
                list = std::move(shown);
            continue;
        }
        Question now = parsed(message.text, snapshot, latest, question.language);
        takeFromList(now, list);
        if (now.buildings.found.size() > 1)
            list = now.buildings.found;
        question = continued(question, std::move(now));
        question.ofAll = question.ofAll || (question.intent == Intent::Use && !namesBuildings(question));
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
