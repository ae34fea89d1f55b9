#include "buildingfilter.h"

#include "app/models/buildinglistmodel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace app {

BuildingFilter::BuildingFilter(QObject *parent)
    : QAbstractProxyModel(parent)
{
}

void BuildingFilter::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    if (sourceModel())
        sourceModel()->disconnect(this);
    m_model = qobject_cast<BuildingListModel *>(model);
    QAbstractProxyModel::setSourceModel(model);
    if (m_model) {
        connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
        connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
            order();
            filter();
            endResetModel();
        });
        connect(m_model, &QAbstractItemModel::dataChanged, this, &BuildingFilter::tellData);
    }
    order();
    filter();
    endResetModel();
}

// With roles only the look is another one; without, any value may be.
void BuildingFilter::tellData(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    if (!roles.isEmpty()) {
        if (rowCount() > 0)
            emit dataChanged(index(0, from.column()), index(rowCount() - 1, to.column()), roles);
        return;
    }
    beginResetModel();
    order();
    filter();
    endResetModel();
}

void BuildingFilter::setText(const QString &text)
{
    const QStringList words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    beginResetModel();
    m_words = words;
    filter();
    endResetModel();
    emit filterChanged();
}

void BuildingFilter::setStatuses(const QList<Status> &statuses)
{
    if (statuses == m_statuses)
        return;
    beginResetModel();
    m_statuses = statuses;
    filter();
    endResetModel();
    emit filterChanged();
}

bool BuildingFilter::accepts(int row) const
{
    if (!m_statuses.isEmpty() && !m_statuses.contains(m_model->at(row).status))
        return false;
    const QString &text = m_model->searchText(row);
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

void BuildingFilter::sort(int column, Qt::SortOrder order)
{
    if (column == m_column && order == m_order)
        return;
    m_column = column;
    m_order = order;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> rows;
    for (const QModelIndex &kept : before)
        rows.push_back(m_rows[static_cast<std::size_t>(kept.row())]);
    this->order();
    place();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int source = rows[static_cast<std::size_t>(i)];
        after.append(index(m_places[static_cast<std::size_t>(source)], before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

// Equal ones keep the order of the source.
void BuildingFilter::order()
{
    m_sorted.resize(m_model ? static_cast<std::size_t>(m_model->rowCount()) : 0);
    std::iota(m_sorted.begin(), m_sorted.end(), 0);
    if (m_column < 0)
        return;
    std::vector<double> keys;
    keys.reserve(m_sorted.size());
    for (const int row : m_sorted)
        keys.push_back(m_model->sortKey(row, m_column));
    const auto key = [&keys](int row) { return keys[static_cast<std::size_t>(row)]; };
    const auto missing =
        std::stable_partition(m_sorted.begin(), m_sorted.end(), [&](int row) { return !std::isnan(key(row)); });
    std::stable_sort(m_sorted.begin(), missing, [&](int one, int other) {
        return m_order == Qt::AscendingOrder ? key(one) < key(other) : key(other) < key(one);
    });
}

void BuildingFilter::filter()
{
    m_accepted.resize(m_sorted.size());
    for (std::size_t row = 0; row < m_sorted.size(); ++row)
        m_accepted[row] = accepts(static_cast<int>(row));
    place();
}

void BuildingFilter::place()
{
    m_rows.clear();
    m_places.assign(m_sorted.size(), -1);
    for (const int row : m_sorted) {
        const auto at = static_cast<std::size_t>(row);
        if (!m_accepted[at])
            continue;
        m_places[at] = static_cast<int>(m_rows.size());
        m_rows.push_back(row);
    }
}

QModelIndex BuildingFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex BuildingFilter::parent(const QModelIndex &) const
{
    return {};
}

int BuildingFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BuildingFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_model ? 0 : m_model->columnCount();
}

QVariant BuildingFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_model ? m_model->headerData(section, orientation, role) : QVariant();
}

QModelIndex BuildingFilter::mapToSource(const QModelIndex &index) const
{
    if (!m_model || !index.isValid() || index.row() >= rowCount())
        return {};
    return m_model->index(m_rows[static_cast<std::size_t>(index.row())], index.column());
}

QModelIndex BuildingFilter::mapFromSource(const QModelIndex &index) const
{
    const auto at = static_cast<std::size_t>(index.row());
    if (!index.isValid() || at >= m_places.size() || m_places[at] < 0)
        return {};
    return createIndex(m_places[at], index.column());
}

} // namespace app
