#include "predictionview.h"

#include "app/charts/serieschart.h"
#include "app/charts/seriesdata.h"
#include "app/pages/whatif/scenariototals.h"
#include "app/theme/format.h"
#include "app/theme/theme.h"
#include "app/theme/words.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

constexpr int ChartLines = 13;
constexpr qint64 SecondsOfDay = 86400;

ChartData chartDataOf(const PredictionOutput &output, const Units &units)
{
    ChartData data = chartData(output.expected, output.overridden ? &*output.overridden : nullptr, units);
    if (output.isDaily) {
        data.intervalSeconds = SecondsOfDay;
        //: Title of a value axis; %1 is a utility.
        data.quantity = QCoreApplication::translate("app::PredictionView", "%1 per day")
                            .arg(words::utility(output.expected.utility));
    }
    return data;
}

PredictionView::PredictionView(Theme &theme, const PredictionOutput &output, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_output(output)
    , m_chart(new SeriesChart(theme, this))
{
    auto *row = new FlowLayout(FlowLayout::Widths::Equal);
    row->setSpacing(measures::PageMargin);
    m_expected = addFigure(*row, tr("Expected"));
    if (output.overridden) {
        m_scenario = addFigure(*row, tr("Scenario"));
        m_difference = addFigure(*row, tr("Difference"));
    }
    m_score = addFigure(*row, tr("Score"));
    m_chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_chart->setFixedHeight(std::max(ChartLines * fontMetrics().height(), m_chart->minimumSizeHint().height()));
    m_chart->setAccessibleName(tr("Expected use and scenario"));
    auto *open = new QPushButton(tr("Open in What-if"), this);
    open->setToolTip(output.isMoved ? tr("What-if sets the weather to one value: its mean after the change")
                                    : tr("The same building, days and weather, to go on from"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addLayout(row);
    layout->addWidget(m_chart);
    layout->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT scenarioChosen(m_output.scenario); });
    connect(&theme, &Theme::unitsChanged, this, &PredictionView::reword);
    reword();
}

QLabel *PredictionView::addFigure(FlowLayout &row, const QString &name)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    auto *title = new QLabel(name, this);
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setWordWrap(true);
    auto *value = new QLabel(this);
    value->setFont(measures::semibold(font()));
    value->setAccessibleName(name);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(value);
    column->addStretch();
    row.addItem(column);
    return value;
}

void PredictionView::reword()
{
    const core::Prediction *scenario = m_output.overridden ? &*m_output.overridden : nullptr;
    m_chart->setData(chartDataOf(m_output, m_theme.units()));
    ScenarioTotals totals = scenarioTotals(m_output.expected, scenario);
    if (m_output.expectedTotal) {
        totals.expected = m_output.expectedTotal;
        totals.scenario = m_output.overriddenTotal;
    }
    const DisplayUnit unit = displayUnit(m_output.expected.utility, m_theme.units());
    m_expected->setText(format::quantity(totals.expected, unit));
    if (scenario) {
        m_scenario->setText(format::quantity(totals.scenario, unit));
        const auto by = totals.difference();
        const auto ratio = totals.ratio();
        const QString sign = ratio && *ratio > 0 ? u"+"_s : ratio && *ratio < 0 ? u"−"_s : QString();
        const QString share = ratio ? u" (%1%2)"_s.arg(sign, format::percent(std::abs(*ratio))) : QString();
        m_difference->setText(by ? format::difference(*by, unit) + share : format::missing());
    }
    const QString score = format::score(scenario ? scenario->anomalyScore : m_output.expected.anomalyScore);
    const QString before = format::score(m_output.expected.anomalyScore);
    const bool hasBoth = scenario && m_output.expected.anomalyScore;
    //: Score before and after the change: "0.31 → 0.12".
    m_score->setText(hasBoth ? tr("%1 → %2").arg(before, score) : score);
}

} // namespace app
