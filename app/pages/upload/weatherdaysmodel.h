#pragma once

#include "app/client/importclient.h"
#include "app/theme/units.h"

#include <QAbstractTableModel>

namespace app {

//! What the weather service answered, one row a day.
class WeatherDaysModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Day, Hours, Lowest, Mean, Highest, Humidity, State, ColumnCount };

    explicit WeatherDaysModel(QObject *parent = nullptr);

    void setWeather(const FetchedWeather &weather);
    //! What temperatures are shown in.
    void setUnits(const Units &units);
    qint64 hourCount() const { return m_hours; }
    int storedDayCount() const;
    //! The hours of days that are not stored yet, as a JSON upload takes them.
    QJsonArray newRows() const { return m_newRows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Values
    {
        double sum = 0.0;
        double lowest = 0.0;
        double highest = 0.0;
        int count = 0;

        void add(double value);
        std::optional<double> mean() const;
    };
    struct DayRow
    {
        QDate day;
        int hours = 0;
        bool stored = false;
        Values temperature; // °F
        Values humidity;    // %
    };
    QString text(const DayRow &row, Column column) const;

    QList<DayRow> m_days;
    Units m_units;
    QJsonArray m_newRows;
    qint64 m_hours = 0;
};

} // namespace app
