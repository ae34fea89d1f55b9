#include "mappage.h"

#include "app/theme/words.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

// How wide the columns of the table are, and which have no room.
namespace app {

constexpr int StatusIconRoom = 30; // icon, gaps and padding beside a status word
constexpr int NameCharacters = 14; // of a building's name, at least
constexpr int LongCharacters = 28; // at most: of a longer one the end is left to the tooltip

bool MapPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        fitColumns();
    return Page::eventFilter(watched, event);
}

// Of the columns that are always there.
int MapPage::leastWidth(int column) const
{
    int content = NameCharacters * fontMetrics().averageCharWidth();
    if (column == BuildingListModel::ScoreColumn)
        content = fontMetrics().horizontalAdvance(u"0.00"_s) + CellPadding;
    if (column == BuildingListModel::StatusColumn) {
        content = 0;
        for (const Status status : chipStatuses())
            content = std::max(content, fontMetrics().horizontalAdvance(words::status(status)) + StatusIconRoom);
    }
    return std::max(content, m_table->horizontalHeader()->sectionSizeHint(column));
}

// Of the utilities that drive a building here: room for those that do not would be taken from the names of buildings.
int MapPage::driverWidth() const
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

// Of the names there are, within reason.
void MapPage::measureNames()
{
    m_nameWidth = leastWidth(BuildingListModel::NameColumn);
    for (const core::BuildingSummary &building : list().buildings)
        m_nameWidth = std::max(m_nameWidth, fontMetrics().horizontalAdvance(building.name) + CellPadding);
    m_nameWidth = std::min(m_nameWidth, LongCharacters * fontMetrics().averageCharWidth());
}

// Names come first: without this a narrow window cuts all columns and scrolls sideways. What has no room is told by the
// tooltip of every row and by the popup.
void MapPage::fitColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    // The viewport follows the table only after this event.
    int left = m_table->width() - 2 * m_table->frameWidth() - m_table->verticalScrollBar()->sizeHint().width();
    const auto widthOf = [this, header](int column) {
        m_table->setColumnHidden(column, false); // a hidden title has no size
        // Kept widths may be of smaller letters.
        const int width = std::max(m_table->columnWidth(column), header->sectionSizeHint(column));
        m_table->setColumnWidth(column, width);
        return width;
    };
    const int name = leastWidth(BuildingListModel::NameColumn);
    const int kept = widthOf(BuildingListModel::StatusColumn) + widthOf(BuildingListModel::ScoreColumn);
    if (kept + name > left) { // widths kept from larger letters, or dragged in a wider window
        for (const int column : {BuildingListModel::StatusColumn, BuildingListModel::ScoreColumn})
            m_table->setColumnWidth(column, leastWidth(column));
    }
    left -= m_table->columnWidth(BuildingListModel::StatusColumn) + m_table->columnWidth(BuildingListModel::ScoreColumn)
            + name;
    for (const int column :
         {BuildingListModel::DriverColumn, BuildingListModel::AreaColumn, BuildingListModel::ReasonColumn}) {
        int width = widthOf(column);
        int room = left - std::max(0, m_nameWidth - name); // when no name is cut
        if (column == BuildingListModel::DriverColumn) {   // the longest names may be cut before it is left out
            const int least = header->sectionSizeHint(column);
            width = std::clamp(room, least, std::max(least, driverWidth()));
            m_table->setColumnWidth(column, width);
            room = left;
        }
        m_table->setColumnHidden(column, width > room);
        left -= std::min(width, std::max(left, 0)); // once one has no room, those after it have none
    }
}

} // namespace app
