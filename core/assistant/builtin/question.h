#pragma once

#include "core/assistant/builtin/buildingwords.h"
#include "core/assistant/builtin/lexicon.h"
#include "core/assistant/builtin/listplaces.h"
#include "core/assistant/builtin/periodwords.h"
#include "core/assistant/builtin/weatherwords.h"
#include "core/assistant/chatmessage.h"
#include "core/campus/snapshot.h"

#include <optional>

namespace core {

enum class Intent {
    None, //!< says nothing by itself: a follow-up, or not understood
    Help,
    Identity,
    Ranking,
    Explain,
    Compare,
    WhatIf,
    Use,
    Peak,
    Trend,
    Quality,
    Listing,
    Refused,
};

enum class Refusal { NotUnderstood, Cost, Carbon, Future, Control };

//! A question as the grammar understands it.
struct Question
{
    Language language = Language::English;
    Intent intent = Intent::None;
    Refusal refusal = Refusal::NotUnderstood;
    QString rankBy = QStringLiteral("score"); //!< as the tool rank has it
    bool highestFirst = true;
    bool asksWhy = false;
    bool ranksBuildings = false; //!< "which building"
    bool ofAll = false;          //!< the campus as a whole
    bool withBefore = false;     //!< against the time before
    std::optional<int> limit;    //!< "top 5"
    BuildingWords buildings;
    QList<ListPlace> places; //!< in the list shown before
    QList<Utility> utilities;
    QList<Utility> metered; //!< what the first building found has meters for
    QList<Period> periods;
    WeatherWords weather;
};

//! The last question of `conversation`; what it leaves open is what the ones before it said. `latest` is the last day
//! with data, from which "last week" counts.
Question understood(const Conversation &conversation, const Snapshot &snapshot, const QDate &latest);

} // namespace core
