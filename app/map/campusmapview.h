#pragma once

#include "app/map/mappainter.h"
#include "app/map/markersprites.h"
#include "app/map/tilelayer.h"

#include <QAccessible>
#include <QGraphicsView>
#include <QHash>
#include <QTimer>
#include <QVariantAnimation>

namespace app {

//! The campus from above: a drawn background or pictures, a marker for each building that has a position, clusters
//! where markers would cover each other. Wheel, pinch, +, - and double click zoom; drag and arrow keys pan; Tab walks
//! markers by score. Screen readers find the markers as children.
class CampusMapView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit CampusMapView(Theme &theme, QWidget *parent = nullptr);

    //! Takes the place of what was shown; zoom, position and selection stay when they still make sense.
    void setBuildings(const core::BuildingList &list, std::optional<std::vector<bool>> shown = {});
    //! Only these are drawn, by row of the list given; every building with a position without a filter.
    void setShown(std::optional<std::vector<bool>> rows);
    //! Markers at half strength until the answer is there.
    void setLoading(bool loading);
    //! Empty = none. Does not emit; moves the map only when the building is outside the view.
    void setSelected(const QString &number);
    const QString &selected() const { return m_selected; }

    //! Pictures below the markers; null draws the background.
    void setTileSource(std::unique_ptr<TileSource> source) { m_tiles.setSource(std::move(source)); }
    TileLayer &tiles() { return m_tiles; }

    void fitAll();
    int markerCount() const { return static_cast<int>(m_markers.size()); }
    //! What is drawn now, in paint order.
    const std::vector<MarkerGroup> &groups() const { return m_groups; }
    //! Where the building is drawn, in viewport pixels; nothing for one without a position.
    std::optional<QPointF> viewportPosition(const QString &number) const;

    // The walk of Tab and of screen readers: the buildings shown, worst first.
    int shownCount() const { return static_cast<int>(m_shown.size()); }
    const Marker &shown(int place) const { return m_markers.at(markerAt(place)); }
    int placeOf(const QString &number) const; //!< -1 when it is not shown
    //! Where the pointer hits; the worst of a cluster.
    std::optional<int> placeAt(const QPointF &viewportPoint) const;
    void walkTo(int place);
    void open(int place);
    //! "Mount Hall, anomaly, 0.89".
    QString description(int place) const;
    //! How many buildings of each status are shown, in words.
    QString summary() const;

Q_SIGNALS:
    //! By mouse or keyboard; empty when nothing is selected any more.
    void selectionChanged(const QString &number);
    //! The marker was clicked, or Enter pressed and the popup is to take the keyboard.
    void popupRequested(const QString &number, bool byKeyboard);
    void viewChanged(); //!< zoomed, panned or resized

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rebuildCampuses();
    QRectF markerExtent() const;
    int markerAt(int place) const { return m_shown[m_shown.size() - 1 - static_cast<std::size_t>(place)]; }
    void findSelected();
    void tellReaders(QAccessible::Event what, int child = -1);
    void regroup();
    void zoomBy(double factor, const QPointF &anchor);
    void panBy(int dx, int dy);
    const MarkerGroup *groupAt(const QPointF &viewportPoint) const;
    const Marker &worstOf(const MarkerGroup &group) const;
    QPointF toViewport(const QPointF &projected) const;
    void openGroup(const MarkerGroup &group);
    void select(const QString &number);
    void showTip();
    bool walk(bool forward);
    bool pinch(QEvent *event);
    void paintMarkers(QPainter &painter);
    void paintLabels(QPainter &painter);
    void paintFrame(QPainter &painter);
    double metresPerPixel() const;

    Theme &m_theme;
    TileLayer m_tiles;
    MarkerSprites m_sprites;
    QList<Marker> m_markers;
    QHash<QString, int> m_indexOf; // into m_markers
    QList<Campus> m_campuses;
    std::vector<int> m_shown; // indices into m_markers, ascending
    std::vector<MarkerGroup> m_groups;
    std::optional<std::vector<bool>> m_filter; // by row of m_buildings
    QList<core::BuildingSummary> m_buildings;  // as they were given
    QString m_selected;
    const MarkerGroup *m_selectedGroup = nullptr; // of m_groups
    double m_groupedAt = 0;                       // pixels per metre the groups were made for
    QPointF m_dragFrom;
    bool m_dragging = false;
    bool m_changing = false; // between two scales: nothing of it is to be seen
    bool m_fitted = false;
    bool m_moved = false; // by the person; until then every size shows all buildings
    QTimer m_skeleton;    // until it has run out nothing shows that loading takes long
    bool m_loading = false;
    QTimer m_hover;
    QPointF m_hoverAt;
    QVariantAnimation m_fade;
    double m_strength = 1.0; // opacity of markers
};

} // namespace app
