#pragma once

#include "app/pages/chat/predictionoutput.h"

#include <QWidget>

class QLabel;

namespace app {

class FlowLayout;
struct ChartData;
struct Units;
class SeriesChart;
class Theme;

//! The use that was expected and the one of the scenario, hour by hour and in total, with the way to What-if. GUI
//! thread.
class PredictionView : public QWidget
{
    Q_OBJECT
public:
    PredictionView(Theme &theme, const PredictionOutput &output, QWidget *parent = nullptr);

    SeriesChart *chart() const { return m_chart; }

Q_SIGNALS:
    void scenarioChosen(const app::Scenario &scenario);

private:
    void reword();
    QLabel *addFigure(FlowLayout &row, const QString &name);

    Theme &m_theme;
    PredictionOutput m_output;
    SeriesChart *m_chart;
    QLabel *m_expected = nullptr;
    QLabel *m_scenario = nullptr;
    QLabel *m_difference = nullptr;
    QLabel *m_score = nullptr;
};

//! The two curves as a chart takes them.
ChartData chartDataOf(const PredictionOutput &output, const Units &units);

} // namespace app
