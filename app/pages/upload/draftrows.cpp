#include "draftrows.h"

#include "app/pages/upload/columnwords.h"
#include "app/pages/upload/questionwords.h"
#include "app/pages/upload/warningwords.h"
#include "app/theme/format.h"
#include "core/ingest/columns.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

static RowMark markOf(core::Verdict verdict)
{
    switch (verdict) {
    case core::Verdict::Good:
        return RowMark::Good;
    case core::Verdict::Warned:
        return RowMark::Warned;
    case core::Verdict::Refused:
        return RowMark::Refused;
    }
    Q_UNREACHABLE();
}

//! The row with its verdict; `columnOf` tells in which column a field of ours stands, or -1.
template<typename ColumnOf>
static PreviewRow previewRow(core::ImportKind kind, const core::RowVerdict &verdict, const QStringList &cells,
                             qsizetype columns, ColumnOf columnOf)
{
    PreviewRow row{cells, markOf(verdict.verdict), {}, QList<RowMark>(columns, RowMark::Good)};
    for (const QString &message : verdict.messages) {
        row.messages.append(warningSentence(kind, message));
        const auto field = warnedField(kind, message);
        const qsizetype column = field ? columnOf(*field) : -1;
        if (column >= 0 && column < columns)
            row.markOfColumn[column] = refusesRow(message) ? RowMark::Refused : RowMark::Warned;
    }
    return row;
}

//! An instant as it was read, for the eye: "Wed 1 Oct 2025, 00:00". Other texts stay as they are.
static QString shownTime(const QString &text, const core::SiteZone &zone)
{
    const QDateTime instant = text.endsWith(u'Z') ? QDateTime::fromString(text, Qt::ISODate) : QDateTime();
    if (!instant.isValid())
        return text;
    const QDateTime local = QDateTime::fromString(zone.format(instant.toSecsSinceEpoch()), Qt::ISODate);
    return QLocale().toString(local, u"ddd "_s + format::dayPattern() + u" yyyy, HH:mm"_s);
}

//! With every digit that counts, in the person's way of writing numbers.
static QString shownAmount(const QString &text)
{
    bool isNumber = false;
    const double amount = text.toDouble(&isNumber);
    return isNumber && std::isfinite(amount) ? QLocale().toString(amount, 'f', QLocale::FloatingPointShortest) : text;
}

static QString shownCell(core::ImportKind kind, const QString &name, const QString &text, const core::SiteZone &zone)
{
    const auto field = core::fieldOf(core::schemaOf(kind), name.toStdString());
    if (field && *field < fieldCount(kind) && core::isNumberField(kind, *field))
        return shownAmount(text);
    return shownTime(wordsOfValue(name, text), zone);
}

DraftRows rowsAsRead(const core::Inspection &inspection, const core::SiteZone &zone)
{
    DraftRows result;
    const core::Schema &schema = core::schemaOf(inspection.kind);
    QList<qsizetype> shown; // positions in readAs; columns that no row fills only take room
    for (qsizetype field = 0; field < inspection.fields.size(); ++field) {
        const bool filled = std::ranges::any_of(inspection.firstRows, [field](const core::RowVerdict &verdict) {
            return !verdict.readAs.value(field).isEmpty();
        });
        const auto known = core::fieldOf(schema, inspection.fields.at(field).toStdString());
        const bool required = known && *known < schema.used.size() && schema.used[*known].required;
        if (!filled && !required)
            continue;
        shown.append(field);
        result.columns.append(titleOfField(inspection.kind, inspection.fields.at(field)));
    }
    const auto columnOf = [&](std::size_t field) -> qsizetype {
        for (qsizetype column = 0; column < shown.size(); ++column) {
            if (core::fieldOf(schema, inspection.fields.at(shown.at(column)).toStdString()) == field)
                return column;
        }
        return -1;
    };
    for (const core::RowVerdict &verdict : inspection.firstRows) {
        QStringList cells;
        for (const qsizetype field : std::as_const(shown))
            cells.append(shownCell(inspection.kind, inspection.fields.at(field), verdict.readAs.value(field), zone));
        result.rows.append(previewRow(inspection.kind, verdict, cells, shown.size(), columnOf));
    }
    return result;
}

DraftRows rowsAsWritten(const core::Inspection &inspection)
{
    DraftRows result;
    for (const core::InspectedColumn &column : inspection.columns)
        result.columns.append(column.header.isEmpty() ? column.reference : column.header);
    const core::Schema &schema = core::schemaOf(inspection.kind);
    const auto columnOf = [&](std::size_t field) -> qsizetype {
        const QString name = QString::fromLatin1(schema.used[field].name);
        const QString given = inspection.options.columns.value(name);
        for (qsizetype column = 0; column < inspection.columns.size(); ++column) {
            const core::InspectedColumn &each = inspection.columns.at(column);
            if (given.isEmpty() ? core::fieldOf(schema, each.header.toStdString()) == field : each.reference == given)
                return column;
        }
        return -1;
    };
    for (const core::RowVerdict &verdict : inspection.firstRows)
        result.rows.append(previewRow(inspection.kind, verdict, verdict.cells, inspection.columns.size(), columnOf));
    return result;
}

} // namespace app
