#pragma once

#include "app/models/deviations.h"
#include "app/theme/units.h"

#include <QAbstractTableModel>

namespace app {

//! The strongest deviations of one building and utility: time, actual, expected, difference, z.
class DeviationTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Actual, Expected, Difference, ZValue, ColumnCount };
    enum Role { UtcRole = Qt::UserRole + 1, SortRole };

    explicit DeviationTableModel(QObject *parent = nullptr);

    void setDeviations(const QList<Deviation> &rows, const DisplayUnit &unit);
    //! Epoch seconds of the row's interval.
    core::EpochSeconds utcAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Deviation &row, Column column) const;
    QVariant sortValue(const Deviation &row, Column column) const;

    QList<Deviation> m_rows;
    DisplayUnit m_unit;
};

} // namespace app
