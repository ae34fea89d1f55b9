#include "chartcard.h"

#include "app/charts/seriesdata.h"
#include "app/theme/format.h"
#include "app/theme/theme.h"
#include "app/widgets/chip.h"
#include "app/widgets/datefield.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/skeleton.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStackedLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int LeastChartLines = 16;

QDateEdit *dateField(const QString &name, QWidget *parent)
{
    QDateEdit *field = makeDateField(name, parent);
    field->setToolTip(name);
    field->setKeyboardTracking(false);
    return field;
}

} // namespace

ChartCard::ChartCard(Theme &theme, QWidget *parent)
    : Card(theme, tr("Actual and expected"), parent)
    , m_chart(new SeriesChart(theme, this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_ranges(new QButtonGroup(this))
    , m_from(dateField(tr("First day shown"), this))
    , m_to(dateField(tr("Last day shown"), this))
    , m_resolution(new QComboBox(this))
    , m_residual(new QCheckBox(tr("Difference"), this))
    , m_measured(new QLabel(this))
    , m_note(new QLabel(this))
    , m_loading(new QLabel(tr("Loading…"), this))
    , m_skeleton(new Skeleton(theme, m_chart))
{
    buildControls(theme);
    m_note->hide();
    m_note->setWordWrap(true);
    body()->addWidget(m_note);
    m_loading->hide();
    m_loading->setForegroundRole(QPalette::PlaceholderText);
    m_loadingDelay.setSingleShot(true);
    m_loadingDelay.setInterval(Skeleton::DelayMilliseconds);
    connect(&m_loadingDelay, &QTimer::timeout, m_loading, &QWidget::show);
    m_chart->setMinimumHeight(LeastChartLines * fontMetrics().height());
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_empty);
    body()->addLayout(m_stack, 1);

    connect(m_ranges, &QButtonGroup::idClicked, this, [this](int id) {
        m_rangeChosen = true;
        applyRange(id);
    });
    connect(m_from, &QDateEdit::dateChanged, this, &ChartCard::applyDates);
    connect(m_to, &QDateEdit::dateChanged, this, &ChartCard::applyDates);
    connect(m_residual, &QCheckBox::toggled, m_chart, &SeriesChart::setResidualVisible);
    connect(m_resolution, &QComboBox::activated, this, [this] { Q_EMIT resolutionChanged(resolution()); });
    connect(m_chart, &SeriesChart::viewChanged, this, &ChartCard::showDates);
    connect(m_chart, &SeriesChart::viewChanged, this, &ChartCard::showMeasured);
    m_residual->setChecked(true);
    clear();
}

void ChartCard::buildControls(Theme &theme)
{
    const std::array<std::pair<int, QString>, 3> ranges{{{UsualDays, tr("7 d", "range button: seven days")},
                                                         {30, tr("30 d", "range button: thirty days")},
                                                         {AllDays, tr("All")}}};
    for (const auto &[days, text] : ranges) {
        auto *button = new Chip(theme, text, this);
        button->setCheckable(true);
        button->setAccessibleName(days == AllDays ? tr("Show all days") : tr("Show the last %n days", nullptr, days));
        button->setToolTip(button->accessibleName());
        m_ranges->addButton(button, days);
        header()->addWidget(button);
    }
    m_measured->setForegroundRole(QPalette::PlaceholderText);
    m_measured->setToolTip(tr("How much of the shown time readings cover. What is missing is not counted as zero."));
    titleRow()->setStretch(0, 0);
    titleRow()->addWidget(m_measured);
    titleRow()->addStretch(1);
    QSizePolicy kept = m_loading->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // its coming must not push the controls to another line
    m_loading->setSizePolicy(kept);
    titleRow()->addWidget(m_loading);
    m_ranges->setExclusive(true);
    m_ranges->button(UsualDays)->setChecked(true);
    auto *days = new QHBoxLayout; // a range is not torn apart
    days->setSpacing(measures::Grid);
    days->addWidget(m_from);
    days->addWidget(new QLabel(u"–"_s, this));
    days->addWidget(m_to);
    header()->addLayout(days);
    m_resolution->addItem(tr("15 min"), static_cast<int>(core::Resolution::QuarterHour));
    m_resolution->addItem(tr("Hour"), static_cast<int>(core::Resolution::Hourly));
    m_resolution->addItem(tr("Day"), static_cast<int>(core::Resolution::Daily));
    m_resolution->setCurrentIndex(1);
    m_resolution->setAccessibleName(tr("Length of the intervals"));
    m_resolution->setToolTip(m_resolution->accessibleName());
    header()->addWidget(m_resolution);
    header()->addWidget(m_residual);
    m_residual->setToolTip(tr("Show actual minus expected in a strip below"));
}

core::Resolution ChartCard::resolution() const
{
    return static_cast<core::Resolution>(m_resolution->currentData().toInt());
}

void ChartCard::setSeries(const core::TimeSeries &series, core::TimeRange judged, bool sameSubject)
{
    setLoading(false);
    if (series.points.isEmpty())
        return setEmpty(tr("There are no readings of this utility."));
    m_stack->setCurrentWidget(m_chart);
    for (QDateEdit *field : {m_from, m_to}) {
        field->setEnabled(true);
        field->setSpecialValueText({});
    }
    ChartData content = chartData(series, judged, theme().units());
    m_siteTime = SiteTime(content.starts, content.localSeconds);
    const core::TimeRange extent = content.extent();
    {
        const QSignalBlocker blockFrom(m_from);
        const QSignalBlocker blockTo(m_to);
        m_from->setDateRange(dayOf(extent.from), dayOf(extent.to - 1));
        m_to->setDateRange(dayOf(extent.from), dayOf(extent.to - 1));
    }
    const QScopedValueRollback following(m_applying, true); // the buttons stay as they were chosen
    m_chart->setData(std::move(content),
                     sameSubject ? SeriesChart::ViewPolicy::KeepView : SeriesChart::ViewPolicy::ShowAll);
    if (sameSubject)
        return;
    m_viewMoved = false; // days chosen for another building say nothing about this one
    if (m_rangeChosen && m_ranges->checkedButton())
        applyRange(m_ranges->checkedId());
    else
        applyUsualRange();
}

void ChartCard::setFinding(std::optional<core::EpochSeconds> start)
{
    m_finding = start;
    // Later ones come with a reload, which moves nothing.
    const bool first = !std::exchange(m_findingKnown, true);
    if (first && !m_chart->chartData().isEmpty() && !m_rangeChosen && !m_viewMoved)
        applyUsualRange();
}

void ChartCard::forgetFinding()
{
    m_finding.reset();
    m_findingKnown = false;
}

void ChartCard::setEmpty(const QString &sentence)
{
    setLoading(false);
    clear();
    m_empty->set(sentence, {});
    m_stack->setCurrentWidget(m_empty);
}

void ChartCard::setLoading(bool loading)
{
    m_loading->hide();
    m_loadingDelay.stop();
    m_skeleton->stop();
    if (!loading)
        return;
    if (m_chart->chartData().isEmpty()) {
        m_stack->setCurrentWidget(m_chart);
        m_skeleton->start();
    } else {
        m_loadingDelay.start();
    }
}

void ChartCard::clear()
{
    sayWrongOrder(false);
    for (QDateEdit *field : {m_from, m_to}) {
        const QSignalBlocker blocker(field);
        field->setEnabled(false);
        field->setSpecialValueText(format::missing()); // stands for the earliest date: no day is known yet
        field->setDate(field->minimumDate());
    }
    m_chart->setData({});
    showMeasured({});
}

void ChartCard::showTime(core::EpochSeconds utc)
{
    m_chart->showTime(utc);
}

} // namespace app
