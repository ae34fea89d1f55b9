#include "buildingpage.h"

#include "app/pages/building/buildingheader.h"
#include "app/pages/building/buildingskeleton.h"
#include "app/pages/building/chartcard.h"
#include "app/pages/building/deviationscard.h"
#include "app/pages/building/factscard.h"
#include "app/pages/building/utilitycards.h"
#include "app/pages/building/whycard.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/measures.h"
#include "app/widgets/verticalscroll.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

// The parts of the page, where they stand, and what they ask of it.
namespace app {

QWidget *BuildingPage::buildContent()
{
    Theme &theme = context().theme;
    m_scroll = new VerticalScroll(this);
    auto *content = new QWidget(m_scroll);
    m_facts = new FactsCard(theme, content);
    m_utilities = new UtilityCards(theme, content);
    m_chart = new ChartCard(theme, content);
    m_why = new WhyCard(theme, content);
    m_deviations = new DeviationsCard(theme, content);
    m_noReadings = new EmptyState(content);
    m_noReadings->hide();

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
    layout->addLayout(top);
    layout->addWidget(m_chart, 1);
    layout->addLayout(bottom);
    layout->addWidget(m_noReadings, 1);
    m_scroll->setWidget(content);
    m_skeleton = new BuildingSkeleton(theme, content, {m_facts, m_chart, m_why, m_deviations}, m_utilities);
    return m_scroll;
}

QList<QWidget *> BuildingPage::cards() const
{
    return {m_facts, m_utilities, m_chart, m_why, m_deviations};
}

// What is on its way has its room already, so that nothing moves when it comes.
void BuildingPage::keepRoomOfCards(bool kept)
{
    for (QWidget *card : cards()) {
        QSizePolicy policy = card->sizePolicy();
        policy.setRetainSizeWhenHidden(kept);
        card->setSizePolicy(policy);
    }
}

void BuildingPage::connectParts()
{
    connect(m_header, &BuildingHeader::backRequested, this, [this] { Q_EMIT openPage(PageId::Map); });
    connect(m_header, &BuildingHeader::whatIfRequested, this, [this] { Q_EMIT openWhatIf(m_number); });
    connect(m_header, &BuildingHeader::chatRequested, this, [this] { Q_EMIT openChat(m_number); });
    connect(m_header, &BuildingHeader::csvRequested, this, [this] { saveCsv(false); });
    connect(m_header, &BuildingHeader::allCsvRequested, this, [this] { saveCsv(true); });
    connect(m_header, &BuildingHeader::pngRequested, this, &BuildingPage::savePng);
    connect(m_utilities, &UtilityCards::selected, this, &BuildingPage::setUtility);
    connect(m_chart, &ChartCard::resolutionChanged, this, &BuildingPage::loadSeries);
    connect(m_deviations, &DeviationsCard::timeChosen, this, &BuildingPage::jumpTo);
    connect(m_why, &WhyCard::timeChosen, this, &BuildingPage::jumpTo);
    connect(m_export, &ExportBar::failed, this, &BuildingPage::showSaveError);
    connect(m_noReadings, &EmptyState::actionRequested, this, [this] { Q_EMIT openPage(PageId::Upload); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] { Q_EMIT openPage(m_emptyTarget); });
}

} // namespace app
