#pragma once

#include "core/ingest/fieldvalue.h"

#include <string>
#include <string_view>

namespace core {

//! How numbers of a file are written.
struct NumberStyle
{
    char decimalMark = '.'; //!< '.' or ','
    char thousandsMark = 0; //!< '.', ',', '\'' or ' ' (any blank, also those that do not break); 0: none

    bool isPlain() const { return decimalMark == '.' && thousandsMark == 0; }
};

//! A number of this style. Thousands marks must stand before every third digit and nowhere else, so that a number of
//! another style is a fault and never another number.
Parsed<double> parseNumber(std::string_view text, const NumberStyle &style);

//! What a number can mean at all.
struct NumberShape
{
    bool number = false;     //!< in some style
    bool needsPoint = false; //!< only with . as the decimal mark, as in "1,234.5" or "1.23"
    bool needsComma = false; //!< likewise
    char ambiguous = 0;      //!< '.' or ',' that may be either mark, as in "1.234"
    char grouping = 0;       //!< a mark that only thousands have, as in "1.234.567" or "1 234"
};
NumberShape shapeOf(std::string_view text);

//! "-", "n/a", "null" and the like: what exports write for a missing value.
bool meansMissing(std::string_view text);

//! Blanks of every kind as one-byte blanks, curly apostrophes and minus signs as plain ones.
std::string plainMarks(std::string_view text);

//! The shortest text that parses to the same number.
std::string numberText(double number);

} // namespace core
