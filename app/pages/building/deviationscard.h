#pragma once

#include "app/widgets/card.h"
#include "core/model/campus.h"

class QLabel;
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

    //! Lists the intervals in `judged`, or all when that is empty, but none whose missing part would look like less
    //! use; z is by what is usual outside of it.
    void setSeries(const core::TimeSeries &series, core::TimeRange judged);
    void clear();

Q_SIGNALS:
    void timeChosen(core::EpochSeconds utc);

private:
    DeviationTableModel *m_model;
    QLabel *m_leftOut; //!< how many are not listed for that
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace app
