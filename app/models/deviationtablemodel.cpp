#include "deviationtablemodel.h"

#include "app/theme/format.h"

namespace app {

DeviationTableModel::DeviationTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void DeviationTableModel::setDeviations(const QList<Deviation> &rows, const DisplayUnit &unit)
{
    beginResetModel();
    m_rows = rows;
    m_unit = unit;
    endResetModel();
}

core::EpochSeconds DeviationTableModel::utcAt(int row) const
{
    return m_rows.at(row).utc;
}

int DeviationTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeviationTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DeviationTableModel::text(const Deviation &row, Column column) const
{
    switch (column) {
    case Time:
        return format::siteTime(row.timestamp);
    case Actual:
        return format::quantity(row.actual, m_unit);
    case Expected:
        return format::quantity(row.expected, m_unit);
    case Difference:
        return format::difference(row.difference, m_unit);
    case ZValue:
        return row.z ? format::difference(*row.z, QString()) : format::missing();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant DeviationTableModel::sortValue(const Deviation &row, Column column) const
{
    switch (column) {
    case Time:
        return row.utc;
    case Actual:
        return row.actual;
    case Expected:
        return row.expected;
    case Difference:
        return row.difference;
    case ZValue:
        return row.z ? QVariant(*row.z) : QVariant();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant DeviationTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Deviation &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column == Time ? Qt::AlignLeft : Qt::AlignRight));
    case UtcRole:
        return row.utc;
    case SortRole:
        return sortValue(row, column);
    default:
        return {};
    }
}

QVariant DeviationTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Time ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole && section == ZValue)
        return tr("How many standard deviations the difference lies from the usual one.");
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Time:
        return tr("Time");
    case Actual:
        return tr("Actual");
    case Expected:
        return tr("Expected");
    case Difference:
        return tr("Difference");
    case ZValue:
        //: Column title: the difference in standard deviations.
        return tr("z");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace app
