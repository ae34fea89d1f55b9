#pragma once

#include "app/charts/serieschart.h"
#include "app/widgets/card.h"
#include "core/model/campus.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QButtonGroup;
class QLabel;
class QStackedLayout;

namespace app {

class EmptyState;
class Skeleton;

//! The chart with its range, resolution and residual controls.
class ChartCard : public Card
{
    Q_OBJECT
public:
    explicit ChartCard(Theme &theme, QWidget *parent = nullptr);

    core::Resolution resolution() const;
    //! What is usual is told by the time outside `judged`. Keeps the shown range when `sameSubject`; otherwise the
    //! chosen range button applies to the new data.
    void setSeries(const core::TimeSeries &series, core::TimeRange judged, bool sameSubject);
    //! When what the building was judged for began; nothing without such a finding. Unless days have been chosen, the
    //! chart opens on a range that shows that moment.
    void setFinding(std::optional<core::EpochSeconds> start);
    void forgetFinding();
    void clear();
    //! There is nothing to draw, and why.
    void setEmpty(const QString &sentence);
    //! A skeleton where there is nothing to show yet, a word where there is; both after a moment only.
    void setLoading(bool loading);
    void showTime(core::EpochSeconds utc);
    SeriesChart *chart() const { return m_chart; }

Q_SIGNALS:
    void resolutionChanged(core::Resolution resolution);

private:
    // Ids of the range buttons: days to show.
    static constexpr int AllDays = 0;
    static constexpr int UsualDays = 7;

    void buildControls(Theme &theme);
    void applyRange(int id);
    void applyUsualRange();
    void uncheckRanges();
    void applyDates();
    void showDates(core::TimeRange view);
    void showMeasured(core::TimeRange view);
    void sayWrongOrder(bool wrong);
    QDate dayOf(core::EpochSeconds utc) const;

    SeriesChart *m_chart;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QButtonGroup *m_ranges;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_resolution;
    QCheckBox *m_residual;
    QLabel *m_measured; //!< how much of the shown time was measured
    QLabel *m_note;     //!< what is wrong with the days
    QLabel *m_loading;  //!< a new series is on its way while the old one is shown
    Skeleton *m_skeleton;
    QTimer m_loadingDelay;
    SiteTime m_siteTime;
    std::optional<core::EpochSeconds> m_finding;
    bool m_findingKnown = false;
    bool m_rangeChosen = false; //!< a range button by hand: it holds for other buildings too
    bool m_viewMoved = false;   //!< by hand, in this subject
    bool m_applying = false;    //!< the view follows a control, so the controls need not follow the view
};

} // namespace app
