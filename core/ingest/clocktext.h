#pragma once

#include "core/ingest/textcursor.h"

#include <optional>
#include <string_view>

namespace core {

//! "5:00", "05:00:30", "5:00 PM", "0500", "24:00" as the end of a day. Seconds of the day; false for anything else.
bool readClock(Cursor &cursor, int &secondsOfDay);
//! A clock time alone.
std::optional<int> readClock(std::string_view text);

struct WrittenOffset
{
    bool given = false;
    int seconds = 0; //!< east of UTC
};
//! What may follow a clock time: nothing, "Z", "+01:00", "+0100", "CET". nullopt for anything else.
std::optional<WrittenOffset> readOffset(Cursor &cursor);

} // namespace core
