#pragma once

#include "core/ingest/xmlfeed.h"

#include <vector>

namespace core {

//! What the interval readings of one block mean.
struct GreenButtonSeries
{
    QString meterId;
    QString utility; //!< our name; empty for a kind of service that we do not know
    QString unit;
    double scale = 1.0;   //!< a written value times this is in `unit`
    bool power = false;   //!< mean power, to be multiplied by the duration
    bool reverse = false; //!< delivered to the grid
};

//! The structure of a Green Button file: which block belongs to which reading type and usage point.
struct GreenButtonIndex
{
    std::vector<GreenButtonSeries> series;
    std::vector<std::size_t> seriesOfBlock; //!< in the order of the file

    //! Reads the whole feed. Errors: those of the feed, Unprocessable for what belongs to nothing.
    static Result<GreenButtonIndex> read(XmlFeed &feed);
};

} // namespace core
