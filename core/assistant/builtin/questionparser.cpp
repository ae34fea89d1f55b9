#include "questionparser.h"

#include "core/assistant/builtin/foldedtext.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! "top 5", "the 5 worst": how many rows, taken out of the text.
std::optional<int> takeLimit(QString &text)
{
    static const QRegularExpression first(u"\\b(?:top|first|ersten|worst|schlimmsten) (\\d{1,3})\\b"_s);
    static const QRegularExpression before(
        u"\\b(\\d{1,3}) (?=(?:buildings|gebaeude\\w*|worst|highest|largest|biggest|lowest|schlimmsten|"
        "schlechtesten|auffaelligsten|hoechsten|groessten|niedrigsten|most)\\b)"_s);
    static const QRegularExpression words(
        u"\\b(three|drei|five|fuenf|ten|zehn) (?=(?:buildings|gebaeude\\w*|worst|highest|largest|schlimmsten|"
        "schlechtesten|auffaelligsten|hoechsten|groessten|most)\\b)"_s);
    if (const auto match = take(text, words)) {
        const QString name = match->captured(1);
        if (name.startsWith(u't') && name.size() == 5)
            return 3;
        return name == "drei"_L1 ? 3 : name.startsWith(u'f') ? 5 : 10;
    }
    auto match = take(text, first);
    if (!match)
        match = take(text, before);
    if (!match)
        return std::nullopt;
    return std::clamp(match->captured(1).toInt(), 1, 100);
}

//! What the words alone ask for, the more special first.
Intent intentOf(const QString &text, const Question &question)
{
    const bool hasBuilding = !question.buildings.found.isEmpty() || !question.buildings.unclear.isEmpty()
                             || !question.buildings.unknown.isEmpty();
    const bool asksWeather = !question.weather.wishes.isEmpty() || question.weather.direction != 0;
    if (says(text, Meaning::Identity))
        return Intent::Identity;
    if (says(text, Meaning::Help))
        return Intent::Help;
    if (says(text, Meaning::WhatIf)
        || (asksWeather && !says(text, Meaning::Ranking) && !says(text, Meaning::Superlative)))
        return Intent::WhatIf;
    if (says(text, Meaning::Quality))
        return Intent::Quality;
    const bool compares = says(text, Meaning::Compare) || says(text, Meaning::Before);
    if (question.buildings.found.size() > 1 || (hasBuilding && (compares || question.periods.size() > 1)))
        return Intent::Compare;
    if (says(text, Meaning::Trend))
        return Intent::Trend;
    if (hasBuilding && (says(text, Meaning::Why) || says(text, Meaning::Explain)))
        return Intent::Explain;
    if (hasBuilding && says(text, Meaning::Peak))
        return Intent::Peak;
    if (hasBuilding && (says(text, Meaning::Use) && !says(text, Meaning::Score)))
        return Intent::Use;
    if (hasBuilding && (says(text, Meaning::Excess) || says(text, Meaning::Score) || says(text, Meaning::PerArea)))
        return Intent::Explain;
    if (!hasBuilding) {
        const bool ranks = says(text, Meaning::Ranking) || says(text, Meaning::Superlative)
                           || says(text, Meaning::Excess) || says(text, Meaning::Score) || says(text, Meaning::PerArea);
        if (says(text, Meaning::Listing) && !says(text, Meaning::Superlative) && !says(text, Meaning::Excess)
            && !says(text, Meaning::Score))
            return Intent::Listing;
        if (ranks)
            return Intent::Ranking;
        if (says(text, Meaning::Peak))
            return Intent::Peak;
        if (compares)
            return Intent::Compare;
        if (says(text, Meaning::Use))
            return Intent::Use;
        if (says(text, Meaning::Explain))
            return Intent::Explain;
    }
    return Intent::None;
}

std::optional<Refusal> refusalOf(const QString &text)
{
    if (says(text, Meaning::Control))
        return Refusal::Control;
    if (says(text, Meaning::Future))
        return Refusal::Future;
    if (says(text, Meaning::Carbon))
        return Refusal::Carbon;
    if (says(text, Meaning::Cost))
        return Refusal::Cost;
    return std::nullopt;
}

QString rankByOf(const QString &text)
{
    if (says(text, Meaning::PerArea))
        return u"use_per_area"_s;
    if (says(text, Meaning::Excess))
        return u"excess"_s;
    if (says(text, Meaning::Score))
        return u"score"_s;
    if (says(text, Meaning::Peak))
        return u"peak"_s;
    return says(text, Meaning::Use) ? u"use"_s : u"score"_s;
}

} // namespace

Question parsed(const QString &text, const Snapshot &snapshot, const QDate &latest, Language fallback)
{
    Question question;
    const QString whole = folded(text);
    question.language = languageOf(whole).value_or(fallback);
    // Each takes its words away, so that "10 degrees" is no building and "Chilled Water Plant" no utility.
    QString rest = whole;
    question.weather = takeWeather(rest);
    question.limit = takeLimit(rest);
    question.periods = takePeriods(rest, latest);
    question.buildings = takeBuildings(rest, snapshot.buildings);
    question.places = listPlaces(rest);
    question.utilities = takeUtilities(rest);
    question.ranksBuildings = says(whole, Meaning::Ranking);
    question.intent = intentOf(whole, question);
    question.rankBy = rankByOf(whole);
    question.highestFirst = !says(whole, Meaning::Lowest);
    question.asksWhy = says(whole, Meaning::Why);
    question.ofAll = says(whole, Meaning::AllBuildings);
    question.withBefore = says(whole, Meaning::Before);
    if (question.intent == Intent::Help || question.intent == Intent::Identity)
        return question;
    if (const auto refusal = refusalOf(whole)) {
        question.intent = Intent::Refused;
        question.refusal = *refusal;
    } else if (question.intent == Intent::None && says(whole, Meaning::Greeting)) {
        question.intent = Intent::Help;
    }
    return question;
}

} // namespace core
