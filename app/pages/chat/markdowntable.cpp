#include "markdowntable.h"

#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace app {

constexpr int CellPadding = 5;
constexpr int WidestWish = 60;    // letters; longer texts wrap
constexpr int UnsharedTable = 60; // letters; a table up to this width fits everywhere and keeps its own widths

static QString textOf(const QTextTableCell &cell)
{
    QTextCursor cursor = cell.firstCursorPosition();
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

// A number with its sign and unit, or the dash of a missing one.
static bool isAmount(const QString &text)
{
    static const QRegularExpression amount(uR"(^([+\-−±]?\d[\d.,'’\x{a0}\x{202f} ]*[^\s\d]{0,5}|[–-]?)$)"_s);
    return amount.match(text).hasMatch();
}

static bool holdsAmounts(const QTextTable &table, int column)
{
    bool any = false;
    for (int row = 1; row < table.rows(); ++row) {
        const QString text = textOf(table.cellAt(row, column)).trimmed();
        if (!isAmount(text))
            return false;
        any = any || text.size() > 1 || (!text.isEmpty() && text.front().isDigit());
    }
    return any;
}

// What the column would take without wrapping; its head wraps between words.
static double wishOf(const QTextTable &table, int column, const QFontMetricsF &metrics)
{
    double wish = 0;
    for (const QString &word : textOf(table.cellAt(0, column)).split(u' '))
        wish = std::max(wish, metrics.horizontalAdvance(word));
    for (int row = 1; row < table.rows(); ++row)
        wish = std::max(wish, metrics.horizontalAdvance(textOf(table.cellAt(row, column))));
    return std::min(wish, metrics.averageCharWidth() * WidestWish) + 2 * CellPadding;
}

static QList<QTextLength> sharedWidth(const QTextTable &table)
{
    const QFontMetricsF metrics(table.document()->defaultFont());
    QList<double> wishes;
    for (int column = 0; column < table.columns(); ++column)
        wishes.append(wishOf(table, column, metrics));
    const double whole = std::accumulate(wishes.cbegin(), wishes.cend(), 0.0);
    if (whole <= metrics.averageCharWidth() * UnsharedTable)
        return {};
    QList<QTextLength> shares;
    for (const double wish : wishes)
        shares.append(QTextLength(QTextLength::PercentageLength, 100 * wish / whole));
    return shares;
}

void dressTable(QTextTable &table, const Theme &theme)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(theme.color(Role::Border));
    format.setBorderCollapse(true);
    format.setCellPadding(CellPadding);
    format.setCellSpacing(0);
    format.setTopMargin(measures::Grid / 2.0);
    format.setBottomMargin(measures::Grid);
    format.setColumnWidthConstraints(sharedWidth(table));
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextCharFormat head = table.cellAt(0, column).format();
        head.setBackground(theme.color(Role::Window));
        table.cellAt(0, column).setFormat(head);
        if (!holdsAmounts(table, column))
            continue;
        QTextBlockFormat right;
        right.setAlignment(Qt::AlignRight);
        for (int row = 0; row < table.rows(); ++row)
            table.cellAt(row, column).firstCursorPosition().mergeBlockFormat(right);
    }
}

} // namespace app
