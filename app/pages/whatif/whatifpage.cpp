#include "whatifpage.h"

#include "app/charts/serieschart.h"
#include "app/pages/whatif/overridescard.h"
#include "app/pages/whatif/scenarioresult.h"
#include "app/pages/whatif/workline.h"
#include "app/theme/words.h"
#include "app/widgets/card.h"
#include "app/widgets/datefield.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/skeleton.h"
#include "app/widgets/verticalscroll.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

const Setting<QByteArray> SplitterSizes{"whatif/splitter"};

WhatIfPage::WhatIfPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_client(context.connection)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(DebounceMilliseconds);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    setContent(m_stack);
    connectParts();
}

// A field with the focus says "editing finished" once more when it goes, after this page is none any more.
WhatIfPage::~WhatIfPage()
{
    disconnect(m_building->lineEdit(), nullptr, this, nullptr);
}

QWidget *WhatIfPage::buildContent()
{
    Theme &theme = context().theme;
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    auto *scroll = new VerticalScroll(splitter);
    auto *left = new QWidget(scroll);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measures::Grid);
    column->addWidget(buildChoices());
    m_overrides = new OverridesCard(theme, left);
    column->addWidget(m_overrides, 1);
    scroll->setWidget(left);
    m_result = new ScenarioResult(theme, splitter);
    m_skeleton = new Skeleton(theme, m_result);
    splitter->addWidget(scroll);
    splitter->addWidget(m_result);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    keepSizes(*splitter, SplitterSizes);
    return splitter;
}

QWidget *WhatIfPage::buildChoices()
{
    auto *card = new Card(context().theme, tr("Building and days"), this);
    m_building = new QComboBox(card);
    m_building->setEditable(true);
    m_building->setInsertPolicy(QComboBox::NoInsert);
    m_building->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_building->completer()->setFilterMode(Qt::MatchContains);
    m_building->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_building->setMinimumContentsLength(18);
    m_utility = new QComboBox(card);
    m_from = makeDateField(tr("From"), card);
    m_to = makeDateField(tr("To"), card);
    for (QDateEdit *field : {m_from, m_to})
        field->setKeyboardTracking(false);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Building"), m_building);
    form->addRow(tr("Utility"), m_utility);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    m_rangeNote = new QLabel(card);
    m_rangeNote->setWordWrap(true);
    form->addRow(m_rangeNote);
    card->body()->addLayout(form);
    return card;
}

void WhatIfPage::connectParts()
{
    connect(m_building, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index < 0)
            return;
        m_wanted = buildingNumber();
        fillUtilities();
        loadExtent();
    });
    connect(m_utility, &QComboBox::activated, this, &WhatIfPage::loadExtent);
    for (QDateEdit *field : {m_from, m_to})
        connect(field, &QDateEdit::dateChanged, this, &WhatIfPage::loadExpected);
    // Half a name typed and left would look like another building than the one shown.
    connect(m_building->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { m_building->setEditText(m_building->itemText(m_building->currentIndex())); });
    connect(m_result->workLine(), &WorkLine::cancelRequested, this, &WhatIfPage::stop);
    connect(m_result->workLine(), &WorkLine::resumeRequested, this, &WhatIfPage::loadExpected);
    connect(m_overrides, &OverridesCard::changed, this, &WhatIfPage::scheduleScenario);
    connect(m_overrides, &OverridesCard::meansRequested, this, &WhatIfPage::loadWeatherMeans);
    connect(&m_debounce, &QTimer::timeout, this, &WhatIfPage::loadScenario);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { Q_EMIT openPage(m_emptyTarget); });
}

QString WhatIfPage::title() const
{
    return tr("What-if");
}

QString WhatIfPage::buildingNumber() const
{
    return m_building->currentData().toString();
}

core::Utility WhatIfPage::utility() const
{
    return static_cast<core::Utility>(m_utility->currentData().toInt());
}

void WhatIfPage::setBuilding(const QString &number)
{
    m_wanted = number;
    const int row = m_building->findData(number);
    if (row >= 0)
        m_building->setCurrentIndex(row);
}

void WhatIfPage::setScenario(const Scenario &scenario)
{
    m_overrides->setOverrides(scenario.overrides);
    m_wantedScenario = scenario;
    m_wanted = scenario.buildingNumber;
    const int row = m_building->findData(scenario.buildingNumber);
    if (row < 0)
        return; // the list comes
    const QSignalBlocker blocker(m_building);
    m_building->setCurrentIndex(row);
    fillUtilities();
    loadExtent();
}

void WhatIfPage::takeWantedUtility()
{
    const int row = m_utility->findData(static_cast<int>(m_wantedScenario->utility));
    if (row >= 0)
        m_utility->setCurrentIndex(row);
}

void WhatIfPage::takeWantedDays()
{
    const Scenario wanted = *std::exchange(m_wantedScenario, std::nullopt);
    if (wanted.first < m_from->minimumDate() || wanted.last > m_to->maximumDate() || wanted.first > wanted.last)
        return;
    m_from->setDate(wanted.first);
    m_to->setDate(wanted.last);
}

void WhatIfPage::reload()
{
    clearError();
    if (m_listRequest)
        m_listRequest->cancel();
    if (m_buildings.isEmpty())
        m_skeleton->start();
    if (isStarting())
        return;
    m_listRequest =
        m_client.buildings(core::Utility::Electricity, core::Scoring::SizeNormalized, this,
                           [this](const core::Result<core::BuildingList> &result) { receiveBuildings(result); });
}

void WhatIfPage::reword()
{
    m_result->reword(); // the weather on the left words itself anew
}

// The changes of the weather stay: they are the person's, whatever the campus.
void WhatIfPage::forget()
{
    cancelRequests();
    m_buildings.clear();
    m_expected.reset();
    m_days.clear();
    m_hasDays = false;
    for (QComboBox *choice : {m_building, m_utility}) {
        const QSignalBlocker blocker(choice);
        choice->clear();
    }
    m_rangeNote->clear();
    m_overrides->setMeansUnknown();
    m_result->clear();
    m_stack->setCurrentIndex(0);
}

void WhatIfPage::receiveBuildings(const core::Result<core::BuildingList> &result)
{
    m_skeleton->stop();
    if (!result)
        return showError(tr("The buildings could not be loaded."), result.error());
    markFresh();
    m_buildings = result->buildings;
    erase_if(m_buildings, [](const core::BuildingSummary &building) { return building.utilities.isEmpty(); });
    std::ranges::sort(m_buildings, [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
    if (m_buildings.isEmpty()) {
        return showEmpty(tr("There are no buildings with readings yet."), tr("Import readings"), PageId::Upload);
    }
    m_stack->setCurrentIndex(0);
    {
        const QSignalBlocker blocker(m_building);
        m_building->clear();
        for (const core::BuildingSummary &building : m_buildings) {
            const bool named = building.name.contains(building.number);
            m_building->addItem(named ? building.name : tr("%1 (%2)").arg(building.name, building.number),
                                building.number);
        }
        m_building->setCurrentIndex(std::max(0, m_building->findData(m_wanted)));
    }
    fillUtilities();
    loadExtent();
}

void WhatIfPage::fillUtilities()
{
    const QVariant before = m_utility->currentData();
    const QSignalBlocker blocker(m_utility);
    m_utility->clear();
    for (const core::BuildingSummary &building : m_buildings) {
        if (building.number != buildingNumber())
            continue;
        for (const core::Utility entry : building.utilities)
            m_utility->addItem(words::utility(entry), static_cast<int>(entry));
    }
    m_utility->setCurrentIndex(std::max(0, m_utility->findData(before)));
    if (m_wantedScenario)
        takeWantedUtility();
}

void WhatIfPage::showEmpty(const QString &sentence, const QString &action, PageId target)
{
    m_empty->set(sentence, action);
    m_emptyTarget = target;
    m_stack->setCurrentWidget(m_empty);
}

} // namespace app
