#include "pastedcells.h"

#include "app/pages/upload/columnwords.h"
#include "core/ingest/columns.h"

#include <algorithm>

namespace app {

static QChar separatorOf(const QString &text)
{
    if (text.contains(u'\t'))
        return u'\t';
    const QString firstLine = text.left(text.indexOf(u'\n'));
    return firstLine.count(u';') > firstLine.count(u',') ? u';' : u',';
}

QList<QStringList> pastedCells(const QString &text)
{
    QList<QStringList> lines;
    QStringList line;
    QString cell;
    bool quoted = false;
    const QChar separator = separatorOf(text);
    const auto endCell = [&] { line.append(std::exchange(cell, {}).trimmed()); };
    const auto endLine = [&] {
        endCell();
        if (line.size() > 1 || !line.constFirst().isEmpty())
            lines.append(line);
        line.clear();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text.at(at);
        if (quoted) {
            if (letter != u'"')
                cell += letter;
            else if (at + 1 < text.size() && text.at(at + 1) == u'"')
                cell += text.at(++at);
            else
                quoted = false;
        } else if (letter == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (letter == separator) {
            endCell();
        } else if (letter == u'\n') {
            endLine();
        } else if (letter != u'\r') {
            cell += letter;
        }
    }
    endLine();
    return lines;
}

static std::optional<std::size_t> fieldNamed(core::ImportKind kind, const QString &text)
{
    const core::Schema &schema = core::schemaOf(kind);
    const auto known = core::fieldOf(schema, text.toStdString());
    if (known)
        return *known;
    for (std::size_t field = 0; field < schema.used.size(); ++field) {
        if (text.compare(fieldTitle(kind, field), Qt::CaseInsensitive) == 0)
            return field;
    }
    return std::nullopt;
}

std::optional<std::vector<std::optional<std::size_t>>> headingFields(core::ImportKind kind, const QStringList &cells)
{
    const std::size_t fields = fieldCount(kind);
    std::vector<std::optional<std::size_t>> result;
    std::vector<bool> named(fields);
    std::size_t strangers = 0;
    for (const QString &cell : cells) {
        std::optional<std::size_t> field = fieldNamed(kind, cell);
        strangers += field || cell.isEmpty() ? 0 : 1;
        if (field && *field == fields)
            field.reset(); // known, of no use
        if (field)
            named[*field] = true;
        result.push_back(field);
    }
    bool allRequired = true;
    for (std::size_t field = 0; field < fields; ++field)
        allRequired = allRequired && (named[field] || !isRequired(kind, field));
    if (allRequired || (strangers == 0 && std::ranges::count(named, true) >= 2))
        return result;
    return std::nullopt;
}

} // namespace app
