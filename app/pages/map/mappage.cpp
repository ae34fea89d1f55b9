#include "mappage.h"

#include "app/map/buildingpopup.h"
#include "app/map/campusmapview.h"
#include "app/map/tilesources.h"
#include "app/theme/words.h"
#include "app/widgets/chip.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/errorbar.h"
#include "app/widgets/skeleton.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

QString MapPage::title() const
{
    return tr("Map");
}

std::optional<core::Utility> MapPage::utility() const
{
    return core::utilityFromName(m_utility->currentData().toString());
}

core::Utility MapPage::utilityOf(const QString &number) const
{
    if (const auto chosen = utility())
        return *chosen;
    const auto &all = list().buildings;
    const auto building = std::ranges::find(all, number, &core::BuildingSummary::number);
    const auto driver = building == all.end() ? std::nullopt : building->driverUtility;
    return driver.value_or(core::Utility::Electricity);
}

core::Scoring MapPage::scoring() const
{
    return core::scoringFromName(m_scoring->currentData().toString()).value_or(core::Scoring::SizeNormalized);
}

void MapPage::reload()
{
    m_map->setLoading(true);
    if (!m_loaded)
        m_skeleton->start();
    if (!isStarting())
        ask();
}

void MapPage::ask()
{
    if (m_pending)
        m_pending->cancel();
    m_pending = m_client.buildings(utility(), scoring(), this,
                                   [this](const core::Result<core::BuildingList> &answer) { receive(answer); });
}

void MapPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_events.start();
}

void MapPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_events.stop();
}

// Tab walks all buildings before it leaves the map.
void MapPage::keyPressEvent(QKeyEvent *event)
{
    const bool shifted = event->modifiers() == Qt::ShiftModifier;
    if (event->key() != Qt::Key_F6 || (event->modifiers() != Qt::NoModifier && !shifted))
        return Page::keyPressEvent(event);
    const bool onMap = m_map->hasFocus() || m_map->isAncestorOf(QApplication::focusWidget());
    (onMap ? static_cast<QWidget *>(m_table) : m_map)->setFocus(Qt::TabFocusReason);
}

// Scores that come by themselves take the place of those before without dimming: nobody chose anything.
void MapPage::take(const QByteArray &event, const QJsonObject &told)
{
    if (event != "snapshot")
        return;
    const qint64 revision = told["revision"_L1].toInteger(-1);
    const qint64 before = std::exchange(m_revision, revision);
    if (before < 0 || before == revision || !m_loaded)
        return;
    if (m_pending)
        m_again = true; // what is on its way may be older
    else
        ask();
}

void MapPage::reword()
{
    if (const int row = m_model.rowOf(m_popup->number()); row >= 0)
        m_popup->showFacts(m_model.at(row)); // the table words itself anew
    fitColumns();
}

void MapPage::forget()
{
    m_loaded = false;
    m_revision = -1;
    m_popup->hide();
    m_model.setList({});
    m_map->setSelected({});
    m_map->setBuildings({});
    m_stack->setCurrentWidget(m_splitter);
    updateChips();
    updateFilter();
}

void MapPage::receive(const core::Result<core::BuildingList> &answer)
{
    m_pending = nullptr;
    m_skeleton->stop();
    const bool again = std::exchange(m_again, false);
    if (!answer) {
        // Scores of another choice stay dimmed: the selectors name what could not be had.
        m_map->setLoading(m_loaded && (list().selectedUtility != utility() || list().scoring != scoring()));
        showError(tr("The buildings could not be loaded."), answer.error());
        return;
    }
    m_map->setLoading(false);
    clearError();
    m_loaded = true;
    tellTileTrouble();
    markFresh();
    m_model.setList(*answer);
    m_map->setBuildings(*answer, m_filter.accepted());
    m_nameWidth = longestName();
    fitColumns();
    showContent();
    updateChips();
    countShown();
    selectRow(m_map->selected());
    if (m_popup->isVisible())
        showPopup(m_popup->number()); // with the new scores
    emit listChanged();
    if (again)
        ask();
}

void MapPage::showContent()
{
    const QList<core::BuildingSummary> &buildings = list().buildings;
    const bool measured = std::ranges::any_of(buildings, [chosen = utility()](const core::BuildingSummary &building) {
        return chosen ? building.utilities.contains(*chosen) : !building.utilities.isEmpty();
    });
    if (buildings.isEmpty())
        m_empty->set(tr("No buildings yet. Import buildings and their meter readings to see them here."),
                     tr("Import data"));
    else if (const auto chosen = utility(); !measured && chosen) {
        //: %1 is a utility as it stands in a sentence: "No buildings with steam data".
        m_empty->set(tr("No buildings with %1 data").arg(words::utilityInSentence(*chosen)), tr("Import data"));
    } else if (!measured) {
        m_empty->set(tr("No building has meter readings yet."), tr("Import data"));
    }
    m_stack->setCurrentWidget(measured ? static_cast<QWidget *>(m_splitter) : m_empty);
}

// Not known yet is not the same as none.
void MapPage::updateChips()
{
    QList<Status> chosen;
    for (const auto &[status, chip] : std::as_const(m_chips)) {
        chip->setCount(m_loaded ? std::ranges::count(list().buildings, status, &core::BuildingSummary::status) : -1);
        if (chip->isChecked())
            chosen.append(status);
    }
    m_filter.setStatuses(chosen);
}

void MapPage::updateFilter()
{
    m_map->setShown(m_filter.accepted());
    countShown();
    selectRow(m_map->selected()); // the table has forgotten
}

void MapPage::countShown()
{
    int withoutPosition = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const core::BuildingSummary &building = m_model.at(row);
        if (m_filter.accepted()[static_cast<std::size_t>(row)])
            withoutPosition += !building.latitude || !building.longitude;
    }
    const int shown = m_model.rowOf(m_popup->number());
    if (shown < 0 || !m_filter.accepted()[static_cast<std::size_t>(shown)])
        m_popup->hide();
    if (!m_loaded)
        return m_count->clear();
    QString text = tr("%n building(s)", nullptr, m_filter.rowCount());
    if (withoutPosition > 0)
        text += u", "_s + tr("%n without a position on the map", nullptr, withoutPosition);
    m_count->setText(text);
}

QString MapPage::numberAt(const QModelIndex &index) const
{
    return index.data(BuildingListModel::NumberRole).toString();
}

void MapPage::selectRow(const QString &number)
{
    const int row = m_model.rowOf(number);
    const QModelIndex index = m_filter.mapFromSource(m_model.index(row, BuildingListModel::NameColumn));
    if (!index.isValid()) {
        m_table->clearSelection();
        return;
    }
    if (numberAt(m_table->currentIndex()) != number || !m_table->selectionModel()->hasSelection())
        m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void MapPage::selectFromTable()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const QString number = rows.isEmpty() ? QString() : numberAt(rows.first());
    if (number == m_map->selected())
        return;
    m_map->setSelected(number);
    if (number != m_popup->number())
        m_popup->hide();
}

void MapPage::applyMapSource()
{
    m_tileTrouble.reset();
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/tiles"_s;
    m_map->setTileSource(makeTileSource(context().preferences.mapSource(), cache));
}

// Once, and never instead of what is wrong with the buildings themselves.
void MapPage::tellTileTrouble()
{
    if (!m_tileTrouble || !m_loaded)
        return;
    const core::Error error = *std::exchange(m_tileTrouble, std::nullopt);
    errorBar()->showError(tr("The pictures below the map could not be loaded."),
                          tr("The drawn map is shown instead. Check the map source in the settings, or try again."),
                          error.detail, tr("Retry"), [this] {
                              clearError();
                              m_map->tiles().retry();
                          });
}

} // namespace app
