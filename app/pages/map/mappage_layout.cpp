#include "mappage.h"

#include "app/map/buildingpopup.h"
#include "app/map/campusmapview.h"
#include "app/theme/words.h"
#include "app/widgets/chip.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/preferences.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/setting.h"
#include "app/widgets/skeleton.h"
#include "app/widgets/sortmenu.h"
#include "core/wire/json.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

// How the page is put together; what it does is in mappage.cpp.
namespace app {

const Setting<QByteArray> SplitterState{"map/splitter"};
const Setting<QString> LastUtility{"map/utility", core::wire::AllUtilitiesName};
const Setting<QString> LastScoring{"map/scoring", u"size_normalized"_s};

const QList<Status> &MapPage::chipStatuses()
{
    static const QList<Status> statuses{core::AnomalyStatus::Anomaly, core::AnomalyStatus::Warning,
                                        core::AnomalyStatus::Caution, core::AnomalyStatus::Normal, std::nullopt};
    return statuses;
}

MapPage::MapPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_client(context.connection)
    , m_model(context.theme)
    , m_events(context.connection)
    , m_utility(new QComboBox(this))
    , m_scoring(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_map(new CampusMapView(context.theme, this))
    , m_popup(new BuildingPopup(context.theme, m_map->viewport()))
    , m_table(new QTableView(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    m_filter.setSourceModel(&m_model);
    m_splitter->addWidget(m_map);
    m_splitter->addWidget(createTable());
    m_splitter->setStretchFactor(0, 62);
    m_splitter->setStretchFactor(1, 38);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({620, 380});
    keepSizes(*m_splitter, SplitterState);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    m_skeleton = new Skeleton(context.theme, m_table);

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(createSelectors());
    layout->addWidget(m_stack, 1);
    setContent(content);

    connectMap();
    connect(&m_filter, &BuildingFilter::filterChanged, this, &MapPage::updateFilter);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { emit openPage(PageId::Upload); });
    connect(&m_events, &EventStream::received, this, &MapPage::take);
}

QWidget *MapPage::createSelectors()
{
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(FlowLayout::Widths::Natural); // large letters take a second row
    bar->setLayout(layout);
    layout->setSpacing(measures::Grid);

    m_utility->addItem(tr("All utilities"), QString(core::wire::AllUtilitiesName));
    for (const core::Utility utility : core::AllUtilities)
        m_utility->addItem(words::utility(utility), core::utilityName(utility));
    for (const core::Scoring scoring : core::AllScorings)
        m_scoring->addItem(words::scoring(scoring), core::scoringName(scoring));
    m_utility->setCurrentIndex(std::max(0, m_utility->findData(LastUtility.read())));
    m_scoring->setCurrentIndex(std::max(0, m_scoring->findData(LastScoring.read())));
    m_utility->setAccessibleName(tr("Utility"));
    m_utility->setToolTip(tr("What the scores are about"));
    m_scoring->setAccessibleName(tr("Scoring"));
    m_scoring->setToolTip(tr("How the scores are worked out"));
    layout->addWidget(m_utility);
    layout->addWidget(m_scoring);
    for (const Status status : chipStatuses()) {
        auto *chip = new Chip(context().theme, words::status(status), bar);
        chip->setIcon(statusIcon(status, context().theme, 12));
        chip->setToolTip(tr("Show only buildings with this status"));
        connect(chip, &Chip::toggled, this, &MapPage::updateChips);
        connect(&context().theme, &Theme::changed, chip,
                [this, chip, status] { chip->setIcon(statusIcon(status, context().theme, 12)); });
        m_chips.append({status, chip});
        layout->addWidget(chip);
    }

    connect(m_utility, &QComboBox::currentIndexChanged, this, [this] {
        LastUtility.write(m_utility->currentData().toString());
        reload();
    });
    connect(m_scoring, &QComboBox::currentIndexChanged, this, [this] {
        LastScoring.write(m_scoring->currentData().toString());
        reload();
    });
    return bar;
}

QWidget *MapPage::createTable()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    auto *top = new QHBoxLayout;
    m_search->setPlaceholderText(tr("Filter by name, number or campus"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setToolTip(m_search->placeholderText()); // a narrow table cuts it
    m_search->setClearButtonEnabled(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    top->addWidget(m_search, 1);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_count);

    m_table->setModel(&m_filter);
    makeRowTable(*m_table, context().theme, tr("Buildings"));
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    prepareColumns();
    new SortMenu(*m_table);

    connect(m_search, &QLineEdit::textChanged, &m_filter, &BuildingFilter::setText);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MapPage::selectFromTable);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit openBuilding(numberAt(index)); });
    return side;
}

void MapPage::connectMap()
{
    connect(m_map, &CampusMapView::selectionChanged, this, [this](const QString &number) {
        selectRow(number);
        if (number != m_popup->number())
            m_popup->hide();
    });
    connect(m_map, &CampusMapView::popupRequested, this, &MapPage::showPopup);
    connect(m_map, &CampusMapView::viewChanged, this, &MapPage::placePopup);
    connect(&m_map->tiles(), &TileLayer::failed, this, [this](const core::Error &error) {
        m_tileTrouble = error;
        tellTileTrouble();
    });
    connect(&context().preferences, &Preferences::changed, this, [this](Preferences::Group group) {
        if (group == Preferences::Group::MapBackground)
            applyMapSource();
    });
    applyMapSource();
    connect(m_popup, &BuildingPopup::openRequested, this, &MapPage::openBuilding);
}

} // namespace app
