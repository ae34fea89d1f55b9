#include "weatherdaysmodel.h"

#include "app/theme/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr int FewestHoursOfADay = 23; // the day of the spring clock change

WeatherDaysModel::WeatherDaysModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void WeatherDaysModel::Values::add(double value)
{
    lowest = count == 0 ? value : std::min(lowest, value);
    highest = count == 0 ? value : std::max(highest, value);
    sum += value;
    ++count;
}

std::optional<double> WeatherDaysModel::Values::mean() const
{
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

void WeatherDaysModel::setWeather(const FetchedWeather &weather)
{
    beginResetModel();
    m_days.clear();
    m_newRows = {};
    m_hours = weather.hours.size();
    for (const FetchedWeather::Hour &hour : weather.hours) {
        if (m_days.isEmpty() || m_days.constLast().day != hour.day)
            m_days.append({hour.day, 0, weather.storedDays.contains(hour.day), {}, {}});
        DayRow &day = m_days.last();
        ++day.hours;
        if (const QJsonValue value = hour.row["temperature_2m"_L1]; value.isDouble())
            day.temperature.add(value.toDouble());
        if (const QJsonValue value = hour.row["relative_humidity_2m"_L1]; value.isDouble())
            day.humidity.add(value.toDouble());
        if (!day.stored)
            m_newRows.append(hour.row);
    }
    endResetModel();
}

void WeatherDaysModel::setUnits(const Units &units)
{
    m_units = units;
    if (!m_days.isEmpty())
        Q_EMIT dataChanged(index(0, Lowest), index(rowCount() - 1, Highest));
}

int WeatherDaysModel::storedDayCount() const
{
    return static_cast<int>(std::ranges::count(m_days, true, &DayRow::stored));
}

int WeatherDaysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

int WeatherDaysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WeatherDaysModel::text(const DayRow &row, Column column) const
{
    const DisplayUnit degrees = displayUnit(core::WeatherQuantity::Temperature2m, m_units);
    const auto temperature = [&row, &degrees](double value) {
        return row.temperature.count > 0 ? format::quantity(value, degrees) : format::missing();
    };
    switch (column) {
    case Day:
        return format::dateRange(row.day, row.day);
    case Hours:
        return format::count(row.hours);
    case Lowest:
        return temperature(row.temperature.lowest);
    case Mean:
        return format::quantity(row.temperature.mean(), degrees);
    case Highest:
        return temperature(row.temperature.highest);
    case Humidity:
        return format::quantity(row.humidity.mean(), u"%"_s);
    case State:
        if (row.stored)
            return tr("✓ stored already");
        return row.hours < FewestHoursOfADay ? tr("▲ new, some hours missing") : tr("+ new");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant WeatherDaysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return text(m_days.at(index.row()), column);
    if (role == Qt::TextAlignmentRole) {
        const bool number = column != Day && column != State;
        return QVariant(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

QVariant WeatherDaysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section != Day && section != State;
        return QVariant(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Day:
        return tr("Day");
    case Hours:
        return tr("Hours");
    case Lowest:
        return tr("Lowest");
    case Mean:
        return tr("Mean");
    case Highest:
        return tr("Highest");
    case Humidity:
        return tr("Humidity");
    case State:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace app
