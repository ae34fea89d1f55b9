#include "markdowntable.h"

#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

constexpr int Border = 1;
constexpr int CellPadding = 5;
constexpr int CellFrame = 2 * CellPadding + Border;
constexpr int TableFrame = 4 * Border; // what a table takes beside its columns
constexpr int WidestWish = 100;        // letters; longer texts wrap
constexpr int LongestWord = 24;        // letters; longer ones may be broken

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

namespace {

//! What a column can do with and what it would like.
struct ColumnRoom
{
    double least = 0; //!< no word is broken, no amount wrapped
    double wish = 0;  //!< nothing wraps but its head
};

} // namespace

static double widestWord(const QString &text, const QFontMetricsF &metrics)
{
    double widest = 0;
    for (const QString &word : text.split(u' '))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return std::min(widest, metrics.averageCharWidth() * LongestWord);
}

static ColumnRoom roomOf(const QTextTable &table, int column)
{
    const QFont font = table.document()->defaultFont();
    const QFontMetricsF metrics(font);
    QFont bold(font);
    bold.setBold(true);
    const bool amounts = holdsAmounts(table, column);
    ColumnRoom room;
    room.least = widestWord(textOf(table.cellAt(0, column)), QFontMetricsF(bold));
    for (int row = 1; row < table.rows(); ++row) {
        const QString text = textOf(table.cellAt(row, column));
        const double whole = metrics.horizontalAdvance(text);
        room.least = std::max(room.least, amounts ? whole : widestWord(text, metrics));
        room.wish = std::max(room.wish, std::min(whole, metrics.averageCharWidth() * WidestWish));
    }
    room.least = std::ceil(room.least) + CellFrame;
    room.wish = std::max(std::ceil(room.wish) + CellFrame, room.least);
    return room;
}

void fitTable(QTextTable &table, double width)
{
    QList<ColumnRoom> rooms;
    double least = 0;
    double wish = 0;
    for (int column = 0; column < table.columns(); ++column) {
        rooms.append(roomOf(table, column));
        least += rooms.constLast().least;
        wish += rooms.constLast().wish;
    }
    // What is over the least goes to those who wish for more, by how much more.
    const double over = std::max(0.0, width - TableFrame - least);
    const double share = wish > least ? std::min(1.0, over / (wish - least)) : 0;
    QList<QTextLength> widths;
    for (const ColumnRoom &room : std::as_const(rooms)) {
        const double all = std::floor(room.least + (room.wish - room.least) * share);
        widths.append(QTextLength(QTextLength::FixedLength, all));
    }
    QTextTableFormat format = table.format();
    if (format.columnWidthConstraints() == widths)
        return;
    format.setColumnWidthConstraints(widths);
    table.setFormat(format);
}

void dressTable(QTextTable &table, const Theme &theme)
{
    QTextTableFormat format = table.format();
    format.setBorder(Border);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(theme.color(Role::Border));
    format.setBorderCollapse(true);
    format.setCellPadding(CellPadding);
    format.setCellSpacing(0);
    format.setTopMargin(measures::Grid / 2.0);
    format.setBottomMargin(measures::Grid);
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
