#pragma once

#include "core/model/sitezone.h"
#include "core/model/timestamp.h"

#include <QString>

#include <string_view>

namespace core {

//! Without blanks, tabs and carriage returns at both ends.
std::string_view trimmed(std::string_view text);
//! What a cell holds: trimmed, and without the ="..." by which spreadsheets keep a text from becoming a number, or the
//! apostrophe by which files keep one from becoming a formula.
std::string_view cellValue(std::string_view cell);
//! A cell as a message may repeat it: cut to a readable length.
QString shown(std::string_view text);

//! A parsed cell, or why it is none: "is not a number" reads on from the column's name and value.
template<typename T>
struct Parsed
{
    T value{};
    const char *fault = nullptr;

    explicit operator bool() const { return fault == nullptr; }
};

//! Finite decimal numbers; '.' is the decimal mark, whatever the locale. Surrounding blanks must be gone.
Parsed<double> parseNumber(std::string_view text);

//! What the rows of one series so far say about their order in time; decides what a repeated wall-clock hour means.
struct SeriesOrder
{
    EpochSeconds last = 0;
    bool any = false;
    bool descending = false;

    void add(EpochSeconds time);
};

//! The instant a row means, 1970 to 2100. A wall-clock time of the repeated autumn hour is the first occurrence unless
//! the series has reached it already (in a series that runs backwards: the second unless it has passed that). One of
//! the skipped spring hour is a fault. Does not add to `order`.
Parsed<EpochSeconds> parseInstant(std::string_view text, const SiteZone &zone, const SeriesOrder &order);
//! Likewise for a time that was parsed already.
Parsed<EpochSeconds> instantOf(const WrittenTime &time, const SiteZone &zone, const SeriesOrder &order);

} // namespace core
