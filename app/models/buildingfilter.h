#pragma once

#include "app/theme/status.h"

#include <QAbstractProxyModel>

#include <vector>

namespace app {

class BuildingListModel;

//! Sorts and filters a BuildingListModel by statuses and by words in name, number or campus. Missing values are last in
//! either order.
//!
//! QSortFilterProxyModel takes rows in and out one stretch at a time and tells each to every view; with 10,000
//! buildings a key typed into the filter then takes longer than the next key. Here the order is worked out once for a
//! column, and a filter is one walk over it and one reset.
class BuildingFilter : public QAbstractProxyModel
{
    Q_OBJECT
public:
    explicit BuildingFilter(QObject *parent = nullptr);

    //! A BuildingListModel, or none.
    void setSourceModel(QAbstractItemModel *model) override;

    //! Every word must occur; case does not matter.
    void setText(const QString &text);
    //! An empty set shows every status.
    void setStatuses(const QList<Status> &statuses);
    //! By row of the source: whether it is shown.
    const std::vector<bool> &accepted() const { return m_accepted; }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;

Q_SIGNALS:
    void filterChanged();

private:
    bool accepts(int row) const;
    void order();
    void filter();
    void place();
    void tellData(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);

    const BuildingListModel *m_model = nullptr;
    QStringList m_words;
    QList<Status> m_statuses;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<int> m_sorted;    // rows of the source in order, filtered or not
    std::vector<bool> m_accepted; // by row of the source
    std::vector<int> m_rows;      // by row: that of the source
    std::vector<int> m_places;    // by row of the source: that shown, or -1
};

} // namespace app
