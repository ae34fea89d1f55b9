#pragma once

#include "app/charts/runs.h"
#include "app/models/sitetime.h"

#include <QColor>
#include <QGraphicsItem>
#include <QPen>

namespace app {

struct PlotLine
{
    Runs runs;
    QPen pen;
};

struct PlotBand
{
    Runs low; //!< edges; both have their points at the same times
    Runs high;
    QColor fill;
};

//! Everything inside the axes of one panel: shaded deviations, time grid, band and lines.
//!
//! QtCharts gives the frame, the value axis and its grid. The lines are drawn here because QLineSeries drops missing
//! values (which bridges gaps) and strokes its outline on each change, too slow while a long series is panned.
class PlotLayer : public QGraphicsItem
{
public:
    explicit PlotLayer(QGraphicsItem *parent = nullptr);

    //! The panel's plot area in the parent's coordinates.
    void setArea(const QRectF &area);
    void setScale(core::TimeRange view, double low, double high);
    void setContent(std::vector<PlotLine> lines, std::vector<PlotBand> bands);
    void setShades(QList<core::TimeRange> shades, const QColor &fill);
    //! Hatched boxes along the foot of the area, ascending.
    void setMarks(QList<core::TimeRange> marks, const QColor &color);
    void setGrid(std::vector<SiteTime::Tick> ticks, const QColor &line);
    //! A horizontal line at zero, invalid for none.
    void setZeroLine(const QColor &line);

    QPointF toPixel(double utc, double value) const;
    double toUtc(double x) const;
    QRectF area() const { return m_area; }

    //! Lines and lone values on the edge of the area are seen whole.
    QRectF boundingRect() const override { return m_area.adjusted(-3.0, -3.0, 3.0, 3.0); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    Runs mapped(const Runs &runs) const; //!< to pixels
    void paintShades(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintGrid(QPainter &painter) const;
    void paintLine(QPainter &painter, const PlotLine &line) const;

    QRectF m_area;
    core::TimeRange m_view;
    double m_low = 0.0;
    double m_high = 1.0;
    std::vector<PlotLine> m_lines;
    std::vector<PlotBand> m_bands;
    QList<core::TimeRange> m_shades;
    QColor m_shadeFill;
    QList<core::TimeRange> m_marks;
    QColor m_markColor;
    std::vector<SiteTime::Tick> m_ticks;
    QColor m_gridLine;
    QColor m_zeroLine;
};

} // namespace app
