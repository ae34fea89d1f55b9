#pragma once

#include "app/theme/status.h"
#include "app/theme/theme.h"
#include "core/model/sensoroverview.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSortFilterProxyModel>

namespace app {

//! Sensors and how they fare. Texts as they are read; SortRole gives what a column is sorted by. `theme` outlives it.
class SensorListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    //! Numbers stand last, so that none of them touches the words of the next column.
    enum Column { State, Id, Name, Building, Kind, Owner, LastReading, Age, HeldBack, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1, SortRole, SearchRole, HealthRole };

    explicit SensorListModel(const Theme &theme, QObject *parent = nullptr);

    //! The same sensors in the same order keep their rows, and with them the choice.
    void setSensors(const QList<core::SensorOverview> &sensors);
    //! Replaces the one with this id, or adds it.
    void update(const core::SensorOverview &sensor);
    const QList<core::SensorOverview> &sensors() const { return m_sensors; }
    const core::SensorOverview *find(const QString &id) const;
    //! Readings came in, now: the latest one of each sensor, by its id.
    void noteReadings(const QHash<QString, core::CounterReading> &readings);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant sortKey(const core::SensorOverview &overview, Column column) const;
    QString text(const core::SensorOverview &overview, Column column) const;

    const Theme &m_theme;
    mutable StatusIcons m_icons;
    QList<core::SensorOverview> m_sensors;
};

//! Sorts sensors and filters them by words and by how they fare.
class SensorFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit SensorFilter(QObject *parent = nullptr);

    //! Every word must occur; case does not matter.
    void setText(const QString &text);
    //! An empty set shows all but the retired ones.
    void setHealths(const QList<core::SensorHealth> &healths);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    QList<core::SensorHealth> m_healths;
};

} // namespace app
