#pragma once

#include "app/charts/chartdata.h"
#include "app/charts/runs.h"
#include "app/models/sitetime.h"
#include "app/theme/theme.h"

#include <QGraphicsView>

#include <memory>

namespace app {

class AxisPanel;
class ChartFrame;
class ChartPointer;

//! Actual, expected and scenario over time with the residual in a strip below. The wheel zooms time at the pointer,
//! drag pans, double click shows all. Arrow keys and PageUp, PageDown pan, + and - zoom, Home and End go to the first
//! and last interval, 0 shows all; with Shift, arrow keys, Home and End move the crosshair. Times are the site's.
//! `theme` outlives it.
class SeriesChart : public QGraphicsView
{
    Q_OBJECT
public:
    explicit SeriesChart(const Theme &theme, QWidget *parent = nullptr);
    ~SeriesChart() override;

    enum class ViewPolicy { ShowAll, KeepView };
    //! KeepView keeps the shown time where it overlaps the new data.
    void setData(ChartData content, ViewPolicy policy = ViewPolicy::ShowAll);
    const ChartData &chartData() const { return m_data; }

    //! Clamped to the data and to a few intervals at least.
    void setView(core::TimeRange view);
    core::TimeRange view() const { return m_view; }
    void resetView();
    //! Brings the instant into the middle, zooming in to about four days when more is shown, and marks it.
    void showTime(core::EpochSeconds utc);

    void setResidualVisible(bool visible);
    //! Dims the scenario while a newer one is being worked out.
    void setScenarioDimmed(bool dimmed);

    //! As it looks now, under a heading, for a file; `pixelRatio` device pixels a pixel. Without the focus ring.
    QImage picture(const QString &heading, double pixelRatio) const;

    //! Index of the interval nearest to the marked or hovered time; -1 for none.
    int pointedIndex() const { return m_pointed; }

    QSize sizeHint() const override { return {720, 240}; }
    QSize minimumSizeHint() const override { return {260, 200}; }

Q_SIGNALS:
    void viewChanged(core::TimeRange view);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void layOut();
    void refresh();
    void refreshMain();
    void refreshResidual();
    void refreshTicks();
    void applyTheme();
    void zoom(double factor, double centreUtc);
    void pan(double share);
    void pointAt(int index);
    void stepPointer(int intervals);
    void movePointer(int index);
    void goTo(core::EpochSeconds from);
    int nearestIndex(double utc) const;
    Runs runsOf(const std::vector<double> &values) const;
    ValueRange rangeOf(std::initializer_list<const std::vector<double> *> lines) const;
    void describe();
    bool isPartlyMeasured(std::size_t index) const;
    QString timeText(core::EpochSeconds utc) const;
    QString largestDifference() const;

    const Theme &m_theme;
    ChartData m_data;
    SiteTime m_siteTime;
    core::TimeRange m_view;
    std::unique_ptr<AxisPanel> m_main;
    std::unique_ptr<AxisPanel> m_residual;
    ChartFrame *m_frame = nullptr;     //!< legend and time labels; owned by the scene
    ChartPointer *m_pointer = nullptr; //!< crosshair and its box; owned by the scene
    bool m_residualVisible = false;
    double m_legendWidth = 0.0;
    double m_legendHeight = 0.0; //!< that the plots leave free
    bool m_scenarioDimmed = false;
    ValueRange m_actualRange; //!< of what is shown
    int m_pointed = -1;
    QString m_pointedText; //!< time and values at the crosshair, for screen readers
    std::optional<QPoint> m_dragFrom;
    core::TimeRange m_dragView;
};

} // namespace app
