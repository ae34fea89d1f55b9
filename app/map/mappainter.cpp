#include "mappainter.h"

#include "app/theme/format.h"
#include "app/theme/mixed.h"
#include "app/theme/theme.h"
#include "app/theme/words.h"
#include "app/widgets/measures.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app::mappainter {

constexpr double GridPixels = 100;
constexpr double HullMargin = 26; // pixels between a building and the outline
constexpr int Margin = 12;        // of legend, scale bar and north arrow from the edge
constexpr int ShapeExtent = 12;

// The largest 1, 2 or 5 times a power of ten that is not above `value`.
static double roundNumber(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    const double factor = value / power;
    return power * (factor >= 5 ? 5 : factor >= 2 ? 2 : 1);
}

void paintGrid(QPainter &painter, const QRect &viewport, const QTransform &toViewport, const Theme &theme)
{
    const QRectF scene = toViewport.inverted().mapRect(QRectF(viewport));
    const double step = roundNumber(GridPixels * 1.6 / toViewport.m11());
    // Mixed here: a line that shines through is blended pixel by pixel, which took most of a frame.
    const QColor line = mixed(theme.color(Role::Border), theme.color(Role::Window), 0.55);
    for (double x = std::floor(scene.left() / step) * step; x < scene.right(); x += step) {
        const int pixel = qRound(toViewport.map(QPointF(x, 0)).x());
        painter.fillRect(QRect(pixel, viewport.top(), 1, viewport.height()), line);
    }
    for (double y = std::floor(scene.top() / step) * step; y < scene.bottom(); y += step) {
        const int pixel = qRound(toViewport.map(QPointF(0, y)).y());
        painter.fillRect(QRect(viewport.left(), pixel, viewport.width(), 1), line);
    }
}

double hullMargin()
{
    return HullMargin;
}

void paintCampus(QPainter &painter, const Campus &campus, const QTransform &toViewport, bool filled, const Theme &theme)
{
    QColor fill = theme.color(Role::Surface);
    fill.setAlphaF(0.75F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(filled ? Role::Border : Role::Muted), 1.5));
    painter.setBrush(filled ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawPolygon(toViewport.map(campus.outline));
}

QRectF paintCampusName(QPainter &painter, const Campus &campus, const QTransform &toViewport,
                       const QList<QRectF> &taken, const Theme &theme)
{
    const QRectF bounds = toViewport.mapRect(campus.outline.boundingRect());
    painter.setFont(measures::semibold(painter.font()));
    const QFontMetricsF metrics(painter.font());
    const QSizeF size(metrics.horizontalAdvance(campus.name) + 8, metrics.height());
    const QRectF place(QPointF(bounds.center().x() - size.width() / 2, bounds.top() - size.height() - 3), size);
    const bool covered = std::ranges::any_of(taken, [&place](const QRectF &other) { return other.intersects(place); });
    if (campus.name.isEmpty() || covered)
        return {};
    QColor halo = theme.color(Role::Window);
    halo.setAlphaF(0.7F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(halo);
    painter.drawRoundedRect(place, 3, 3);
    painter.setPen(theme.color(Role::Muted));
    painter.drawText(place, Qt::AlignCenter, campus.name);
    return place;
}

void paintMarker(QPainter &painter, const Marker &marker, const QPointF &centre, bool selected, const Theme &theme)
{
    const double half = marker.extent / 2;
    if (selected) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(theme.color(Role::Surface));
        painter.setPen(QPen(theme.color(Role::Accent), measures::FocusRing));
        painter.drawEllipse(centre, half + 5, half + 5);
    }
    paintStatus(painter, marker.status, QRectF(centre.x() - half, centre.y() - half, marker.extent, marker.extent),
                theme);
}

double clusterRadius(int count)
{
    return 14 + 2 * std::log10(std::max(count, 1));
}

void paintCluster(QPainter &painter, int count, Status worst, const QPointF &centre, bool selected, const Theme &theme)
{
    const double radius = clusterRadius(count);
    painter.setRenderHint(QPainter::Antialiasing);
    if (selected) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Role::Accent), measures::FocusRing));
        painter.drawEllipse(centre, radius + 4, radius + 4);
    }
    painter.setBrush(theme.color(Role::Surface));
    painter.setPen(QPen(theme.color(statusRole(worst)), 2));
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(theme.color(Role::Text));
    painter.setFont(measures::semibold(painter.font()));
    const QRectF disc(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    painter.drawText(disc, Qt::AlignCenter, format::count(count));
    const QPointF corner = centre + QPointF(radius, -radius) * 0.72;
    paintStatus(painter, worst, QRectF(corner.x() - 7, corner.y() - 7, 14, 14), theme);
}

QRectF labelRect(const QPainter &painter, const QString &text, const QPointF &centre, double extent)
{
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(text) + 6;
    return {centre.x() - width / 2, centre.y() + extent / 2 + 2, width, metrics.height()};
}

void paintLabel(QPainter &painter, const QRectF &rect, const QString &text, const Theme &theme)
{
    QColor back = theme.color(Role::Surface);
    back.setAlphaF(0.8F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(rect, 3, 3);
    painter.setPen(theme.color(Role::Text));
    painter.drawText(rect, Qt::AlignCenter, text);
}

static void paintPanel(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    QColor back = theme.color(Role::Surface);
    back.setAlphaF(0.92F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Role::Border));
    painter.setBrush(back);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), measures::CardRadius, measures::CardRadius);
}

QRectF paintLegend(QPainter &painter, const QRect &viewport, const Theme &theme)
{
    const QList<Status> statuses{core::AnomalyStatus::Anomaly, core::AnomalyStatus::Warning,
                                 core::AnomalyStatus::Caution, core::AnomalyStatus::Normal, std::nullopt};
    const QFontMetricsF metrics(painter.font());
    double widest = 0;
    for (const Status status : statuses)
        widest = std::max(widest, metrics.horizontalAdvance(words::status(status)));
    const double line = metrics.height() + 3;
    const QSizeF size(widest + ShapeExtent + 3 * measures::Grid,
                      line * static_cast<double>(statuses.size()) + measures::Grid);
    const QRectF panel(viewport.left() + Margin, viewport.bottom() - Margin - size.height(), size.width(),
                       size.height());
    paintPanel(painter, panel, theme);
    double top = panel.top() + measures::Grid / 2.0;
    for (const Status status : statuses) {
        paintStatus(painter, status,
                    QRectF(panel.left() + measures::Grid, top + (line - ShapeExtent) / 2, ShapeExtent, ShapeExtent),
                    theme);
        painter.setPen(theme.color(Role::Text));
        painter.drawText(QRectF(panel.left() + ShapeExtent + 2 * measures::Grid, top, widest + 2, line),
                         Qt::AlignVCenter | Qt::AlignLeft, words::status(status));
        top += line;
    }
    return panel;
}

QRectF paintScaleBar(QPainter &painter, const QRect &viewport, double metresPerPixel, const Theme &theme)
{
    const double metres = roundNumber(metresPerPixel * 120);
    const double pixels = metres / metresPerPixel;
    const QString label = metres >= 1000 ? format::quantity(metres / 1000, u"km"_s) : format::quantity(metres, u"m"_s);
    const QFontMetricsF metrics(painter.font());
    const double width = std::max(pixels, metrics.horizontalAdvance(label)) + 2 * measures::Grid;
    const double height = metrics.height() + 14;
    const QRectF panel(viewport.right() - Margin - width, viewport.bottom() - Margin - height, width, height);
    paintPanel(painter, panel, theme);
    painter.setPen(theme.color(Role::Text));
    painter.drawText(panel.adjusted(0, 2, 0, -10), Qt::AlignCenter, label);
    const double y = panel.bottom() - 6;
    const double left = panel.center().x() - pixels / 2;
    painter.setPen(QPen(theme.color(Role::Text), 1.5));
    painter.drawPolyline(QPolygonF{{left, y - 4}, {left, y}, {left + pixels, y}, {left + pixels, y - 4}});
    return panel;
}

void paintVeil(QPainter &painter, const QRect &viewport, const Theme &theme)
{
    QColor veil = theme.color(Role::Window);
    veil.setAlphaF(theme.isDark() ? 0.6F : 0.25F); // pictures are made for light screens
    painter.fillRect(viewport, veil);
}

void paintAttribution(QPainter &painter, const QRectF &room, const QString &text, const Theme &theme)
{
    const QFontMetricsF metrics(painter.font());
    const QString shown = metrics.elidedText(text.simplified(), Qt::ElideRight, room.width() - measures::Grid);
    const double width = metrics.horizontalAdvance(shown) + measures::Grid;
    const QRectF place(room.right() - width, room.bottom() - metrics.height(), width, metrics.height());
    QColor back = theme.color(Role::Surface);
    back.setAlphaF(0.85F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRect(place);
    painter.setPen(theme.color(Role::Text));
    painter.drawText(place, Qt::AlignCenter, shown);
}

void paintSkeleton(QPainter &painter, const QRect &viewport, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::Border));
    constexpr int Places = 24;
    for (int i = 0; i < Places; ++i) { // scattered like buildings, the same every time
        const double x = 0.14 + 0.72 * ((i * 37 + 11) % 97) / 97.0;
        const double y = 0.14 + 0.66 * ((i * 53 + 29) % 89) / 89.0;
        const double radius = 7 + i % 4;
        painter.drawEllipse(QPointF(viewport.width() * x, viewport.height() * y), radius, radius);
    }
}

void paintFocus(QPainter &painter, const QRect &viewport, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.color(Role::Accent), measures::FocusRing, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(viewport.adjusted(1, 1, -1, -1));
}

void paintNorth(QPainter &painter, const QRect &viewport, const Theme &theme)
{
    const QRectF panel(viewport.right() - Margin - 28, viewport.top() + Margin, 28, 38);
    paintPanel(painter, panel, theme);
    const QPointF tip(panel.center().x(), panel.top() + 6);
    QPainterPath arrow;
    arrow.addPolygon(QPolygonF{tip, tip + QPointF(5, 11), tip + QPointF(0, 8), tip + QPointF(-5, 11)});
    arrow.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::Muted));
    painter.drawPath(arrow);
    painter.setPen(theme.color(Role::Text));
    //: One letter for north, on the map's arrow.
    painter.drawText(panel.adjusted(0, 17, 0, -2), Qt::AlignCenter, QCoreApplication::translate("MapPainter", "N"));
}

} // namespace app::mappainter
