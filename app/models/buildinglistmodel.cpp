#include "buildinglistmodel.h"

#include "app/theme/format.h"
#include "app/theme/plaintip.h"
#include "app/theme/status.h"
#include "app/theme/words.h"

#include <QCollator>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace app {

BuildingListModel::BuildingListModel(Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
    , m_icons(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, StatusColumn), index(rowCount() - 1, StatusColumn), {Qt::DecorationRole});
    });
    connect(&theme, &Theme::unitsChanged, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, AreaColumn), index(rowCount() - 1, AreaColumn), {Qt::DisplayRole});
    });
}

// A normal building has weak signals too, but they are no reason for anything.
static std::optional<core::Signal> reasonOf(const core::BuildingSummary &building)
{
    const bool unremarkable = !building.status || *building.status == core::AnomalyStatus::Normal;
    if (unremarkable || building.drivers.isEmpty())
        return std::nullopt;
    return building.drivers.first().signal;
}

static QString reason(const core::BuildingSummary &building)
{
    const std::optional<core::Signal> signal = reasonOf(building);
    return signal ? words::signal(*signal) : QString();
}

void BuildingListModel::setList(const core::BuildingList &list)
{
    const bool sameRows = std::ranges::equal(list.buildings, m_list.buildings, {}, &core::BuildingSummary::number,
                                             &core::BuildingSummary::number);
    if (!sameRows)
        beginResetModel();
    const bool sameNames =
        sameRows
        && std::ranges::equal(list.buildings, m_list.buildings, {}, &core::BuildingSummary::name,
                              &core::BuildingSummary::name)
        && std::ranges::equal(list.buildings, m_list.buildings, {}, &core::BuildingSummary::campusName,
                              &core::BuildingSummary::campusName);
    m_list = list;
    if (!sameNames)
        rebuildIndex();
    rankReasons();
    if (!sameRows)
        endResetModel();
    else if (!list.buildings.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void BuildingListModel::rebuildIndex()
{
    m_rows.clear();
    m_search.clear();
    std::vector<std::pair<QCollatorSortKey, int>> names;
    const QCollator collator;
    for (const core::BuildingSummary &building : m_list.buildings) {
        const auto row = static_cast<int>(m_rows.size());
        m_rows.insert(building.number, row);
        m_search.append((building.name + u' ' + building.number + u' ' + building.campusName).toCaseFolded());
        names.emplace_back(collator.sortKey(building.name.isEmpty() ? building.number : building.name), row);
    }
    std::ranges::stable_sort(names, [](const auto &one, const auto &other) { return one.first < other.first; });
    m_nameRanks.assign(names.size(), 0);
    for (std::size_t rank = 0; rank < names.size(); ++rank)
        m_nameRanks[static_cast<std::size_t>(names[rank].second)] = static_cast<int>(rank);
}

void BuildingListModel::rankReasons()
{
    std::array<core::Signal, core::AllSignals.size()> sorted = core::AllSignals;
    std::ranges::sort(sorted, [](core::Signal one, core::Signal other) {
        return words::signal(one).localeAwareCompare(words::signal(other)) < 0;
    });
    std::array<double, core::AllSignals.size()> ranks{};
    for (std::size_t rank = 0; rank < sorted.size(); ++rank)
        ranks[static_cast<std::size_t>(sorted[rank])] = static_cast<double>(rank);
    m_reasonRanks.clear();
    for (const core::BuildingSummary &building : std::as_const(m_list.buildings)) {
        const std::optional<core::Signal> signal = reasonOf(building);
        m_reasonRanks.push_back(signal ? ranks[static_cast<std::size_t>(*signal)]
                                       : std::numeric_limits<double>::quiet_NaN());
    }
}

int BuildingListModel::rowOf(const QString &number) const
{
    return m_rows.value(number, -1);
}

int BuildingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_list.buildings.size());
}

int BuildingListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BuildingListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::BuildingSummary &building = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(building, index.column());
    case Qt::DecorationRole:
        return index.column() == StatusColumn ? QVariant(m_icons.of(building.status)) : QVariant();
    case Qt::ToolTipRole:
        return plainTip(tip(building));
    case Qt::TextAlignmentRole:
        return index.column() == ScoreColumn || index.column() == AreaColumn
                   ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    case SortRole: {
        const double key = sortKey(index.row(), index.column());
        return std::isnan(key) ? QVariant() : QVariant(key);
    }
    case NumberRole:
        return building.number;
    case SearchRole:
        return m_search.at(index.row());
    default:
        return {};
    }
}

// Cells may be cut short, and a narrow table has no room for some columns.
QString BuildingListModel::tip(const core::BuildingSummary &building) const
{
    const auto line = [](const QString &what, const QString &value) {
        //: %1 is a building, %2 the reason for its score: "Mount Hall: step change". Or a column and what it holds.
        return value.isEmpty() ? what : tr("%1: %2").arg(what, value);
    };
    QStringList lines{line(building.name.isEmpty() ? building.number : building.name, reason(building))};
    if (building.driverUtility)
        lines.append(line(title(DriverColumn), words::utility(*building.driverUtility)));
    if (building.grossAreaSquareFeet)
        lines.append(line(title(AreaColumn), format::area(building.grossAreaSquareFeet, m_theme.units())));
    return lines.join(u'\n');
}

QVariant BuildingListModel::text(const core::BuildingSummary &building, int column) const
{
    switch (column) {
    case StatusColumn:
        return words::status(building.status);
    case NameColumn:
        return building.name.isEmpty() ? building.number : building.name;
    case ScoreColumn:
        return format::score(building.anomalyScore);
    case DriverColumn:
        return building.driverUtility ? words::utility(*building.driverUtility) : format::missing();
    case ReasonColumn:
        return reason(building);
    case AreaColumn:
        return format::area(building.grossAreaSquareFeet, m_theme.units());
    default:
        return {};
    }
}

double BuildingListModel::sortKey(int row, int column) const
{
    constexpr double None = std::numeric_limits<double>::quiet_NaN();
    const core::BuildingSummary &building = at(row);
    switch (column) {
    case StatusColumn: // within a status by score, so that the worst of the worst comes first
        return building.status ? static_cast<int>(*building.status) + building.anomalyScore.value_or(0.0) / 2 : None;
    case NameColumn:
        return m_nameRanks[static_cast<std::size_t>(row)];
    case ScoreColumn:
        return building.anomalyScore.value_or(None);
    case DriverColumn:
        return building.driverUtility ? static_cast<double>(*building.driverUtility) : None;
    case ReasonColumn:
        return m_reasonRanks[static_cast<std::size_t>(row)];
    case AreaColumn:
        return building.grossAreaSquareFeet.value_or(None);
    default:
        return None;
    }
}

QVariant BuildingListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == ScoreColumn || section == AreaColumn;
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role == Qt::ToolTipRole && section == DriverColumn)
        return tr("The utility with the highest score of the building");
    return role == Qt::DisplayRole ? QVariant(title(section)) : QVariant();
}

QString BuildingListModel::title(int column)
{
    switch (column) {
    case StatusColumn:
        return tr("Status");
    case NameColumn:
        return tr("Building");
    case ScoreColumn:
        return tr("Score");
    case DriverColumn:
        //: Title of the column with the utility whose score is the highest of the building.
        return tr("Driven by");
    case ReasonColumn:
        return tr("Reason");
    case AreaColumn:
        return tr("Area");
    default:
        return {};
    }
}

} // namespace app
