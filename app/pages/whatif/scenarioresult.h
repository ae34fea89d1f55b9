#pragma once

#include "app/widgets/card.h"
#include "core/model/campus.h"

class QHBoxLayout;
class QLabel;

namespace app {

class SeriesChart;

//! The three curves, their totals, the difference, and the score before and after.
class ScenarioResult : public QWidget
{
    Q_OBJECT
public:
    explicit ScenarioResult(Theme &theme, QWidget *parent = nullptr);

    //! `scenario` may be null while nothing is changed.
    void setResult(const core::Prediction &expected, const core::Prediction *scenario);
    void clear();
    //! The old scenario stays, dimmed, until the new one is there.
    void setWaiting(bool waiting);
    SeriesChart *chart() const { return m_chart; }
    QString differenceText() const;

private:
    struct Figure
    {
        QLabel *name;
        QLabel *value;
        QLabel *note;
    };
    Figure addFigure(QHBoxLayout &row, const QString &name);
    void setFigures(const core::Prediction &expected, const core::Prediction *scenario);

    Theme &m_theme;
    Card *m_totals;
    SeriesChart *m_chart;
    Figure m_actual;
    Figure m_expected;
    Figure m_scenario;
    Figure m_difference;
    Figure m_score;
    QString m_shown; //!< building and utility the chart shows, to keep its zoom
};

} // namespace app
