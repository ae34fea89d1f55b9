#include "scenarioresult.h"

#include "app/charts/serieschart.h"
#include "app/charts/seriesdata.h"
#include "app/pages/whatif/scenariototals.h"
#include "app/pages/whatif/workline.h"
#include "app/theme/format.h"
#include "app/theme/theme.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/heightkeeper.h"
#include "app/widgets/measures.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

constexpr int LeastChartLines = 14;
constexpr int LeastChartWidth = 220;
constexpr float VeilOpacity = 0.6F;

namespace {

//! What lies under it looks pale. No graphics effect, which tears a chart.
class Veil : public QWidget
{
public:
    Veil(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QColor surface = m_theme.color(Role::Surface);
        surface.setAlphaF(VeilOpacity);
        QPainter(this).fillRect(event->rect(), surface);
    }

private:
    const Theme &m_theme;
};

} // namespace

static QString subjectOf(const QString &buildingNumber, core::Utility utility)
{
    return buildingNumber + u'/' + core::utilityName(utility);
}

ScenarioResult::ScenarioResult(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_totals(new Card(theme, tr("Totals of the chosen days"), this))
    , m_chart(new SeriesChart(theme, this))
    , m_veil(new Veil(theme, m_chart))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_work(new WorkLine(this))
{
    auto *row = new FlowLayout(FlowLayout::Widths::Equal);
    row->setSpacing(measures::Grid * 2);
    m_actual = addFigure(*row, tr("Actual"));
    m_expected = addFigure(*row, tr("Expected"));
    m_scenario = addFigure(*row, tr("Scenario"));
    m_difference = addFigure(*row, tr("Scenario against expected"));
    m_score = addFigure(*row, tr("Score before and after"));
    m_totals->body()->addLayout(row);
    auto *card = new Card(theme, tr("Hour by hour"), this);
    m_chart->setMinimumSize(LeastChartWidth, LeastChartLines * fontMetrics().height());
    buildVeil();
    card->header()->addWidget(m_work);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_empty);
    card->body()->addLayout(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_totals);
    layout->addWidget(card, 1);
    new HeightKeeper(m_totals);
    new HeightKeeper(this);
}

void ScenarioResult::buildVeil()
{
    m_veil->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_veil->hide();
    m_chart->installEventFilter(this);
}

bool ScenarioResult::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_chart && event->type() == QEvent::Resize)
        m_veil->resize(m_chart->size());
    return QWidget::eventFilter(watched, event);
}

ScenarioResult::Figure ScenarioResult::addFigure(FlowLayout &row, const QString &name)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    Figure figure{new QLabel(name, this), new QLabel(format::missing(), this), new QLabel(this)};
    figure.name->setForegroundRole(QPalette::PlaceholderText);
    figure.value->setFont(measures::pageTitle(font()));
    figure.value->setAccessibleName(name);
    figure.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    figure.note->setForegroundRole(QPalette::PlaceholderText);
    figure.name->setWordWrap(true);
    figure.note->setWordWrap(true);
    column->addWidget(figure.name);
    column->addWidget(figure.value);
    column->addWidget(figure.note);
    column->addStretch(); // figures of a row begin on one line
    row.addItem(column);
    return figure;
}

void ScenarioResult::setResult(const core::Prediction &expected, const core::Prediction *scenario)
{
    m_expectedUse = expected;
    m_scenarioUse = scenario ? std::optional(*scenario) : std::nullopt;
    reword();
    setDimmed(Dimmed::Nothing);
}

void ScenarioResult::reword()
{
    if (!m_expectedUse)
        return;
    const core::Prediction *const scenario = m_scenarioUse ? &*m_scenarioUse : nullptr;
    const QString subject = subjectOf(m_expectedUse->buildingNumber, m_expectedUse->utility);
    m_stack->setCurrentWidget(m_chart);
    m_chart->setData(chartData(*m_expectedUse, scenario, m_theme.units()),
                     subject == m_shown ? SeriesChart::ViewPolicy::KeepView : SeriesChart::ViewPolicy::ShowAll);
    m_shown = subject;
    setFigures(*m_expectedUse, scenario);
}

void ScenarioResult::setFigures(const core::Prediction &expected, const core::Prediction *scenario)
{
    const ScenarioTotals totals = scenarioTotals(expected, scenario);
    const DisplayUnit unit = displayUnit(expected.utility, m_theme.units());
    const bool mean = core::aggregationOf(expected.utility) == core::Aggregation::Mean;
    m_totals->setTitle(mean ? tr("Means of the chosen days") : tr("Totals of the chosen days"));
    m_actual.value->setText(format::quantity(totals.actual, unit));
    m_actual.note->setText(tr("as measured"));
    m_expected.value->setText(format::quantity(totals.expected, unit));
    m_expected.note->setText(tr("in the weather as it was"));
    m_scenario.value->setText(format::quantity(totals.scenario, unit));
    m_scenario.note->setText(scenario ? tr("in the changed weather") : tr("Change the weather on the left"));
    const auto by = totals.difference();
    m_difference.value->setText(by ? format::difference(*by, unit) : format::missing());
    const auto ratio = totals.ratio();
    const QString sign = ratio && *ratio > 0 ? u"+"_s : ratio && *ratio < 0 ? u"−"_s : QString();
    m_difference.note->setText(ratio ? sign + format::percent(std::abs(*ratio)) : QString());
    const QString before = format::score(expected.anomalyScore);
    //: Score before and after the change: "0.31 → 0.12".
    m_score.value->setText(scenario ? tr("%1 → %2").arg(before, format::score(scenario->anomalyScore)) : before);
    m_score.note->setText(tr("0 is usual, 1 is worst"));
}

void ScenarioResult::clear()
{
    m_chart->setData({});
    m_stack->setCurrentWidget(m_chart);
    m_shown.clear();
    m_expectedUse.reset();
    m_scenarioUse.reset();
    setDimmed(Dimmed::Nothing);
    for (const Figure &figure : {m_actual, m_expected, m_scenario, m_difference, m_score}) {
        figure.value->setText(format::missing());
        figure.note->clear();
    }
}

void ScenarioResult::setEmpty(const QString &sentence)
{
    clear();
    m_empty->set(sentence, {});
    m_stack->setCurrentWidget(m_empty);
}

bool ScenarioResult::shows(const QString &buildingNumber, core::Utility utility) const
{
    return m_shown == subjectOf(buildingNumber, utility);
}

void ScenarioResult::setDimmed(Dimmed dimmed)
{
    m_chart->setScenarioDimmed(dimmed == Dimmed::Scenario);
    m_veil->setVisible(dimmed == Dimmed::All);
    const auto dim = [](const Figure &figure, bool isOld) {
        figure.value->setForegroundRole(isOld ? QPalette::PlaceholderText : QPalette::WindowText);
    };
    for (const Figure &figure : {m_actual, m_expected})
        dim(figure, dimmed == Dimmed::All);
    for (const Figure &figure : {m_scenario, m_difference, m_score})
        dim(figure, dimmed != Dimmed::Nothing);
}

QString ScenarioResult::differenceText() const
{
    return m_difference.value->text();
}

} // namespace app
