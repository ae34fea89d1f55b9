#include "mappage.h"

#include "app/theme/format.h"
#include "app/theme/theme.h"
#include "app/theme/words.h"
#include "app/widgets/setting.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleOptionHeader>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

// How wide the columns of the table are, and which have no room.
namespace app {

constexpr int CellPadding = 7;     // both sides, and a part of a pixel
constexpr int StatusIconRoom = 29; // icon, gaps, padding and a part of a pixel beside a status word
constexpr int NameCharacters = 14; // of a building's name, at least
constexpr int LongCharacters = 28; // at most: of a longer one the end is left to the tooltip
constexpr int WidestColumn = 2000; // pixels; a kept width beyond is damaged

const Setting<int> SortedColumn{"map/sortedColumn", BuildingListModel::ScoreColumn};
const Setting<bool> SortedDescending{"map/sortedDescending", true};
const Setting<QVariantList> ChosenWidths{"map/columnWidths"};

void MapPage::prepareColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(BuildingListModel::NameColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(2 * CellPadding); // Qt takes the widest letter there is for the least
    const QVariantList kept = ChosenWidths.read();
    for (qsizetype column = 0; column < std::min<qsizetype>(kept.size(), BuildingListModel::ColumnCount); ++column)
        m_chosenWidths[static_cast<std::size_t>(column)] = std::clamp(kept.at(column).toInt(), 0, WidestColumn);
    const int sorted = std::clamp(SortedColumn.read(), 0, BuildingListModel::ColumnCount - 1);
    header->setSortIndicator(sorted, SortedDescending.read() ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_table->setSortingEnabled(true); // as the header says
    m_table->setMinimumWidth(contentWidth(BuildingListModel::StatusColumn)
                             + contentWidth(BuildingListModel::ScoreColumn)
                             + contentWidth(BuildingListModel::NameColumn) + 2 * m_table->frameWidth()
                             + m_table->verticalScrollBar()->sizeHint().width());
    m_table->installEventFilter(this);
    header->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        SortedColumn.write(column);
        SortedDescending.write(order == Qt::DescendingOrder);
        fitColumns(); // the arrow takes room
    });
    fitColumns();
}

bool MapPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_table->horizontalHeader()->viewport())
        followColumns(*event);
    return Page::eventFilter(watched, event);
}

// Only what a person does ends in the release of a button; a wider window changes widths too.
void MapPage::followColumns(const QEvent &event)
{
    if (event.type() != QEvent::MouseButtonPress && event.type() != QEvent::MouseButtonRelease)
        return;
    Widths now{};
    for (int column = 0; column < BuildingListModel::ColumnCount; ++column)
        now[static_cast<std::size_t>(column)] = m_table->columnWidth(column);
    if (event.type() == QEvent::MouseButtonPress) {
        m_pressedWidths = now;
        return;
    }
    const Widths before = m_chosenWidths;
    for (std::size_t column = 0; column < now.size(); ++column) {
        if (column != BuildingListModel::NameColumn && now[column] != m_pressedWidths[column])
            m_chosenWidths[column] = now[column];
    }
    if (m_chosenWidths != before)
        ChosenWidths.write(QVariantList(m_chosenWidths.begin(), m_chosenWidths.end()));
}

// With the arrow of the column that the table is sorted by.
int MapPage::titleWidth(int column) const
{
    constexpr int Wide = 1000;
    const QHeaderView *header = m_table->horizontalHeader();
    QStyleOptionHeader option;
    option.initFrom(header);
    option.state |= QStyle::State_Horizontal;
    option.orientation = Qt::Horizontal;
    option.rect = QRect(0, 0, Wide, std::max(header->height(), header->sizeHint().height()));
    option.sortIndicator =
        header->sortIndicatorSection() == column ? QStyleOptionHeader::SortDown : QStyleOptionHeader::None;
    const int beside = Wide - header->style()->subElementRect(QStyle::SE_HeaderLabel, &option, header).width();
    return header->fontMetrics().horizontalAdvance(
               m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString())
           + beside + 1; // the line between two titles
}

// Of the statuses there are; of all while none are known.
int MapPage::widestStatus() const
{
    int widest = 0;
    const QList<core::BuildingSummary> &buildings = list().buildings;
    for (const Status status : chipStatuses()) {
        if (buildings.isEmpty()
            || std::ranges::find(buildings, status, &core::BuildingSummary::status) != buildings.end())
            widest = std::max(widest, fontMetrics().horizontalAdvance(words::status(status)) + StatusIconRoom);
    }
    return widest;
}

// Of the utilities that drive a building here: room for those that do not would be taken from the names of buildings.
int MapPage::widestDriver() const
{
    std::array<bool, core::AllUtilities.size()> drives{};
    for (const core::BuildingSummary &building : list().buildings) {
        if (building.driverUtility)
            drives[static_cast<std::size_t>(*building.driverUtility)] = true;
    }
    int widest = 0;
    for (const core::Utility utility : core::AllUtilities) {
        if (drives[static_cast<std::size_t>(utility)])
            widest = std::max(widest, fontMetrics().horizontalAdvance(words::utility(utility)));
    }
    return widest + CellPadding;
}

int MapPage::largestArea() const
{
    double largest = 0.0;
    for (const core::BuildingSummary &building : list().buildings)
        largest = std::max(largest, building.grossAreaSquareFeet.value_or(0.0));
    return fontMetrics().horizontalAdvance(format::area(largest, context().theme.units())) + CellPadding;
}

// Within reason.
int MapPage::longestName() const
{
    int longest = contentWidth(BuildingListModel::NameColumn);
    for (const core::BuildingSummary &building : list().buildings)
        longest = std::max(longest, fontMetrics().horizontalAdvance(building.name) + CellPadding);
    return std::min(longest, LongCharacters * fontMetrics().averageCharWidth());
}

// Of a name that may be cut the least.
int MapPage::contentWidth(int column) const
{
    const auto textWidth = [this](const QString &text) { return fontMetrics().horizontalAdvance(text) + CellPadding; };
    int content = NameCharacters * fontMetrics().averageCharWidth();
    if (column == BuildingListModel::StatusColumn)
        content = widestStatus();
    else if (column == BuildingListModel::ScoreColumn)
        content = textWidth(u"0.00"_s);
    else if (column == BuildingListModel::DriverColumn)
        content = widestDriver();
    else if (column == BuildingListModel::AreaColumn)
        content = largestArea();
    else if (column == BuildingListModel::ReasonColumn)
        content = textWidth(words::signal(core::Signal::SustainedExcess));
    return std::max(content, titleWidth(column));
}

// Chosen widths may be of smaller letters.
int MapPage::usualWidth(int column) const
{
    const int chosen = m_chosenWidths[static_cast<std::size_t>(column)];
    return chosen > 0 ? std::max(chosen, titleWidth(column)) : contentWidth(column);
}

// Names come first: without this a narrow window cuts all columns and scrolls sideways. What has no room is told by the
// tooltip of every row and by the popup.
void MapPage::fitColumns()
{
    // The viewport follows the table only after this event.
    int left = m_table->width() - 2 * m_table->frameWidth() - m_table->verticalScrollBar()->sizeHint().width()
               - contentWidth(BuildingListModel::NameColumn);
    constexpr std::array Always{BuildingListModel::StatusColumn, BuildingListModel::ScoreColumn};
    const bool asChosen = usualWidth(Always[0]) + usualWidth(Always[1]) <= left; // not when dragged in a wider window
    for (const int column : Always) {
        m_table->setColumnWidth(column, asChosen ? usualWidth(column) : contentWidth(column));
        left -= m_table->columnWidth(column);
    }
    fitSpareColumns(left);
}

// `left`: pixels beside the least of a name.
void MapPage::fitSpareColumns(int left)
{
    const int names = std::max(0, m_nameWidth - contentWidth(BuildingListModel::NameColumn));
    const int area = usualWidth(BuildingListModel::AreaColumn);
    const int wanted = usualWidth(BuildingListModel::DriverColumn);
    const int least = std::min(wanted, titleWidth(BuildingListModel::DriverColumn));
    // When no name is cut. The longest may be before the utility is left out, and long utilities before the area is.
    int room = left - names;
    const int driver = std::clamp(room - least >= area ? room - area : room, least, wanted);
    placeColumn(BuildingListModel::DriverColumn, driver, left);
    room -= driver;
    placeColumn(BuildingListModel::AreaColumn, area, room);
    room -= area; // once one has no room, those after it have none
    placeColumn(BuildingListModel::ReasonColumn, usualWidth(BuildingListModel::ReasonColumn), room);
}

void MapPage::placeColumn(int column, int width, int room)
{
    m_table->setColumnHidden(column, width > room);
    m_table->setColumnWidth(column, width);
}

} // namespace app
