#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

using Cells = std::vector<std::string>;
//! One line by one delimiter; quotation marks protect it and are taken off.
Cells cut(std::string_view line, char delimiter);

//! How many of these kinds of cells a line has; see TableLayout::kinds.
std::size_t countOf(std::string_view kinds, char wanted);

//! The lines of a file cut by one delimiter, as the kinds of their cells: e empty, t time, n number, x other text.
struct TableLayout
{
    char delimiter = ',';
    std::vector<std::string> kinds; //!< "ttnx"; empty for a blank line
    std::string usual;              //!< of most lines
    qsizetype usualLines = 0;
    std::size_t firstData = 0;

    static TableLayout of(const std::vector<std::string_view> &lines, char delimiter);

    bool isData(const std::string &line) const;
    //! The last line before this one that is not blank.
    std::optional<std::size_t> lineBefore(std::size_t line) const;
    //! The larger, the more likely the delimiter is the file's: where it is, the names above the data are cut into as
    //! many cells as the data.
    double score() const;
};

} // namespace core
