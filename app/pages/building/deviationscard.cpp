#include "deviationscard.h"

#include "app/charts/seriesdata.h"
#include "app/models/deviationtablemodel.h"
#include "app/theme/theme.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/sortmenu.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace app {

const Setting<QByteArray> Columns{"building/deviationColumns"};
constexpr int RowsShown = 20;
constexpr int RowsVisible = 6;

DeviationsCard::DeviationsCard(Theme &theme, QWidget *parent)
    : Card(theme, tr("Strongest deviations"), parent)
    , m_model(new DeviationTableModel(this))
    , m_leftOut(new QLabel(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    m_leftOut->setForegroundRole(QPalette::PlaceholderText);
    m_leftOut->setToolTip(tr("A part of their readings is missing, which would look like less use than there was."));
    titleRow()->addWidget(m_leftOut);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(DeviationTableModel::SortRole);
    m_table->setModel(sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::DescendingOrder); // strongest first, as the model has them
    makeRowTable(*m_table, theme, tr("Strongest deviations"));
    m_table->setFrameShape(QFrame::NoFrame);
    // As wide as titles and values need, the rest for the time; the table scrolls sideways rather than cut a number.
    new KeptColumns(*m_table, Columns, KeptColumns::Usual::FitContent, DeviationTableModel::Time);
    new SortMenu(*m_table);
    m_table->setMinimumHeight(measures::rowHeight(fontMetrics()) * (RowsVisible + 1) + 4);
    m_table->setToolTip(tr("Choose a row to see it in the chart"));
    m_empty->set(tr("There is no interval with both an actual and an expected value yet."), {});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    body()->addLayout(m_stack);

    const auto choose = [this, sorted](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT timeChosen(m_model->utcAt(sorted->mapToSource(index).row()));
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
}

void DeviationsCard::setSeries(const core::TimeSeries &series, core::TimeRange judged)
{
    QList<core::SeriesPoint> points = series.points;
    if (!judged.isEmpty())
        erase_if(points, [judged](const core::SeriesPoint &point) { return !judged.contains(point.utc); });
    const qint64 interval = intervalSeconds(series);
    const auto leftOut = erase_if(points, [interval](const core::SeriesPoint &point) {
        return isPartlyMeasured(point) && point.coverage < comparableCoverage(interval);
    });
    m_leftOut->setText(leftOut > 0 ? tr("%n partly measured interval(s) left out", nullptr, static_cast<int>(leftOut))
                                   : QString());
    const std::optional<ResidualSpread> spread = usualSpread(series.points, judged, interval);
    m_model->setDeviations(strongestDeviations(points, spread, RowsShown),
                           displayUnit(series.utility, theme().units()));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

void DeviationsCard::clear()
{
    m_model->setDeviations({}, {});
    m_leftOut->clear();
    m_stack->setCurrentIndex(0); // not known yet is not the same as none
}

} // namespace app
