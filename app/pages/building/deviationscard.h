#pragma once

#include "app/models/deviations.h"
#include "app/widgets/card.h"
#include "core/model/campus.h"

class QStackedLayout;
class QTableView;

namespace app {

class DeviationTableModel;
class EmptyState;

//! Table of the strongest deviations; activating a row asks to show its time in the chart.
class DeviationsCard : public Card
{
    Q_OBJECT
public:
    explicit DeviationsCard(Theme &theme, QWidget *parent = nullptr);

    //! Lists the intervals in `judged`, or all when that is empty. `hourly` is how hourly differences usually lie
    //! there; other resolutions use the spread of the intervals themselves.
    void setSeries(const core::TimeSeries &series, core::TimeRange judged, std::optional<ResidualSpread> hourly);
    void clear();

Q_SIGNALS:
    void timeChosen(core::EpochSeconds utc);

private:
    DeviationTableModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace app
