#include "sensorlist.h"

#include "app/models/sensorlistmodel.h"
#include "app/models/sensorwords.h"
#include "app/pages/sensors/sensordetail.h"
#include "app/theme/status.h"
#include "app/widgets/chip.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/setting.h"
#include "app/widgets/skeleton.h"
#include "app/widgets/sortmenu.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

static const Setting<QByteArray> Columns{"sensors/columns"};
static const Setting<QByteArray> SplitterState{"sensors/splitter"};
constexpr int ListShare = 13; // the columns up to the last reading have room in every language
constexpr int DetailShare = 7;

SensorList::SensorList(Connection &connection, Theme &theme, QWidget *parent)
    : PageSection(parent)
    , m_theme(theme)
    , m_client(connection)
    , m_accounts(connection)
    , m_model(new SensorListModel(theme, this))
    , m_filter(new SensorFilter(this))
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_count(new QLabel(this))
    , m_empty(new EmptyState(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(this))
    , m_detail(new SensorDetail(connection, theme, this))
    , m_skeleton(new Skeleton(theme, m_stack))
{
    m_filter->setSourceModel(m_model);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measures::Grid);
    createTable();
    column->addWidget(createBar());
    column->addWidget(m_table, 1);
    column->addWidget(m_count);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, ListShare);
    m_splitter->setStretchFactor(1, DetailShare);
    m_splitter->setSizes({100 * ListShare, 100 * DetailShare}); // their relation
    keepSizes(*m_splitter, SplitterState);
    m_empty->set(tr("No sensors yet. Add one to read its meter around the clock."), tr("Add sensor…"));
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, measures::Grid, 0, 0);
    layout->addWidget(m_stack);
    connect(m_empty, &EmptyState::actionRequested, this, &SensorList::addSensor);
    connect(m_detail, &SensorDetail::editRequested, this, &SensorList::editSensor);
    connect(m_detail, &SensorDetail::secretRequested, this, &SensorList::rotateSecret);
    connect(m_detail, &SensorDetail::scriptRequested, this, &SensorList::setScript);
    connect(m_detail, &SensorDetail::retireRequested, this, &SensorList::setRetired);
    connect(m_detail, &SensorDetail::failed, this, &SensorList::failed);
    updateCounts();
}

QWidget *SensorList::createBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(FlowLayout::Widths::FirstFills);
    bar->setLayout(layout);
    layout->setSpacing(measures::Grid);
    m_search->setPlaceholderText(tr("Filter by sensor, building or owner"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setToolTip(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    layout->addWidget(m_search);
    using enum core::SensorHealth;
    for (const core::SensorHealth health : {Live, Late, Silent, Waiting, Retired}) {
        auto *chip = new Chip(m_theme, sensorwords::health(health), bar);
        const auto dress = [this, chip, health] {
            chip->setIcon(statusIcon(sensorwords::healthStatus(health), m_theme, 12));
        };
        dress();
        chip->setToolTip(tr("Show only sensors in this state"));
        connect(&m_theme, &Theme::changed, chip, dress);
        connect(chip, &Chip::toggled, this, &SensorList::updateFilter);
        m_chips.append({health, chip});
        layout->addWidget(chip);
    }
    auto *add = new QPushButton(tr("Add sensor…"), bar);
    connect(add, &QPushButton::clicked, this, &SensorList::addSensor);
    layout->addWidget(add);
    connect(m_search, &QLineEdit::textChanged, this, &SensorList::updateFilter);
    return bar;
}

void SensorList::createTable()
{
    m_table->setModel(m_filter);
    makeRowTable(*m_table, m_theme, tr("Sensors"));
    m_table->setAlternatingRowColors(true);
    m_table->horizontalHeader()->setSortIndicator(SensorListModel::State, Qt::AscendingOrder);
    new KeptColumns(*m_table, Columns, KeptColumns::Usual::FitContent, SensorListModel::Name);
    m_table->setSortingEnabled(true);
    new SortMenu(*m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SensorList::showChosen);
    connect(m_table, &QTableView::activated, this, &SensorList::editSensor);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SensorList::showChosen);
}

void SensorList::showLoading()
{
    if (!m_loaded)
        m_skeleton->start();
}

void SensorList::reload()
{
    if (m_request)
        m_request->cancel();
    showLoading();
    m_request =
        m_client.sensors(this, [this](const core::Result<QList<core::SensorOverview>> &answer) { receive(answer); });
}

void SensorList::forget()
{
    if (m_request)
        m_request->cancel();
    m_loaded = false;
    m_skeleton->stop();
    m_model->setSensors({});
    m_detail->clear();
    m_stack->setCurrentIndex(0);
    m_count->clear();
}

void SensorList::receive(const core::Result<QList<core::SensorOverview>> &answer)
{
    m_skeleton->stop();
    if (!answer) {
        Q_EMIT failed(tr("The sensors could not be loaded."), answer.error());
        return;
    }
    m_loaded = true;
    const QString before = m_detail->sensorId();
    m_model->setSensors(*answer);
    m_stack->setCurrentIndex(answer->isEmpty() ? 1 : 0);
    updateCounts();
    choose(m_wanted.isEmpty() ? before : m_wanted);
    m_wanted.clear();
    Q_EMIT received();
}

void SensorList::choose(const QString &id)
{
    const QModelIndexList found =
        m_filter->match(m_filter->index(0, 0), SensorListModel::IdRole, id, 1, Qt::MatchExactly);
    if (found.isEmpty() && m_filter->rowCount() > 0 && !m_model->find(id))
        m_table->selectRow(0); // there is always one to look at
    else if (!found.isEmpty() && !m_table->selectionModel()->isRowSelected(found.constFirst().row()))
        m_table->selectRow(found.constFirst().row());
    showChosen();
}

void SensorList::showChosen()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const core::SensorOverview *chosen =
        rows.isEmpty() ? nullptr : m_model->find(rows.constFirst().data(SensorListModel::IdRole).toString());
    if (chosen)
        m_detail->showSensor(*chosen);
    else
        m_detail->clear();
}

// How many there are of each, and how many pass the filter.
void SensorList::updateCounts()
{
    for (const auto &[health, chip] : std::as_const(m_chips))
        chip->setCount(std::ranges::count(m_model->sensors(), health, &core::SensorOverview::health));
    //: Below the table: %1 of %2 sensors pass the filter.
    m_count->setText(tr("%1 of %2 sensors").arg(m_filter->rowCount()).arg(m_model->rowCount()));
}

void SensorList::updateFilter()
{
    QList<core::SensorHealth> chosen;
    for (const auto &[health, chip] : std::as_const(m_chips)) {
        if (chip->isChecked())
            chosen.append(health);
    }
    m_filter->setHealths(chosen);
    m_filter->setText(m_search->text());
    updateCounts();
}

void SensorList::noteReadings(const QHash<QString, core::CounterReading> &readings)
{
    m_model->noteReadings(readings);
    updateCounts();
}

} // namespace app
