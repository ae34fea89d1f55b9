#pragma once

#include "core/assistant/chatmessage.h"
#include "core/campus/snapshot.h"

#include <optional>

// "The second one": places in the list of buildings that was shown last.
namespace core {

constexpr int LastPlace = 0;

struct ListPlace
{
    int place = 1;         //!< 1 is the first; LastPlace
    bool isJudged = false; //!< said as "the worst", which may also ask for another list
};

//! The places that a folded() text speaks of, in its order; its periods must have been taken out ("the last month").
//! "The first week" is none.
QList<ListPlace> listPlaces(const QString &text);

//! The buildings that an answer listed or compared, in its order; nullopt when it showed no list.
std::optional<QList<Building>> listOf(const ChatMessage &answer, const Snapshot &snapshot);

} // namespace core
