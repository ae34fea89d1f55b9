#pragma once

#include "core/model/campus.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace app {

class Sparkline;
class StatusBadge;
class Theme;

//! What a click on a marker shows: name, status, driver utility, reasons, up to three utilities as small bars, the last
//! days, and Open. A child of the map's viewport; the map page puts it beside the marker.
class BuildingPopup : public QFrame
{
    Q_OBJECT
public:
    explicit BuildingPopup(Theme &theme, QWidget *parent);

    //! The bars of the utilities will be scored as the building is.
    void show(const core::BuildingSummary &building, core::Scoring scoring);
    //! Campus and area alone, in the units read now.
    void showFacts(const core::BuildingSummary &building);
    //! The other utilities, when they have come; ignored for another building than the one shown.
    void setDetail(const core::BuildingDetail &detail);
    //! Actual and expected use of the last days; ignored for another building than the one shown.
    void setLastDays(const core::TimeSeries &series);
    //! Says in their place that they could not be had.
    void setLastDaysFailed();
    const QString &number() const { return m_number; }
    //! Gives the keyboard to Open.
    void takeFocus();
    //! Beside `point` (viewport pixels), inside the parent.
    void placeAt(const QPointF &point);

Q_SIGNALS:
    void openRequested(const QString &number);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fitSize();
    void clearUtilities();

    Theme &m_theme;
    QString m_number;
    core::Scoring m_scoring = core::Scoring::SizeNormalized;
    QPointF m_point;
    QSize m_room; //!< of the map, when the size was chosen
    bool m_hasLastDays = false;
    QLabel *m_name;
    QLabel *m_facts;
    StatusBadge *m_badge;
    QLabel *m_driver;
    QLabel *m_reasons;
    QGridLayout *m_utilities;
    QLabel *m_lastDays;
    Sparkline *m_sparkline;
    QPushButton *m_open;
};

} // namespace app
