#pragma once

#include "core/model/campus.h"

#include <QWidget>

namespace app {

class Theme;

//! A few days of actual and expected use as two bare lines; gaps stay open. The words for it belong beside it.
class Sparkline : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(Theme &theme, QWidget *parent = nullptr);

    void setPoints(const QList<core::SeriesPoint> &points);
    bool isEmpty() const { return m_points.isEmpty(); }

    QSize sizeHint() const override { return {200, 48}; }
    QSize minimumSizeHint() const override { return {80, 32}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using Value = std::optional<double> core::SeriesPoint::*;
    QPainterPath line(Value value) const;

    Theme &m_theme;
    QList<core::SeriesPoint> m_points;
    double m_top = 0.0; //!< the largest value, drawn at the upper edge; the lower one is zero or the smallest value
    double m_bottom = 0.0;
};

} // namespace app
