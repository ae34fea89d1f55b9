#include "keptlayout.h"

#include "app/widgets/measures.h"

#include <QEvent>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

namespace app {

constexpr int LeastLetters = 20; // of the stretched column

void keepSizes(QSplitter &splitter, const Setting<QByteArray> &setting)
{
    splitter.restoreState(setting.read());
    splitter.setHandleWidth(measures::Grid); // which the kept state may tell otherwise
    QObject::connect(&splitter, &QSplitter::splitterMoved, &splitter,
                     [&splitter, &setting] { setting.write(splitter.saveState()); });
}

KeptColumns::KeptColumns(QTableView &table, const Setting<QByteArray> &setting, Usual usual, int stretched)
    : QObject(&table)
    , m_table(table)
    , m_viewport(table.viewport())
    , m_setting(setting)
    , m_stretched(stretched)
{
    QHeaderView *header = table.horizontalHeader();
    const QByteArray kept = setting.read();
    m_chosen = (!kept.isEmpty() && header->restoreState(kept)) || usual == Usual::AsGiven;
    header->setSectionResizeMode(QHeaderView::Interactive);
    if (stretched >= 0)
        header->setSectionResizeMode(stretched, QHeaderView::Fixed);
    header->viewport()->installEventFilter(this);
    m_viewport->installEventFilter(this); // it follows the table, and its scroll bar
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column != m_stretched)
            stretch();
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &KeptColumns::keep);
    connect(table.model(), &QAbstractItemModel::modelReset, this, &KeptColumns::fit, Qt::QueuedConnection);
    fit();
}

void KeptColumns::fit()
{
    if (m_chosen)
        return keepTitles();
    for (int column = 0; column < m_table.horizontalHeader()->count(); ++column) {
        if (column == m_stretched)
            continue;
        m_table.resizeColumnToContents(column);
        m_table.setColumnWidth(column, m_table.columnWidth(column) + measures::Grid); // numbers end where words begin
    }
    stretch();
}

// Kept widths may be of smaller letters or of another language.
void KeptColumns::keepTitles()
{
    const QHeaderView *header = m_table.horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column) && header->sectionSize(column) < header->sectionSizeHint(column))
            m_table.setColumnWidth(column, header->sectionSizeHint(column));
    }
    stretch();
}

void KeptColumns::stretch()
{
    const QHeaderView *header = m_table.horizontalHeader();
    if (m_stretched < 0 || m_stretched >= header->count())
        return;
    int left = m_table.viewport()->width();
    for (int column = 0; column < header->count(); ++column)
        left -= column == m_stretched ? 0 : header->sectionSize(column);
    m_table.setColumnWidth(m_stretched, std::max({left, header->sectionSizeHint(m_stretched),
                                                  measures::letters(m_table.fontMetrics(), LeastLetters)}));
}

void KeptColumns::keep()
{
    m_chosen = true;
    m_setting.write(m_table.horizontalHeader()->saveState());
}

bool KeptColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_viewport) { // also while the table is being destroyed
        if (event->type() == QEvent::Resize)
            stretch();
        return QObject::eventFilter(watched, event);
    }
    // Only what a person does ends in the release of a button; a wider window changes widths too.
    if (event->type() == QEvent::MouseButtonPress)
        m_pressedAt = m_table.horizontalHeader()->saveState();
    if (event->type() == QEvent::MouseButtonRelease && m_table.horizontalHeader()->saveState() != m_pressedAt)
        keep();
    return QObject::eventFilter(watched, event);
}

} // namespace app
