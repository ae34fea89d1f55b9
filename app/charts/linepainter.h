#pragma once

#include "app/charts/runs.h"

#include <QPen>
#include <QRectF>

class QPainter;

// Lines and bands, their points already in pixels, at a cost that grows with their points and the columns they cross,
// never with both.
namespace app::line {

//! Smooth, with the pen's dashes, for lines with fewer points than pixel columns. One segment after the other: as one
//! outline the cost grows with the square of the length, because a daily curve crosses itself.
void paintSmooth(QPainter &painter, QPen pen, const QPolygonF &pixels);

//! One upright bar for each pixel column, as high as the line goes up and down in it: for lines with more points than
//! columns. `area` bounds what is drawn.
void paintDense(QPainter &painter, const QPen &pen, const Runs &runs, const QRectF &area);

//! The area between two edges that have their points at the same x.
void paintBand(QPainter &painter, const QColor &fill, const Runs &low, const Runs &high, const QRectF &area);

} // namespace app::line
