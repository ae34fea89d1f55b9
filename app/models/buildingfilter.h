#pragma once

#include "app/theme/status.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace app {

//! Sorts and filters a BuildingListModel by statuses and by words in name, number or campus. Missing values are last in
//! either order.
class BuildingFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit BuildingFilter(QObject *parent = nullptr);

    //! Every word must occur; case does not matter.
    void setText(const QString &text);
    //! An empty set shows every status.
    void setStatuses(const QList<Status> &statuses);
    //! True when a row of these values is shown.
    bool accepts(const QString &searchText, Status status) const;

Q_SIGNALS:
    void filterChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
    QList<Status> m_statuses;
};

} // namespace app
