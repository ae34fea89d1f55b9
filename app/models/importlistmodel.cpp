#include "importlistmodel.h"

#include "app/theme/format.h"
#include "app/theme/plaintip.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

ImportListModel::ImportListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ImportListModel::setBatches(const QList<core::ImportBatch> &batches)
{
    beginResetModel();
    m_batches = batches;
    endResetModel();
}

void ImportListModel::updateBatch(const core::ImportBatch &batch)
{
    for (int row = 0; row < m_batches.size(); ++row) {
        if (m_batches.at(row).id != batch.id)
            continue;
        m_batches[row] = batch;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int ImportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_batches.size());
}

int ImportListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportListModel::text(const core::ImportBatch &batch, Column column) const
{
    switch (column) {
    case Imported:
        // The moment somebody here pressed Import: the one time that is this machine's, not the site's.
        return format::dateTime(QDateTime::fromSecsSinceEpoch(batch.importedAt));
    case Kind:
        switch (batch.kind) {
        case core::ImportKind::Meter:
            return tr("Meter readings");
        case core::ImportKind::Weather:
            return tr("Weather");
        case core::ImportKind::Building:
            return tr("Buildings");
        }
        return {};
    case Source:
        //: Where the rows of the simulated campus come from.
        return batch.source == "demo"_L1 ? tr("Simulated campus") : batch.source;
    case Rows:
        return format::count(batch.rowsIngested);
    case Warnings:
        return format::count(batch.warningCount);
    case Data:
        return batch.dataRange
                   ? format::dateRange(QDateTime::fromSecsSinceEpoch(batch.dataRange->from, QTimeZone::utc()).date(),
                                       QDateTime::fromSecsSinceEpoch(batch.dataRange->to - 1, QTimeZone::utc()).date())
                   : format::missing();
    case Person:
        return batch.person.isEmpty() ? format::missing() : batch.person;
    case State:
        return batch.undoneAt ? tr("Undone %1").arg(format::dateTime(QDateTime::fromSecsSinceEpoch(*batch.undoneAt)))
                              : tr("In use");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ImportListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::ImportBatch &batch = m_batches.at(index.row());
    const auto column = static_cast<Column>(index.column());
    const bool number = column == Rows || column == Warnings;
    switch (role) {
    case Qt::DisplayRole:
        return text(batch, column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return column == Source ? plainTip(batch.source) : QString();
    case BatchIdRole:
        return batch.id;
    case UndoneRole:
        return batch.undoneAt.has_value();
    default:
        return {};
    }
}

QVariant ImportListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool number = section == Rows || section == Warnings;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Imported:
        return tr("Imported");
    case Kind:
        return tr("Kind");
    case Source:
        return tr("Source");
    case Rows:
        return tr("Rows");
    case Warnings:
        return tr("Warnings");
    case Data:
        return tr("Days (UTC)");
    case Person:
        return tr("By");
    case State:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace app
