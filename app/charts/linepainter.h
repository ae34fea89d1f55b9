#pragma once

#include "app/charts/runs.h"

#include <QLineF>
#include <QList>
#include <QPen>
#include <QRectF>

class QPainter;

// Lines and bands, their points already in pixels, at a cost that grows with their points and the columns they cross,
// never with both.
namespace app::line {

//! Smooth, with the pen's dashes, for lines with fewer points than pixel columns. One segment after the other: as one
//! outline the cost grows with the square of the length, because a daily curve crosses itself. `area` bounds the
//! dashes.
void paintSmooth(QPainter &painter, QPen pen, const QPolygonF &pixels, const QRectF &area);

//! The strokes of a dashed line that lie in `area`; the pen is thicker than nothing. A pen with dashes would have to be
//! set anew for each segment, so that they go on from one to the next, and costs several times as much. The point
//! before the area and the one after it may be millions of pixels away, where the values there dwarf those in between.
QList<QLineF> dashes(const QPolygonF &pixels, const QPen &pen, const QRectF &area);

//! One upright bar for each pixel column, as high as the line goes up and down in it: for lines with more points than
//! columns. `area` bounds what is drawn.
void paintDense(QPainter &painter, const QPen &pen, const Runs &runs, const QRectF &area);

//! The area between two edges that have their points at the same x.
void paintBand(QPainter &painter, const QColor &fill, const Runs &low, const Runs &high, const QRectF &area);

//! A hatched box, which is seen without its colour and however narrow it is: what it stands for was partly measured.
void paintHatched(QPainter &painter, const QRectF &box, const QColor &color);

} // namespace app::line
