#include "tablelayout.h"

#include "core/ingest/numbertext.h"
#include "core/ingest/timetext.h"

#include <algorithm>
#include <map>

namespace core {

static char kindOf(const std::string &cell)
{
    const std::string_view text = trimmed(cell);
    if (meansMissing(text))
        return 'e';
    if (readParts(text) || readClock(text))
        return 't';
    return shapeOf(text).number ? 'n' : 'x';
}

Cells cut(std::string_view line, char delimiter)
{
    Cells cells;
    std::string cell;
    bool quoted = false;
    for (const char letter : line) {
        if (letter == '"') {
            quoted = !quoted;
        } else if (letter == delimiter && !quoted) {
            cells.push_back(std::move(cell));
            cell.clear();
        } else {
            cell += letter;
        }
    }
    cells.push_back(std::move(cell));
    return cells;
}

std::size_t countOf(std::string_view kinds, char wanted)
{
    return static_cast<std::size_t>(std::ranges::count(kinds, wanted));
}

bool TableLayout::isData(const std::string &line) const
{
    if (line.empty() || line.size() + 1 < usual.size())
        return false;
    for (std::size_t i = 0; i < std::min(line.size(), usual.size()); ++i) {
        const bool same = line[i] == usual[i] || line[i] == 'e' || usual[i] == 'e' || usual[i] == 'x';
        if (!same)
            return false;
    }
    return countOf(line, 'n') + countOf(line, 't') > 0;
}

TableLayout TableLayout::of(const std::vector<std::string_view> &lines, char delimiter)
{
    TableLayout layout;
    layout.delimiter = delimiter;
    std::map<std::string, qsizetype> counts;
    for (const std::string_view line : lines) {
        std::string kinds;
        if (!line.empty()) {
            for (const std::string &cell : cut(line, delimiter))
                kinds += kindOf(cell);
        }
        if (kinds.size() > 1)
            ++counts[kinds];
        layout.kinds.push_back(std::move(kinds));
    }
    for (const auto &[kinds, count] : counts) {
        const bool data = countOf(kinds, 'n') > 0 || countOf(kinds, 't') > 0;
        // Of two kinds of lines that are as frequent, data have more in them than totals.
        const bool fuller = count == layout.usualLines && countOf(kinds, 'e') < countOf(layout.usual, 'e');
        if (data && (count > layout.usualLines || fuller)) {
            layout.usual = kinds;
            layout.usualLines = count;
        }
    }
    if (!layout.usual.empty()) {
        const auto first = std::ranges::find_if(layout.kinds, [&](const auto &line) { return layout.isData(line); });
        layout.firstData = static_cast<std::size_t>(first - layout.kinds.begin());
    }
    return layout;
}

std::optional<std::size_t> TableLayout::lineBefore(std::size_t line) const
{
    while (line-- > 0) {
        if (!kinds[line].empty())
            return line;
    }
    return std::nullopt;
}

double TableLayout::score() const
{
    if (usual.empty())
        return 0.0;
    const auto header = lineBefore(firstData);
    const std::size_t names = header ? kinds[*header].size() : 0;
    const bool fits = names == usual.size() || names + 1 == usual.size();
    const double typed = static_cast<double>(countOf(usual, 't') + countOf(usual, 'n'));
    return static_cast<double>(usualLines) * (fits ? 10.0 : 1.0) * (1.0 + typed);
}

} // namespace core
