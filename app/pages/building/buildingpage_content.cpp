#include "buildingpage.h"

#include "app/client/statusmonitor.h"

#include <algorithm>

// What the parts of the page are told of the building.
namespace app {

const core::UtilityDetail *BuildingPage::utilityDetail() const
{
    if (!m_detail)
        return nullptr;
    const auto found = std::ranges::find_if(
        m_detail->byUtility, [this](const core::UtilityDetail &detail) { return detail.score.utility == m_utility; });
    return found == m_detail->byUtility.end() ? nullptr : &*found;
}

core::TimeRange BuildingPage::judgedRange() const
{
    const core::UtilityDetail *detail = utilityDetail();
    return detail ? detail->score.scoredRange : core::TimeRange();
}

core::SiteZone BuildingPage::siteZone() const
{
    return context().status.siteZone().value_or(core::SiteZone::utc());
}

// Weak signs of a normal building explain nothing, so they move nothing.
std::optional<core::EpochSeconds> BuildingPage::findingStart() const
{
    const core::UtilityDetail *detail = utilityDetail();
    if (!detail || detail->score.drivers.isEmpty())
        return std::nullopt;
    const std::optional<core::AnomalyStatus> status = detail->statusIn(m_scoring);
    const core::EpochSeconds since = detail->score.drivers.constFirst().since;
    if (!status || *status == core::AnomalyStatus::Normal || since == 0)
        return std::nullopt;
    return since;
}

} // namespace app
