#include "mappage.h"

#include "app/map/buildingpopup.h"
#include "app/map/campusmapview.h"
#include "app/theme/words.h"
#include "app/widgets/chip.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/measures.h"
#include "app/widgets/setting.h"
#include "app/widgets/skeleton.h"

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

namespace app {

const Setting<QByteArray> SplitterState{"map/splitter"};
const Setting<QByteArray> HeaderState{"map/columns"};
const Setting<QString> LastUtility{"map/utility", u"ELECTRICITY"_s};
const Setting<QString> LastScoring{"map/scoring", u"size_normalized"_s};

constexpr int StatusIconRoom = 34; // icon, gaps and padding beside a status word

static const QList<Status> &chipStatuses()
{
    static const QList<Status> statuses{core::AnomalyStatus::Anomaly, core::AnomalyStatus::Warning,
                                        core::AnomalyStatus::Caution, core::AnomalyStatus::Normal, std::nullopt};
    return statuses;
}

MapPage::MapPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_client(context.connection)
    , m_model(context.theme)
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
    m_splitter->restoreState(SplitterState.read());
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
}

MapPage::~MapPage()
{
    SplitterState.write(m_splitter->saveState());
    HeaderState.write(m_table->horizontalHeader()->saveState());
}

QWidget *MapPage::createSelectors()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);

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
    layout->addSpacing(measures::Grid);
    for (const Status status : chipStatuses()) {
        auto *chip = new Chip(context().theme, words::status(status), bar);
        chip->setIcon(statusIcon(status, context().theme, 12));
        chip->setToolTip(tr("Show only buildings with this status"));
        connect(chip, &Chip::toggled, this, &MapPage::updateChips);
        connect(&context().theme, &Theme::changed, chip,
                [this, chip, status] { chip->setIcon(statusIcon(status, context().theme, 12)); });
        m_chips.append(chip);
        layout->addWidget(chip);
    }
    layout->addStretch();

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
    layout->setContentsMargins(measures::Grid, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    auto *top = new QHBoxLayout;
    m_search->setPlaceholderText(tr("Filter by name, number or campus"));
    m_search->setAccessibleName(tr("Filter by name, number or campus"));
    m_search->setClearButtonEnabled(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    top->addWidget(m_search, 1);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_count);

    m_table->setModel(&m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("Buildings"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(std::max(measures::RowHeight, fontMetrics().height() + 10));
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(BuildingListModel::NameColumn, QHeaderView::Stretch);
    int statusWidth = 0;
    for (const Status status : chipStatuses())
        statusWidth = std::max(statusWidth, fontMetrics().horizontalAdvance(words::status(status)));
    m_table->setColumnWidth(BuildingListModel::StatusColumn, statusWidth + StatusIconRoom);
    for (const auto &[column, sample] : {std::pair(BuildingListModel::ScoreColumn, u"Score____"_s),
                                         std::pair(BuildingListModel::ReasonColumn, u"sustained excess_"_s),
                                         std::pair(BuildingListModel::AreaColumn, u"1,000,000 ft²_"_s)})
        m_table->setColumnWidth(column, fontMetrics().horizontalAdvance(sample));
    header->restoreState(HeaderState.read());
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(BuildingListModel::ScoreColumn, Qt::DescendingOrder);

    tintSelection();
    connect(&context().theme, &Theme::changed, this, &MapPage::tintSelection);
    connect(m_search, &QLineEdit::textChanged, &m_filter, &BuildingFilter::setText);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MapPage::selectFromTable);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit openBuilding(numberAt(index)); });
    return side;
}

// The full accent would drown the colours of the statuses.
void MapPage::tintSelection()
{
    const Theme &theme = context().theme;
    QColor tint = theme.color(Role::Accent);
    tint.setAlphaF(theme.isDark() ? 0.28F : 0.16F);
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Highlight, tint);
    palette.setColor(QPalette::HighlightedText, theme.color(Role::Text));
    m_table->setPalette(palette);
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
    connect(m_popup, &BuildingPopup::openRequested, this, &MapPage::openBuilding);
}

QString MapPage::title() const
{
    return tr("Map");
}

core::Utility MapPage::utility() const
{
    return core::utilityFromName(m_utility->currentData().toString()).value_or(core::Utility::Electricity);
}

core::Scoring MapPage::scoring() const
{
    return core::scoringFromName(m_scoring->currentData().toString()).value_or(core::Scoring::SizeNormalized);
}

void MapPage::reload()
{
    if (m_pending)
        m_pending->cancel();
    if (context().connection.baseUrl().isEmpty()) // the bundled daemon is starting; its arrival reloads
        return m_skeleton->start();
    m_map->setLoading(true);
    if (!m_loaded)
        m_skeleton->start();
    m_pending = m_client.buildings(utility(), scoring(), this,
                                   [this](const core::Result<core::BuildingList> &answer) { receive(answer); });
}

void MapPage::receive(const core::Result<core::BuildingList> &answer)
{
    m_skeleton->stop();
    m_map->setLoading(false);
    if (!answer) {
        showError(tr("The buildings could not be loaded."), answer.error());
        return;
    }
    clearError();
    markFresh();
    m_loaded = true;
    m_popup->hide();
    m_model.setList(*answer);
    m_filter.invalidate();
    m_map->setBuildings(*answer);
    showContent();
    updateChips();
    updateFilter();
    selectRow(m_map->selected());
    emit listChanged();
}

void MapPage::showContent()
{
    const QList<core::BuildingSummary> &buildings = list().buildings;
    const bool measured = std::ranges::any_of(
        buildings, [this](const core::BuildingSummary &building) { return building.utilities.contains(utility()); });
    if (buildings.isEmpty())
        m_empty->set(tr("No buildings yet. Import buildings and their meter readings to see them here."),
                     tr("Import data"));
    else if (!measured) {
        //: %1 is a utility as it stands in a sentence: "No buildings with steam data".
        m_empty->set(tr("No buildings with %1 data").arg(words::utilityInSentence(utility())), tr("Import data"));
    }
    m_stack->setCurrentWidget(measured ? static_cast<QWidget *>(m_splitter) : m_empty);
}

void MapPage::updateChips()
{
    QList<Status> chosen;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const Status status = chipStatuses().at(i);
        m_chips.at(i)->setCount(std::ranges::count(list().buildings, status, &core::BuildingSummary::status));
        if (m_chips.at(i)->isChecked())
            chosen.append(status);
    }
    m_filter.setStatuses(chosen);
}

void MapPage::updateFilter()
{
    QSet<QString> numbers;
    int withoutPosition = 0;
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const core::BuildingSummary &building = m_model.at(m_filter.mapToSource(m_filter.index(row, 0)).row());
        numbers.insert(building.number);
        withoutPosition += !building.latitude || !building.longitude;
    }
    m_map->setShown(numbers);
    if (!numbers.contains(m_popup->number()))
        m_popup->hide();
    QString text = tr("%n building(s)", nullptr, static_cast<int>(numbers.size()));
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

void MapPage::showPopup(const QString &number)
{
    const int row = m_model.rowOf(number);
    const std::optional<QPointF> position = m_map->viewportPosition(number);
    if (row < 0 || !position)
        return;
    m_popup->show(m_model.at(row));
    m_popup->placeAt(*position);
    if (m_detail)
        m_detail->cancel();
    m_detail = m_client.building(number, m_popup, [this](const core::Result<core::BuildingDetail> &answer) {
        if (answer)
            m_popup->setDetail(*answer);
        else
            showError(tr("The building's utilities could not be loaded."), answer.error());
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
    m_popup->hide();
    return true;
}

} // namespace app
