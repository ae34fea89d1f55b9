#include "buildingfilter.h"

#include "app/models/buildinglistmodel.h"

#include <algorithm>
#include <cmath>

namespace app {

BuildingFilter::BuildingFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(BuildingListModel::SortRole);
}

void BuildingFilter::setText(const QString &text)
{
    const QStringList words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
    emit filterChanged();
}

void BuildingFilter::setStatuses(const QList<Status> &statuses)
{
    if (statuses == m_statuses)
        return;
    m_statuses = statuses;
    invalidateFilter();
    emit filterChanged();
}

bool BuildingFilter::accepts(const QString &searchText, Status status) const
{
    if (!m_statuses.isEmpty() && !m_statuses.contains(status))
        return false;
    return std::ranges::all_of(m_words, [&searchText](const QString &word) { return searchText.contains(word); });
}

bool BuildingFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *model = qobject_cast<const BuildingListModel *>(sourceModel());
    return !model || accepts(model->searchText(row), model->at(row).status);
}

bool BuildingFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto *model = qobject_cast<const BuildingListModel *>(sourceModel());
    if (!model)
        return QSortFilterProxyModel::lessThan(left, right);
    const double one = model->sortKey(left.row(), left.column());
    const double other = model->sortKey(right.row(), right.column());
    if (std::isnan(one) != std::isnan(other))
        return sortOrder() == Qt::AscendingOrder ? std::isnan(other) : std::isnan(one);
    return one < other;
}

} // namespace app
