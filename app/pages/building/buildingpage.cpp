#include "buildingpage.h"

#include "app/client/statusmonitor.h"
#include "app/pages/building/buildingheader.h"
#include "app/pages/building/chartcard.h"
#include "app/pages/building/deviationscard.h"
#include "app/pages/building/factscard.h"
#include "app/pages/building/seriesexport.h"
#include "app/pages/building/utilitycards.h"
#include "app/pages/building/whycard.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/measures.h"
#include "app/widgets/skeleton.h"
#include "app/widgets/verticalscroll.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

BuildingPage::BuildingPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_client(context.connection)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    setContent(m_stack);
    connectParts();
    showEmpty(tr("Choose a building on the map to see its use."), tr("Open the map"), PageId::Map);
}

QWidget *BuildingPage::buildContent()
{
    Theme &theme = context().theme;
    auto *scroll = new VerticalScroll(this);
    auto *content = new QWidget(scroll);
    m_header = new BuildingHeader(theme, content);
    m_facts = new FactsCard(theme, content);
    m_utilities = new UtilityCards(theme, content);
    m_chart = new ChartCard(theme, content);
    m_why = new WhyCard(theme, content);
    m_deviations = new DeviationsCard(theme, content);

    auto *top = new QHBoxLayout;
    top->setSpacing(measures::Grid);
    top->addWidget(m_facts, 1);
    auto *cards = new QVBoxLayout;
    cards->addWidget(m_utilities);
    cards->addStretch();
    top->addLayout(cards, 3);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(measures::Grid);
    bottom->addWidget(m_why, 2);
    bottom->addWidget(m_deviations, 3);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_header);
    layout->addLayout(top);
    layout->addWidget(m_chart, 1);
    layout->addLayout(bottom);
    scroll->setWidget(content);
    m_skeleton = new Skeleton(theme, content);
    return scroll;
}

void BuildingPage::connectParts()
{
    connect(m_header, &BuildingHeader::backRequested, this, [this] { Q_EMIT openPage(PageId::Map); });
    connect(m_header, &BuildingHeader::whatIfRequested, this, [this] { Q_EMIT openWhatIf(m_number); });
    connect(m_header, &BuildingHeader::csvRequested, this, &BuildingPage::saveCsv);
    connect(m_header, &BuildingHeader::pngRequested, this, &BuildingPage::savePng);
    connect(m_utilities, &UtilityCards::selected, this, &BuildingPage::setUtility);
    connect(m_chart, &ChartCard::resolutionChanged, this, &BuildingPage::loadSeries);
    connect(m_deviations, &DeviationsCard::timeChosen, m_chart, &ChartCard::showTime);
    connect(m_why, &WhyCard::timeChosen, m_chart, &ChartCard::showTime);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { Q_EMIT openPage(m_emptyTarget); });
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
    m_detail.reset();
    m_series.reset();
    m_header->setNumber(number);
    Q_EMIT titleChanged();
    reload();
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
            m_detail.reset();
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
    m_header->setDetail(*m_detail);
    m_facts->setBuilding(m_detail->building);
    Q_EMIT titleChanged();
    if (m_detail->byUtility.isEmpty()) {
        showEmpty(tr("There are no readings of %1 yet.").arg(m_detail->building.name), tr("Import readings"),
                  PageId::Upload);
        return;
    }
    m_stack->setCurrentIndex(0);
    if (!utilityDetail()) {
        m_utility = m_detail->byUtility.constFirst().score.utility;
        loadSeries();
    }
    showUtility();
}

void BuildingPage::loadSeries()
{
    if (m_number.isEmpty())
        return;
    if (m_seriesRequest)
        m_seriesRequest->cancel();
    m_seriesRequest =
        m_client.timeSeries(m_number, m_utility, m_chart->resolution(), {}, {}, this,
                            [this](const core::Result<core::TimeSeries> &result) { receiveSeries(result); });
}

void BuildingPage::receiveSeries(const core::Result<core::TimeSeries> &result)
{
    if (!result) {
        // What the building itself answered says more than that its series is not there either.
        if (result.error().code != core::ErrorCode::NotFound)
            showError(tr("The readings could not be loaded."), result.error(), [this] { reload(); });
        return;
    }
    const bool same =
        m_series && m_series->utility == result->utility && m_series->buildingNumber == result->buildingNumber;
    m_series = *result;
    m_header->setExportEnabled(!m_series->points.isEmpty());
    m_chart->setSeries(*m_series, usualSpread(), same);
    m_deviations->setSeries(*m_series, judgedRange(), usualSpread());
}

void BuildingPage::showUtility()
{
    if (!m_detail)
        return;
    m_utilities->setUtilities(m_detail->byUtility, siteZone(), m_utility);
    const core::UtilityDetail *detail = utilityDetail();
    if (!detail)
        return;
    m_why->setDetail(*detail, siteZone());
    if (m_series && m_series->utility == m_utility && m_series->buildingNumber == m_number) {
        m_chart->setSeries(*m_series, usualSpread(), true);
        m_deviations->setSeries(*m_series, judgedRange(), usualSpread());
    } else {
        m_chart->clear();
        m_deviations->clear();
    }
}

void BuildingPage::showEmpty(const QString &sentence, const QString &action, PageId target)
{
    m_empty->set(sentence, action);
    m_emptyTarget = target;
    m_stack->setCurrentWidget(m_empty);
}

const core::UtilityDetail *BuildingPage::utilityDetail() const
{
    if (!m_detail)
        return nullptr;
    const auto found = std::ranges::find_if(
        m_detail->byUtility, [this](const core::UtilityDetail &detail) { return detail.score.utility == m_utility; });
    return found == m_detail->byUtility.end() ? nullptr : &*found;
}

std::optional<ResidualSpread> BuildingPage::usualSpread() const
{
    const core::UtilityDetail *detail = utilityDetail();
    if (!detail || !detail->score.meanResidual || detail->score.stdResidual.value_or(0.0) <= 0.0)
        return std::nullopt;
    return ResidualSpread{*detail->score.meanResidual, *detail->score.stdResidual};
}

core::TimeRange BuildingPage::judgedRange() const
{
    const core::UtilityDetail *detail = utilityDetail();
    return detail ? detail->score.scoredRange : core::TimeRange();
}

core::SiteZone BuildingPage::siteZone() const
{
    const std::optional<core::DaemonStatus> &status = context().status.status();
    if (!status || status->siteZone.isEmpty())
        return core::SiteZone::utc();
    const core::Result<core::SiteZone> zone = core::SiteZone::create(status->siteZone.toLatin1());
    return zone ? *zone : core::SiteZone::utc();
}

void BuildingPage::saveCsv()
{
    auto *dialog = new QFileDialog(this, tr("Export values"), {}, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"%1-%2.csv"_s.arg(m_number, core::utilityName(m_utility).toLower()));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (!m_series)
            return;
        if (const auto saved = exportCsv(*m_series, m_chart->chart()->view(), path); !saved)
            showError(tr("The file could not be written."), saved.error(), [this] { saveCsv(); });
    });
    dialog->open();
}

void BuildingPage::savePng()
{
    auto *dialog = new QFileDialog(this, tr("Export chart"), {}, tr("PNG pictures (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(u"%1-%2.png"_s.arg(m_number, core::utilityName(m_utility).toLower()));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (!m_chart->chart()->grab().save(path))
            showError(tr("The picture could not be written."), {core::ErrorCode::Storage, path}, [this] { savePng(); });
    });
    dialog->open();
}

} // namespace app
