#pragma once

#include "app/models/sitetime.h"
#include "app/theme/theme.h"

#include <QFont>
#include <QGraphicsItem>
#include <QPen>

namespace app {

//! What stands around the plot: the legend above it and the site's time labels below it.
class ChartFrame : public QGraphicsItem
{
public:
    struct Entry
    {
        QString text;
        QPen pen;
        QColor fill;          //!< for bands, shades and hatches; invalid for lines
        bool hatched = false; //!< the fill is that of PlotLayer::setMarks()
    };

    explicit ChartFrame(const Theme &theme);

    //! `legend` and `labels` are strips in scene coordinates.
    void setGeometry(const QRectF &legend, const QRectF &labels);
    void setFont(const QFont &font);
    //! What the values are, before the legend.
    void setTitle(const QString &title);
    void setLegend(QList<Entry> entries);
    //! Of the strip for the legend, which takes as many lines as its entries need.
    double legendHeight(double width) const;
    //! Positions are scene x.
    struct Label
    {
        double x = 0.0;
        QString text;
        bool strong = false;
    };
    void setLabels(QList<Label> labels, const QString &title);
    //! Over the strip below the plot; an empty text for none.
    void setCaption(const QPointF &topLeft, const QString &text);

    QRectF boundingRect() const override { return {QPointF(0.0, 0.0), m_legend.united(m_labels).bottomRight()}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    struct LegendPlace
    {
        double x = 0.0; //!< from the left end
        int line = 0;
    };
    QList<LegendPlace> legendPlaces(double width) const;
    void paintLegend(QPainter &painter) const;
    void paintEntry(QPainter &painter, const Entry &entry, const QRectF &room) const;
    void paintLabels(QPainter &painter) const;
    void paintTitle(QPainter &painter, double top) const;

    const Theme &m_theme;
    QRectF m_legend;
    QRectF m_labels;
    QFont m_font;
    QList<Entry> m_entries;
    QList<Label> m_texts;
    QString m_quantity;
    QString m_title;
    QPointF m_captionAt;
    QString m_caption;
};

} // namespace app
