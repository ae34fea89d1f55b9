#include "mappage.h"

#include "app/map/buildingpopup.h"
#include "app/map/campusmapview.h"

#include <QApplication>

#include <algorithm>

// What the map tells of one building.
namespace app {

constexpr int LastDays = 7;

void MapPage::showPopup(const QString &number, bool byKeyboard)
{
    const int row = m_model.rowOf(number);
    const std::optional<QPointF> position = m_map->viewportPosition(number);
    if (row < 0 || !position)
        return m_popup->hide();
    m_popup->show(m_model.at(row), list().scoring);
    m_popup->placeAt(*position);
    if (byKeyboard)
        m_popup->takeFocus();
    for (const QPointer<Pending> &request : {m_detail, m_lastDays}) {
        if (request)
            request->cancel();
    }
    m_detail = m_client.building(number, m_popup, [this](const core::Result<core::BuildingDetail> &answer) {
        if (!answer)
            return showError(tr("The building's utilities could not be loaded."), answer.error());
        m_popup->setDetail(*answer);
        loadLastDays(*answer);
    });
}

void MapPage::loadLastDays(const core::BuildingDetail &detail)
{
    const core::Utility utility = utilityOf(detail.building.number);
    const auto shown =
        std::ranges::find(detail.byUtility, utility, [](const auto &entry) { return entry.score.utility; });
    if (shown == detail.byUtility.end() || shown->score.scoredRange.isEmpty())
        return;
    const auto text = [](core::EpochSeconds utc) {
        return QDateTime::fromSecsSinceEpoch(utc).toUTC().toString(Qt::ISODate);
    };
    const core::EpochSeconds end = shown->score.scoredRange.to;
    m_lastDays = m_client.timeSeries(detail.building.number, utility, core::Resolution::Hourly,
                                     text(end - LastDays * core::SecondsPerDay), text(end), m_popup,
                                     [this](const core::Result<core::TimeSeries> &answer) {
                                         if (answer)
                                             m_popup->setLastDays(*answer);
                                         else
                                             m_popup->setLastDaysFailed();
                                     });
}

void MapPage::placePopup()
{
    if (!m_popup->isVisible())
        return;
    const std::optional<QPointF> position = m_map->viewportPosition(m_popup->number());
    if (position && m_map->viewport()->rect().contains(position->toPoint()))
        m_popup->placeAt(*position);
    else
        m_popup->hide();
}

bool MapPage::closePopup()
{
    if (!m_popup->isVisible())
        return false;
    if (m_popup->isAncestorOf(QApplication::focusWidget()))
        m_map->setFocus();
    m_popup->hide();
    return true;
}

} // namespace app
