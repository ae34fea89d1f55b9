#include "buildingpage.h"

#include "app/client/statusmonitor.h"
#include "app/pages/building/buildingheader.h"
#include "app/pages/building/chartcard.h"
#include "app/pages/building/deviationscard.h"
#include "app/pages/building/factscard.h"
#include "app/pages/building/utilitycards.h"
#include "app/pages/building/whycard.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/measures.h"
#include "app/widgets/skeleton.h"
#include "app/widgets/taborder.h"
#include "app/widgets/verticalscroll.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

BuildingPage::BuildingPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_client(context.connection)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    m_header = new BuildingHeader(context.theme, content);
    m_export = new ExportBar(content);
    layout->addWidget(m_header);
    layout->addWidget(m_export);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    setContent(content);
    connectParts();
    m_header->hide();
    showChoose();
}

QString BuildingPage::title() const
{
    return m_detail ? m_detail->building.name : tr("Building");
}

void BuildingPage::showBuilding(const QString &number)
{
    if (number == m_number && m_detail)
        return;
    m_number = number;
    forget();
    if (number.isEmpty())
        showChoose();
    else
        reload();
}

// Nothing of the building or the campus before may stand under the number, not even when the daemon does not answer.
void BuildingPage::forget()
{
    m_detail.reset();
    m_series.reset();
    m_header->setNumber(m_number);
    m_header->setVisible(!m_number.isEmpty());
    keepRoomOfCards(true);
    for (QWidget *card : cards())
        card->hide();
    m_noReadings->hide();
    m_chart->clear();
    m_deviations->clear();
    m_chart->forgetFinding();
    Q_EMIT titleChanged();
}

void BuildingPage::reword()
{
    if (!m_detail)
        return;
    m_facts->setBuilding(m_detail->building);
    showUtility();
}

void BuildingPage::showBuilding(const QString &number, core::Utility utility, core::Scoring scoring)
{
    m_scoring = scoring;
    if (number != m_number || !m_detail) {
        m_utility = utility;
        return showBuilding(number);
    }
    showScores();
    const bool has = std::ranges::any_of(
        m_detail->byUtility, [utility](const core::UtilityDetail &detail) { return detail.score.utility == utility; });
    if (has)
        setUtility(utility);
}

void BuildingPage::setUtility(core::Utility utility)
{
    if (utility == m_utility)
        return;
    m_utility = utility;
    showUtility();
    loadSeries();
}

void BuildingPage::reload()
{
    if (m_number.isEmpty())
        return;
    clearError();
    if (isStarting()) {
        m_stack->setCurrentIndex(0);
        return m_skeleton->start();
    }
    loadDetail();
    loadSeries();
}

void BuildingPage::loadDetail()
{
    if (m_detailRequest)
        m_detailRequest->cancel();
    if (!m_detail) {
        m_stack->setCurrentIndex(0);
        m_skeleton->start();
    }
    m_detailRequest = m_client.building(m_number, this, [this](const core::Result<core::BuildingDetail> &result) {
        m_skeleton->stop();
        receiveDetail(result);
    });
}

void BuildingPage::receiveDetail(const core::Result<core::BuildingDetail> &result)
{
    if (!result) {
        if (result.error().code == core::ErrorCode::NotFound) {
            if (m_seriesRequest)
                m_seriesRequest->cancel();
            forget();
            showEmpty(
                tr("There is no building %1. It may have been removed with the import that brought it.").arg(m_number),
                tr("Back to the map"), PageId::Map);
        } else {
            showError(tr("Building %1 could not be loaded.").arg(m_number), result.error());
        }
        return;
    }
    m_detail = *result;
    markFresh();
    m_facts->setBuilding(m_detail->building);
    Q_EMIT titleChanged();
    m_stack->setCurrentIndex(0);
    const bool any = !m_detail->byUtility.isEmpty();
    keepRoomOfCards(false);
    for (QWidget *card : cards())
        card->setVisible(any || card == m_facts);
    m_noReadings->setVisible(!any);
    if (!any) {
        showScores();
        m_noReadings->set(tr("There are no readings of %1 yet.").arg(m_detail->building.name), tr("Import readings"));
        return;
    }
    if (!utilityDetail()) {
        m_utility = m_detail->byUtility.constFirst().score.utility;
        loadSeries();
    }
    showUtility();
    tabInReadingOrder(*this); // the cards may be new
}

void BuildingPage::loadSeries()
{
    if (m_number.isEmpty())
        return;
    if (m_seriesRequest)
        m_seriesRequest->cancel();
    m_chart->setLoading(true);
    m_seriesRequest =
        m_client.timeSeries(m_number, m_utility, m_chart->resolution(), {}, {}, this,
                            [this](const core::Result<core::TimeSeries> &result) { receiveSeries(result); });
}

void BuildingPage::receiveSeries(const core::Result<core::TimeSeries> &result)
{
    if (!result) {
        m_chart->setLoading(false);
        // What the building itself answered says more than that its series is not there either.
        if (result.error().code != core::ErrorCode::NotFound)
            return showError(tr("The readings could not be loaded."), result.error(), [this] { reload(); });
        m_series.reset();
        m_header->setExportEnabled(false);
        m_deviations->clear();
        return m_chart->setEmpty(tr("There are no readings of this utility."));
    }
    const bool same =
        m_series && m_series->utility == result->utility && m_series->buildingNumber == result->buildingNumber;
    m_series = *result;
    m_header->setExportEnabled(!m_series->points.isEmpty());
    m_chart->setSeries(*m_series, judgedRange(), same);
    m_deviations->setSeries(*m_series, judgedRange());
}

void BuildingPage::showUtility()
{
    if (!m_detail)
        return;
    showScores();
    const core::UtilityDetail *detail = utilityDetail();
    if (!detail)
        return;
    m_why->setDetail(*detail, siteZone());
    m_chart->setFinding(findingStart());
    if (m_series && m_series->utility == m_utility && m_series->buildingNumber == m_number) {
        m_chart->setSeries(*m_series, judgedRange(), true);
        m_deviations->setSeries(*m_series, judgedRange());
    } else {
        m_chart->clear();
        m_deviations->clear();
        m_header->setExportEnabled(false);
    }
}

void BuildingPage::showScores()
{
    m_header->setDetail(*m_detail, m_scoring);
    m_utilities->setUtilities(m_detail->byUtility, siteZone(), m_utility, m_scoring);
}

void BuildingPage::showChoose()
{
    showEmpty(tr("Choose a building on the map to see its use."), tr("Open the map"), PageId::Map);
}

void BuildingPage::showEmpty(const QString &sentence, const QString &action, PageId target)
{
    m_empty->set(sentence, action);
    m_emptyTarget = target;
    m_stack->setCurrentWidget(m_empty);
}

void BuildingPage::jumpTo(core::EpochSeconds utc)
{
    m_chart->showTime(utc);
    m_scroll->ensureWidgetVisible(m_chart, 0, 0);
}

bool BuildingPage::isBusy() const
{
    return m_export->isRunning();
}

} // namespace app
