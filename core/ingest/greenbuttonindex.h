#pragma once

#include "core/ingest/greenbuttontype.h"
#include "core/ingest/localtimeparameters.h"
#include "core/ingest/xmlfeed.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace core {

//! What the interval readings of one block mean.
struct GreenButtonSeries
{
    QString meterId;
    QString utility; //!< our name, or the code of a kind of service that we do not know
    GreenButtonType type;
};

//! The structure of a Green Button file: which block belongs to which reading type and usage point.
struct GreenButtonIndex
{
    std::vector<GreenButtonSeries> series;
    std::vector<std::size_t> seriesOfBlock;       //!< in the order of the file
    QStringList points;                           //!< links of the usage points, sorted: they tell suppliers apart
    std::optional<LocalTimeParameters> localTime; //!< when the file says one, and only one

    //! Reads the whole feed. Errors: those of the feed, Unprocessable for what belongs to nothing.
    static Result<GreenButtonIndex> read(XmlFeed &feed);
};

} // namespace core
