#include "rowspanel.h"

#include "app/pages/upload/rowsdelegate.h"
#include "app/pages/upload/uploadwords.h"
#include "app/theme/format.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

constexpr int LettersOfACheck = 24;

//! One for each kind of import.
const std::array<Setting<QByteArray>, 3> Columns{
    {{"upload/meterRowColumns"}, {"upload/weatherRowColumns"}, {"upload/buildingRowColumns"}}};

RowsPanel::RowsPanel(Theme &theme, core::ImportKind kind, QWidget *parent)
    : QWidget(parent)
    , m_model(new RowsModel(kind, core::SiteZone::utc(), this))
    , m_table(new QTableView(this))
    , m_counts(new QLabel(this))
    , m_message(new QLabel(this))
    , m_remove(new QPushButton(tr("Remove rows"), this))
    , m_import(new QPushButton(this))
{
    buildTable(theme);
    m_counts->setAccessibleName(tr("Result of the check"));
    m_counts->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setAccessibleName(tr("Check of the current row"));
    auto *add = new QPushButton(tr("Add row"), this);
    auto *paste = new QPushButton(tr("Paste"), this);
    paste->setToolTip(tr("Cells copied in a spreadsheet go in from the current cell on; a heading is recognised."));
    auto *close = new QPushButton(tr("Back"), this);
    auto *buttons = new FlowLayout(FlowLayout::Widths::Natural);
    buttons->setSpacing(measures::Grid);
    for (QPushButton *button : {add, m_remove, paste, close, m_import})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addLayout(buttons);
    layout->addWidget(m_counts);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message);
    connect(add, &QPushButton::clicked, this, &RowsPanel::addRow);
    connect(m_remove, &QPushButton::clicked, this, &RowsPanel::removeChosen);
    connect(paste, &QPushButton::clicked, this, &RowsPanel::paste);
    connect(close, &QPushButton::clicked, this, &RowsPanel::dismissed);
    connect(m_import, &QPushButton::clicked, this, &RowsPanel::importRequested);
    connect(m_model, &RowsModel::judged, this, &RowsPanel::showCounts);
    connect(m_model, &RowsModel::judged, this, &RowsPanel::showMessage);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RowsPanel::showMessage);
    showCounts();
    showMessage();
}

void RowsPanel::buildTable(Theme &theme)
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowsDelegate(theme, m_model->kind(), m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("Rows to import"));
    m_table->verticalHeader()->setDefaultSectionSize(measures::rowHeight(fontMetrics()));
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->verticalHeader()->setHighlightSections(false);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setMinimumHeight(measures::rowHeight(fontMetrics()) * 5);
    const int letter = fontMetrics().averageCharWidth();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::max(header->sectionSizeHint(column), 12 * letter));
    m_table->setColumnWidth(RowsModel::Check, LettersOfACheck * letter);
    if (m_model->kind() != core::ImportKind::Building) {
        const int time = m_model->kind() == core::ImportKind::Meter ? 3 : 0;
        m_table->setColumnWidth(RowsModel::FirstField + time,
                                fontMetrics().horizontalAdvance(u"2025-11-01T05:00:00"_s) + 5 * letter);
    }
    new KeptColumns(*m_table, Columns.at(static_cast<std::size_t>(m_model->kind())), KeptColumns::Usual::AsGiven);
    m_table->installEventFilter(this);
}

void RowsPanel::beginTyping()
{
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, RowsModel::FirstField));
    m_table->setFocus();
}

void RowsPanel::addRow()
{
    const int row = m_model->addRow();
    if (row < 0) {
        m_message->setText(tr("The table is full. Save more rows as a CSV file and drop that."));
        return;
    }
    m_table->setCurrentIndex(m_model->index(row, RowsModel::FirstField));
    m_table->setFocus();
}

static QList<int> chosenRows(const QTableView &table)
{
    QList<int> rows;
    for (const QModelIndex &cell : table.selectionModel()->selectedIndexes()) {
        if (!rows.contains(cell.row()))
            rows.append(cell.row());
    }
    return rows;
}

void RowsPanel::removeChosen()
{
    m_model->removeRows(chosenRows(*m_table));
}

void RowsPanel::paste()
{
    if (m_model->paste(m_table->currentIndex(), QApplication::clipboard()->text()))
        return;
    //: %1 is a number of rows.
    m_message->setText(tr("This is more than the %1 rows that fit here. Save them as a CSV file and drop that.")
                           .arg(format::count(RowsModel::MaximumRows)));
}

void RowsPanel::copy()
{
    QApplication::clipboard()->setText(m_model->copied(m_table->selectionModel()->selectedIndexes()));
}

void RowsPanel::showCounts()
{
    const RowsModel::Counts counts = m_model->counts();
    //: Numbers of rows.
    m_counts->setText(
        tr("✓ %1 good   ▲ %2 with a warning   ✕ %3 refused")
            .arg(format::count(counts.good), format::count(counts.warned), format::count(counts.refused)));
    m_import->setEnabled(counts.usable() > 0);
    //: %1 is "48,000 rows".
    m_import->setText(tr("Import %1").arg(rowCount(counts.usable())));
}

void RowsPanel::showMessage()
{
    const QModelIndex current = m_table->currentIndex();
    QString text;
    if (current.isValid()) {
        const QStringList &messages = m_model->verdictAt(current.row()).messages;
        if (!messages.isEmpty()) {
            //: %1 is a row's number, %2 what is wrong with it.
            text = tr("Row %1: %2").arg(format::count(current.row() + 1), messages.join(u' '));
        }
    }
    if (text.isEmpty())
        text = tr("Type, or paste cells copied in a spreadsheet. Columns with * must be filled.");
    m_message->setText(text);
}

bool RowsPanel::handleKey(const QKeyEvent &key)
{
    if (key.matches(QKeySequence::Paste))
        paste();
    else if (key.matches(QKeySequence::Copy))
        copy();
    else if (key.key() == Qt::Key_Delete && key.modifiers() == Qt::NoModifier)
        m_model->clearCells(m_table->selectionModel()->selectedIndexes());
    else if (key.key() == Qt::Key_Delete && key.modifiers() == Qt::ControlModifier)
        removeChosen();
    else
        return false;
    return true;
}

bool RowsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace app
