#include "buildingfilter.h"

#include "app/models/buildinglistmodel.h"

#include <algorithm>

namespace app {

BuildingFilter::BuildingFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(BuildingListModel::SortRole);
    setSortLocaleAware(true);
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

bool BuildingFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *model = qobject_cast<const BuildingListModel *>(sourceModel());
    if (!model)
        return true;
    const QModelIndex index = model->index(row, BuildingListModel::NameColumn, parent);
    return accepts(model->data(index, BuildingListModel::SearchRole).toString(), model->at(row).status);
}

bool BuildingFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant one = left.data(sortRole());
    const QVariant other = right.data(sortRole());
    if (one.isValid() != other.isValid())
        return sortOrder() == Qt::AscendingOrder ? one.isValid() : other.isValid();
    if (one.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(one.toString(), other.toString()) < 0;
    return one.toDouble() < other.toDouble();
}

} // namespace app
