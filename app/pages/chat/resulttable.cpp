#include "resulttable.h"

#include "app/pages/chat/toolwords.h"
#include "app/theme/plaintip.h"
#include "app/theme/theme.h"
#include "app/widgets/measures.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/sortmenu.h"

#include <QHeaderView>
#include <QJsonObject>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr int MostRowsShown = 10; // at once; the rest scrolls
constexpr int MostRows = 1000;
constexpr int WidestColumn = 40; // letters
enum CellRole { NumberRole = Qt::UserRole, BuildingRole };

namespace {

//! Sorts numbers as numbers, and nothing last.
class Cell : public QTableWidgetItem
{
public:
    Cell(const QString &key, const QJsonValue &value)
        : QTableWidgetItem(toolwords::value(key, value))
    {
        setToolTip(value.isDouble() ? QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                                    : plainTip(text()));
        if (value.isDouble()) {
            setData(NumberRole, value.toDouble());
            setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    bool operator<(const QTableWidgetItem &other) const override
    {
        const QVariant one = data(NumberRole);
        const QVariant two = other.data(NumberRole);
        if (one.isValid() && two.isValid())
            return one.toDouble() < two.toDouble();
        if (one.isValid() != two.isValid())
            return two.isValid();
        return text().localeAwareCompare(other.text()) < 0;
    }
};

} // namespace

bool ResultTable::fits(const QJsonValue &value)
{
    const QJsonArray rows = value.toArray();
    return !rows.isEmpty() && rows.first().isObject();
}

QStringList columnsOf(const QJsonArray &rows)
{
    static const QStringList First{u"rank"_s,   u"buildingNumber"_s, u"buildingName"_s, u"name"_s,  u"utility"_s,
                                   u"status"_s, u"anomalyScore"_s,   u"score"_s,        u"value"_s, u"unit"_s};
    QStringList keys;
    for (const QJsonValue row : rows) {
        for (const QString &key : row.toObject().keys()) {
            if (!keys.contains(key))
                keys.append(key);
        }
    }
    keys.removeIf([&keys](const QString &key) { // the same instant once more
        return key.endsWith("Utc"_L1) && keys.contains(key.chopped(3));
    });
    const auto place = [](const QString &key) {
        const qsizetype at = First.indexOf(key);
        return at < 0 ? First.size() : at;
    };
    std::ranges::stable_sort(keys, {}, place);
    return keys;
}

ResultTable::ResultTable(Theme &theme, const QString &name, const QJsonArray &rows, QWidget *parent)
    : QTableWidget(parent)
{
    makeRowTable(*this, theme, name);
    setAlternatingRowColors(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fill(rows, columnsOf(rows));
    setSortingEnabled(true); // after the rows are there; the order of the tool stays until one asks
    new SortMenu(*this);
    fit();
    connect(this, &QTableWidget::cellDoubleClicked, this, &ResultTable::openRow);
}

void ResultTable::fill(const QJsonArray &rows, const QStringList &keys)
{
    QStringList titles;
    for (const QString &key : keys)
        titles.append(toolwords::field(key));
    setColumnCount(static_cast<int>(keys.size()));
    setHorizontalHeaderLabels(titles);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setRowCount(static_cast<int>(std::min<qsizetype>(rows.size(), MostRows)));
    for (int column = 0; column < keys.size(); ++column) {
        if (rows.first()[keys.at(column)].isDouble()) // above the numbers
            horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int row = 0; row < rowCount(); ++row) {
        const QJsonObject object = rows.at(row).toObject();
        for (int column = 0; column < keys.size(); ++column)
            setItem(row, column, new Cell(keys.at(column), object[keys.at(column)]));
        const QJsonValue number = object["buildingNumber"_L1];
        if (!keys.isEmpty() && !number.isUndefined())
            item(row, 0)->setData(BuildingRole, number.toVariant().toString());
    }
}

void ResultTable::fit()
{
    resizeColumnsToContents();
    const int widest = measures::letters(fontMetrics(), WidestColumn);
    for (int column = 0; column < columnCount(); ++column) {
        const int title = horizontalHeader()->sectionSizeHint(column);
        setColumnWidth(column, std::max(title, std::min(columnWidth(column), widest)) + measures::Grid);
    }
    const int rows = std::min(rowCount(), MostRowsShown);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
                   + horizontalScrollBar()->sizeHint().height() + 2 * frameWidth());
}

void ResultTable::openRow(int row)
{
    const QTableWidgetItem *first = item(row, 0);
    const QString number = first ? first->data(BuildingRole).toString() : QString();
    if (!number.isEmpty())
        Q_EMIT buildingChosen(number);
}

void ResultTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openRow(currentRow());
    else
        QTableWidget::keyPressEvent(event);
}

} // namespace app
