#pragma once

#include "app/charts/plotlayer.h"
#include "app/theme/theme.h"

class QChart;
class QGraphicsScene;
class QValueAxis;

namespace app {

//! One plot area: QtCharts' frame, value axis and grid, and our layer of lines over it.
class AxisPanel
{
public:
    AxisPanel(QGraphicsScene &scene, const Theme &theme);

    void setVisible(bool visible);
    bool isVisible() const;
    //! The chart's rectangle and, inside it, the plot area; both in scene coordinates.
    void setGeometry(const QRectF &chart, const QRectF &plot);
    //! Rounds the range outwards, upwards to a tick and downwards to a part of one; ticks start at zero.
    void setScale(core::TimeRange view, ValueRange values, bool fromZero);
    void applyTheme();
    void setFont(const QFont &font);

    PlotLayer &layer() { return *m_layer; }
    const PlotLayer &layer() const { return *m_layer; }

private:
    const Theme &m_theme;
    QChart *m_chart = nullptr;    //!< owned by the scene
    QValueAxis *m_axis = nullptr; //!< owned by the chart
    PlotLayer *m_layer = nullptr; //!< owned by the scene
};

} // namespace app
