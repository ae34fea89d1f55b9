#pragma once

#include "core/ingest/greenbuttontype.h"
#include "core/ingest/localtimeparameters.h"
#include "core/ingest/xmlfeed.h"

#include <QStringList>

#include <vector>

namespace core {

//! An entry of a Green Button feed as it is written: what it says of itself, and its links without a slash at the end.
struct GreenButtonEntry
{
    QString self;
    QString up;
    QStringList related;
    QString serviceKind;
    WrittenReadingType type;
    WrittenLocalTime localTime;
};

//! The entries that matter, by what they hold, each in the order of the file.
struct GreenButtonEntries
{
    std::vector<GreenButtonEntry> points;
    std::vector<GreenButtonEntry> meterReadings;
    std::vector<GreenButtonEntry> types;
    std::vector<GreenButtonEntry> localTimes;
    std::vector<GreenButtonEntry> blocks; //!< once for each block of an entry

    //! Reads the whole feed. Errors: those of the feed, Unprocessable for what is no Green Button feed, for blocks in a
    //! wrong place, and for more than a million entries and blocks.
    static Result<GreenButtonEntries> read(XmlFeed &feed);
};

} // namespace core
