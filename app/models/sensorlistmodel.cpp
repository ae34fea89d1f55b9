#include "sensorlistmodel.h"

#include "app/models/sensorwords.h"
#include "app/theme/format.h"
#include "app/theme/plaintip.h"
#include "app/theme/status.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace app {

SensorListModel::SensorListModel(const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
    , m_icons(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        if (!m_sensors.isEmpty())
            emit dataChanged(index(0, State), index(rowCount() - 1, State), {Qt::DecorationRole});
    });
}

static const QString &idOf(const core::SensorOverview &overview)
{
    return overview.sensor.externalId;
}

void SensorListModel::setSensors(const QList<core::SensorOverview> &sensors)
{
    const bool sameRows = std::ranges::equal(sensors, m_sensors, {}, idOf, idOf);
    if (!sameRows)
        beginResetModel();
    m_sensors = sensors;
    if (!sameRows)
        endResetModel();
    else if (!sensors.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void SensorListModel::update(const core::SensorOverview &sensor)
{
    const auto known = std::ranges::find(m_sensors, idOf(sensor), idOf);
    const int row = static_cast<int>(known - m_sensors.begin());
    if (known == m_sensors.end()) {
        beginInsertRows({}, row, row);
        m_sensors.append(sensor);
        endInsertRows();
        return;
    }
    m_sensors[row] = sensor;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void SensorListModel::noteReadings(const QHash<QString, core::CounterReading> &readings)
{
    bool isChanged = false;
    for (core::SensorOverview &overview : m_sensors) {
        const auto reading = readings.constFind(overview.sensor.externalId);
        if (reading == readings.constEnd() || overview.health == core::SensorHealth::Retired)
            continue;
        if (overview.lastReading && overview.lastReading->at > reading->at)
            continue; // a late one
        overview.lastReading = *reading;
        overview.ageSeconds = 0;
        overview.health = core::SensorHealth::Live;
        isChanged = true;
    }
    if (isChanged)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const core::SensorOverview *SensorListModel::find(const QString &id) const
{
    const auto found = std::ranges::find(m_sensors, id, idOf);
    return found == m_sensors.end() ? nullptr : &*found;
}

int SensorListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sensors.size());
}

int SensorListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SensorListModel::text(const core::SensorOverview &overview, Column column) const
{
    const core::Sensor &sensor = overview.sensor;
    switch (column) {
    case State:
        return sensorwords::health(overview.health);
    case Id:
        return sensor.externalId;
    case Name:
        return sensor.name.isEmpty() ? format::missing() : sensor.name;
    case Building:
        return sensor.buildingNumber;
    case Kind:
        return sensorwords::kind(sensor.kind);
    case LastReading:
        return overview.lastReading
                   ? sensorwords::counter(overview.lastReading->counter, core::counterUnit(sensor.kind))
                   : format::missing();
    case Age:
        return overview.ageSeconds ? sensorwords::age(*overview.ageSeconds) : format::missing();
    case Owner:
        return sensor.ownerName.isEmpty() ? format::missing() : sensor.ownerName;
    case HeldBack:
        return overview.quarantined == 0 ? format::missing() : format::count(overview.quarantined);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SensorListModel::sortKey(const core::SensorOverview &overview, Column column) const
{
    switch (column) {
    case State: { // what wants attention first
        using enum core::SensorHealth;
        constexpr std::array order{Silent, Late, Waiting, Live, Retired};
        return static_cast<int>(std::ranges::find(order, overview.health) - order.begin());
    }
    case LastReading:
        return overview.lastReading ? overview.lastReading->counter : -1.0;
    case Age:
        return overview.ageSeconds.value_or(std::numeric_limits<qint64>::max());
    case HeldBack:
        return overview.quarantined;
    default:
        return text(overview, column);
    }
}

QVariant SensorListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::SensorOverview &overview = m_sensors.at(index.row());
    const auto column = static_cast<Column>(index.column());
    const bool isNumber = column >= LastReading;
    switch (role) {
    case Qt::DisplayRole:
        return text(overview, column);
    case Qt::DecorationRole:
        if (column == HeldBack && overview.quarantined > 0)
            return m_icons.of(core::AnomalyStatus::Anomaly);
        return column == State ? QVariant(m_icons.of(sensorwords::healthStatus(overview.health))) : QVariant();
    case Qt::ToolTipRole:
        if (column == HeldBack && overview.quarantined > 0)
            return tr("%n reading(s) wait for an answer under Questions.", nullptr,
                      static_cast<int>(overview.quarantined));
        return column == Name || column == Id ? plainTip(text(overview, column)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return overview.sensor.externalId;
    case SortRole:
        return sortKey(overview, column);
    case SearchRole:
        return QStringList{overview.sensor.externalId, overview.sensor.name, overview.sensor.buildingNumber,
                           overview.sensor.ownerName, text(overview, Kind)}
            .join(u' ')
            .toCaseFolded();
    case HealthRole:
        return static_cast<int>(overview.health);
    default:
        return {};
    }
}

QVariant SensorListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section >= LastReading;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case State:
        return tr("State");
    case Id:
        return tr("Sensor");
    case Name:
        return tr("Name");
    case Building:
        return tr("Building");
    case Kind:
        return tr("Counts");
    case LastReading:
        return tr("Last reading");
    case Age:
        return tr("Received");
    case Owner:
        return tr("Owner");
    case HeldBack:
        return tr("Held back");
    case ColumnCount:
        break;
    }
    return {};
}

SensorFilter::SensorFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SensorListModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void SensorFilter::setText(const QString &text)
{
    m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void SensorFilter::setHealths(const QList<core::SensorHealth> &healths)
{
    m_healths = healths;
    invalidateRowsFilter();
}

bool SensorFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto health = static_cast<core::SensorHealth>(index.data(SensorListModel::HealthRole).toInt());
    if (m_healths.isEmpty() ? health == core::SensorHealth::Retired : !m_healths.contains(health))
        return false;
    const QString searched = index.data(SensorListModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&searched](const QString &word) { return searched.contains(word); });
}

} // namespace app
