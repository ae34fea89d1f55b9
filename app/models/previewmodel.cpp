#include "previewmodel.h"

#include "app/theme/format.h"
#include "app/theme/plaintip.h"

using namespace Qt::StringLiterals;

namespace app {

QString markSign(RowMark mark)
{
    switch (mark) {
    case RowMark::Good:
        return u"✓"_s;
    case RowMark::Warned:
        return u"▲"_s;
    case RowMark::Refused:
        return u"✕"_s;
    case RowMark::Blank:
        return {};
    }
    Q_UNREACHABLE();
}

PreviewModel::PreviewModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PreviewModel::setRows(const QStringList &columns, const QList<PreviewRow> &rows)
{
    beginResetModel();
    m_columns = columns;
    m_rows = rows;
    endResetModel();
}

RowMark PreviewModel::markOf(const QModelIndex &index) const
{
    const PreviewRow &row = m_rows.at(index.row());
    if (index.column() == Verdict)
        return row.mark;
    return index.column() < FirstCell ? RowMark::Good
                                      : row.markOfColumn.value(index.column() - FirstCell, RowMark::Good);
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_columns.isEmpty() ? 0 : FirstCell + static_cast<int>(m_columns.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PreviewRow &row = m_rows.at(index.row());
    const RowMark mark = markOf(index);
    if (role == RowMarkRole)
        return static_cast<int>(mark);
    if (role == Qt::ToolTipRole && !row.messages.isEmpty())
        return plainTip(row.messages.join(u'\n'));
    if (role == Qt::TextAlignmentRole && index.column() == RowNumber)
        return QVariant(Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == RowNumber)
        return format::count(index.row() + 1);
    if (index.column() == Verdict) {
        return row.messages.isEmpty() ? tr("✓ good") : QString(markSign(mark) + u' ' + row.messages.join(u' '));
    }
    const QString cell = row.cells.value(index.column() - FirstCell);
    if (mark != RowMark::Warned && mark != RowMark::Refused)
        return cell;
    //: Stands in a cell that should hold something.
    return QString(markSign(mark) + u' ' + (cell.isEmpty() ? tr("empty") : cell));
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == RowNumber)
        return tr("Row");
    return section == Verdict ? tr("Check") : m_columns.value(section - FirstCell);
}

} // namespace app
