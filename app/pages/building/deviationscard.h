#pragma once

#include "app/widgets/card.h"
#include "core/model/campus.h"

class QTableView;

namespace app {

class DeviationTableModel;

//! Table of the strongest deviations; activating a row asks to show its time in the chart.
class DeviationsCard : public Card
{
    Q_OBJECT
public:
    explicit DeviationsCard(Theme &theme, QWidget *parent = nullptr);

    //! `score` gives mean and spread of hourly values; other resolutions use those of the series itself.
    void setSeries(const core::TimeSeries &series, const core::UtilityScore *score);
    void clear();

Q_SIGNALS:
    void timeChosen(core::EpochSeconds utc);

private:
    DeviationTableModel *m_model;
    QTableView *m_table;
};

} // namespace app
