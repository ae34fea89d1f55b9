#pragma once

#include "app/theme/status.h"
#include "core/model/campus.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace app {

class Theme;

//! The rows of GET /api/buildings: status, name, score, driver utility, area, strongest reason.
class BuildingListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StatusColumn, NameColumn, ScoreColumn, DriverColumn, AreaColumn, ReasonColumn, ColumnCount };
    enum DataRole {
        SortRole = Qt::UserRole, //!< a number that sorts as the column means it; invalid where there is none
        NumberRole,              //!< the building's number
        SearchRole               //!< case-folded text that a filter looks in
    };

    explicit BuildingListModel(Theme &theme, QObject *parent = nullptr);

    //! Keeps rows in place when the same buildings come in the same order, so that a view keeps selection and scroll.
    void setList(const core::BuildingList &list);
    const core::BuildingList &list() const { return m_list; }
    const core::BuildingSummary &at(int row) const { return m_list.buildings.at(row); }
    int rowOf(const QString &number) const; //!< -1 when it is not in the list
    //! What SortRole and SearchRole give, without the way through a QVariant: a proxy asks for them by the 100,000.
    double sortKey(int row, int column) const; //!< NaN where there is none
    const QString &searchText(int row) const { return m_search.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString title(int column);
    QString tip(const core::BuildingSummary &building) const;
    QVariant text(const core::BuildingSummary &building, int column) const;
    void rebuildIndex();
    void rankReasons();

    Theme &m_theme;
    mutable StatusIcons m_icons;
    core::BuildingList m_list;
    QHash<QString, int> m_rows;
    QStringList m_search;
    std::vector<int> m_nameRanks;      // by row: its place when names are sorted as the locale does
    std::vector<double> m_reasonRanks; // by row; NaN without a reason
};

} // namespace app
