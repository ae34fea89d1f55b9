#include "chartcard.h"

#include "app/charts/seriesdata.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QDateEdit>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTimeZone>

#include <algorithm>
#include <array>

// Which days the chart shows: the buttons, the fields, and what the building was judged for.
namespace app {

constexpr qint64 BeforeFinding = 2 * core::SecondsPerDay; // how it was before

// Seven days, unless what the building was judged for began before them: a week inside a month of excess looks like
// any other week, and the reason named below the chart would not be in it. The range is then the shortest that shows
// the beginning and the days before it, for its contrast with them.
void ChartCard::applyUsualRange()
{
    const core::TimeRange extent = m_chart->chartData().extent();
    const core::EpochSeconds from = m_finding.value_or(extent.to) - BeforeFinding;
    constexpr std::array RangeDays{UsualDays, 30};
    const auto days =
        std::ranges::find_if(RangeDays, [&](int count) { return extent.to - count * core::SecondsPerDay <= from; });
    if (days != RangeDays.end()) {
        m_ranges->button(*days)->setChecked(true);
        return applyRange(*days);
    }
    uncheckRanges();
    const QScopedValueRollback following(m_applying, true);
    m_chart->setView({from, extent.to});
}

void ChartCard::uncheckRanges()
{
    m_ranges->setExclusive(false);
    if (auto *checked = m_ranges->checkedButton())
        checked->setChecked(false);
    m_ranges->setExclusive(true);
}

void ChartCard::applyRange(int id)
{
    const QScopedValueRollback following(m_applying, true);
    const core::TimeRange extent = m_chart->chartData().extent();
    if (id == AllDays)
        m_chart->resetView();
    else
        m_chart->setView({extent.to - id * core::SecondsPerDay, extent.to});
}

void ChartCard::applyDates()
{
    const bool wrong = m_from->date() > m_to->date();
    sayWrongOrder(wrong);
    if (wrong || m_chart->chartData().isEmpty())
        return;
    const QScopedValueRollback following(m_applying, true);
    const auto utc = [this](const QDate &date) {
        const qint64 local = QDateTime(date, QTime(0, 0), QTimeZone::utc()).toSecsSinceEpoch();
        // The offset at about that time; the view need not be exact to the hour on the day the clocks change.
        return local - (m_siteTime.local(local) - local);
    };
    m_rangeChosen = false;
    m_viewMoved = true;
    uncheckRanges();
    m_chart->setView({utc(m_from->date()), utc(m_to->date().addDays(1))});
}

QDate ChartCard::dayOf(core::EpochSeconds utc) const
{
    return QDateTime::fromSecsSinceEpoch(m_siteTime.local(utc), QTimeZone::utc()).date();
}

void ChartCard::sayWrongOrder(bool wrong)
{
    m_note->setText(wrong ? tr("The first day lies after the last one. Choose an earlier first day.") : QString());
    m_note->setVisible(wrong);
    m_from->setAccessibleDescription(m_note->text());
    m_to->setAccessibleDescription(m_note->text());
}

void ChartCard::showMeasured(core::TimeRange view)
{
    const std::optional<double> share = measuredShare(m_chart->chartData(), view);
    //: %1 is a share like "98.9 %".
    m_measured->setText(share ? tr("%1 measured").arg(measuredPercent(*share)) : QString());
}

void ChartCard::showDates(core::TimeRange view)
{
    if (view.isEmpty())
        return;
    sayWrongOrder(false);
    const QSignalBlocker blockFrom(m_from);
    const QSignalBlocker blockTo(m_to);
    m_from->setDate(dayOf(view.from));
    m_to->setDate(dayOf(view.to - 1));
    if (m_applying)
        return;
    m_rangeChosen = false;
    m_viewMoved = true;
    m_ranges->setExclusive(false);
    for (QAbstractButton *button : m_ranges->buttons())
        button->setChecked(m_ranges->id(button) == AllDays && view == m_chart->chartData().extent());
    m_ranges->setExclusive(true);
}

} // namespace app
