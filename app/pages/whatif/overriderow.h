#pragma once

#include "core/model/weather.h"

#include <QObject>

#include <optional>

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace app {

//! One weather quantity of the scenario: taken over or not, slider, field with unit, actual mean, and reset.
class OverrideRow : public QObject
{
    Q_OBJECT
public:
    //! Puts its two lines of widgets into `grid` from `line` on.
    OverrideRow(core::WeatherQuantity quantity, QGridLayout &grid, int line, QWidget *parent);

    core::WeatherQuantity quantity() const { return m_quantity; }
    //! Nothing while the quantity is left as it was.
    std::optional<double> value() const;
    void setValue(double value);
    //! Mean of the shown days, where the weather is known; also where the slider starts.
    void setActualMean(std::optional<double> mean);
    void reset();

Q_SIGNALS:
    void changed();

private:
    void setActive(bool active);

    core::WeatherQuantity m_quantity;
    QCheckBox *m_active;
    QSlider *m_slider;
    QDoubleSpinBox *m_field;
    QLabel *m_mean;
    QToolButton *m_reset;
    double m_step;
    std::optional<double> m_actual;
};

} // namespace app
