#pragma once

#include "core/ingest/tablesource.h"

namespace core {

//! Interval readings of a Green Button file (ESPI in an Atom feed) as a table with our column names: meterId is the
//! usage point, readingTime is in UTC, readingUnits the unit of measure; mean power becomes energy by the duration of
//! its interval. simsCode is not in the file. What flows back into the grid is left out and counted. The column
//! "accumulation" has accumulationName() of the reading type; the state of a counter belongs to its start.
//! `localEpoch`: the times were written on the local clock as if it were UTC; LocalTimeParameters of the file say which
//! clock, and without them the times stand without "Z".
//! Reads the device twice, since what a reading means may follow it. Errors: Unprocessable for XML that is broken, has
//! a document type declaration, or holds readings that belong to nothing; InvalidArgument for a device that cannot
//! seek.
Result<std::unique_ptr<TableSource>> openGreenButton(QIODevice &input, bool localEpoch = false);

} // namespace core
