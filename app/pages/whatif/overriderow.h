#pragma once

#include "app/theme/units.h"
#include "core/model/weather.h"

#include <QObject>

#include <optional>

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace app {

class Theme;

//! One weather quantity of the scenario: slider, field with unit, actual mean, and reset. Moving the slider or typing
//! changes the quantity; Reset leaves it as it was.
class OverrideRow : public QObject
{
    Q_OBJECT
public:
    //! Puts its two lines of widgets into `grid` from `line` on.
    OverrideRow(core::WeatherQuantity quantity, QGridLayout &grid, int line, Theme &theme, QWidget *parent);

    //! What the row is read and typed in; values of the functions below stay in stored units, and exact.
    void setUnits(const Units &units);

    core::WeatherQuantity quantity() const { return m_quantity; }
    //! Nothing while the quantity is left as it was.
    std::optional<double> value() const { return m_value; }
    void setValue(double value);
    //! Mean of the shown days, where the weather is known; also where the slider starts.
    void setActualMean(std::optional<double> mean);
    //! The weather of the shown days is known and holds nothing of this quantity, so that there is nothing to change.
    void setWithoutReadings(bool without);
    void setVisible(bool visible);
    void reset();

Q_SIGNALS:
    void changed();

private:
    void change(std::optional<double> value);
    void moveSlider();
    void showMean();

    core::WeatherQuantity m_quantity;
    std::optional<double> m_value; //!< stored unit; what the field shows of it is rounded
    bool m_withoutReadings = false;
    QLabel *m_name;
    QSlider *m_slider;
    QDoubleSpinBox *m_field;
    QLabel *m_mean;
    QToolButton *m_reset;
    DisplayUnit m_unit;
    double m_step = 1.0; //!< of the slider, in shown units
    std::optional<double> m_actual;
};

} // namespace app
