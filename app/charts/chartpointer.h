#pragma once

#include "app/theme/theme.h"

#include <QFont>
#include <QGraphicsItem>

#include <optional>

namespace app {

//! The crosshair over both panels with a box of time and all values.
class ChartPointer : public QGraphicsItem
{
public:
    struct Row
    {
        QString name;
        QString value; //!< with its unit
        QColor color;
    };

    explicit ChartPointer(const Theme &theme);

    void setArea(const QRectF &area); //!< of both plots, scene coordinates
    void setFont(const QFont &font);
    void show(double x, const QString &title, QList<Row> rows, QList<QPointF> dots);
    void clear();

    QRectF boundingRect() const override { return m_area.adjusted(-4, -4, 4, 4); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintBox(QPainter &painter) const;

    const Theme &m_theme;
    QRectF m_area;
    QFont m_font;
    std::optional<double> m_x;
    QString m_title;
    QList<Row> m_rows;
    QList<QPointF> m_dots;
};

} // namespace app
