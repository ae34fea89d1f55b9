#pragma once

#include "app/charts/serieschart.h"
#include "app/models/deviations.h"
#include "app/widgets/card.h"
#include "core/model/campus.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QButtonGroup;
class QStackedLayout;

namespace app {

class EmptyState;

//! The chart with its range, resolution and residual controls.
class ChartCard : public Card
{
    Q_OBJECT
public:
    explicit ChartCard(Theme &theme, QWidget *parent = nullptr);

    core::Resolution resolution() const;
    //! Keeps the shown range when `sameSubject`; otherwise the chosen range button applies to the new data.
    void setSeries(const core::TimeSeries &series, std::optional<ResidualSpread> hourly, bool sameSubject);
    void clear();
    void showTime(core::EpochSeconds utc);
    SeriesChart *chart() const { return m_chart; }

Q_SIGNALS:
    void resolutionChanged(core::Resolution resolution);

private:
    void buildControls(Theme &theme);
    void applyRange(int id);
    void applyDates();
    void showDates(core::TimeRange view);

    SeriesChart *m_chart;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QButtonGroup *m_ranges;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_resolution;
    QCheckBox *m_residual;
    SiteTime m_siteTime;
    bool m_applying = false; //!< the view follows a control, so the controls need not follow the view
};

} // namespace app
