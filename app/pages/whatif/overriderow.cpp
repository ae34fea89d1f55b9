#include "overriderow.h"

#include "app/pages/whatif/weatherwords.h"
#include "app/theme/format.h"
#include "app/theme/icons.h"
#include "app/widgets/measures.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

constexpr int IconExtent = 16;

OverrideRow::OverrideRow(core::WeatherQuantity quantity, QGridLayout &grid, int line, Theme &theme, QWidget *parent)
    : QObject(parent)
    , m_quantity(quantity)
    , m_name(new QLabel(weatherWord(quantity), parent))
    , m_slider(new QSlider(Qt::Horizontal, parent))
    , m_field(new QDoubleSpinBox(parent))
    , m_mean(new QLabel(parent))
    , m_reset(new QToolButton(parent))
{
    const QString name = m_name->text();
    m_field->setDecimals(quantity == core::WeatherQuantity::Precipitation ? 2 : 1); // an hour has but tenths of a mm
    m_field->setAccessibleName(tr("%1, value").arg(name));
    m_field->setAlignment(Qt::AlignRight);
    m_mean->setForegroundRole(QPalette::PlaceholderText);
    m_reset->setAutoRaise(true);
    m_reset->setAccessibleName(tr("Reset %1").arg(name));
    m_reset->setToolTip(m_reset->accessibleName());
    const auto paint = [this, &theme] { m_reset->setIcon(icon(u"reset"_s, theme, Role::Text, IconExtent)); };
    paint();
    connect(&theme, &Theme::changed, this, paint);
    grid.addWidget(m_name, line, 0);
    grid.addWidget(m_mean, line, 1, Qt::AlignRight | Qt::AlignVCenter);
    grid.addWidget(m_reset, line, 2);
    grid.addWidget(m_slider, line + 1, 0);
    grid.addWidget(m_field, line + 1, 1, 1, 2);
    setUnits({});
    setActualMean({});

    connect(m_slider, &QSlider::valueChanged, this, [this](int position) { m_field->setValue(position * m_step); });
    connect(m_field, &QDoubleSpinBox::valueChanged, this, [this](double number) {
        moveSlider();
        change(m_unit.stored(number));
        Q_EMIT changed();
    });
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_slider->setFocus(); // the button is about to be disabled
        reset();
        Q_EMIT changed();
    });
}

void OverrideRow::setUnits(const Units &units)
{
    const core::WeatherQuantityInfo &info = core::weatherQuantityInfo(m_quantity);
    const SliderRange range = sliderRange(m_quantity);
    {
        const QSignalBlocker blockField(m_field);
        const QSignalBlocker blockSlider(m_slider);
        m_unit = displayUnit(m_quantity, units);
        m_step = m_unit.factor == 1.0 ? range.step : range.step / 2; // half a °C is about one °F
        m_slider->setRange(static_cast<int>(std::lround(m_unit.shown(range.low) / m_step)),
                           static_cast<int>(std::lround(m_unit.shown(range.high) / m_step)));
        m_field->setRange(m_unit.shown(info.minimum), m_unit.shown(info.maximum));
        m_field->setSingleStep(m_step);
        m_field->setSuffix(u" %1"_s.arg(m_unit.name));
        if (m_value) {
            m_field->setValue(m_unit.shown(*m_value));
            moveSlider();
        }
    }
    showMean();
    if (!m_value)
        reset();
}

void OverrideRow::setValue(double value)
{
    const core::WeatherQuantityInfo &info = core::weatherQuantityInfo(m_quantity);
    {
        const QSignalBlocker blocker(m_field);
        m_field->setValue(m_unit.shown(value));
    }
    moveSlider();
    change(std::clamp(value, info.minimum, info.maximum));
    Q_EMIT changed();
}

void OverrideRow::setActualMean(std::optional<double> mean)
{
    m_actual = mean;
    showMean();
    if (!m_value)
        reset();
}

void OverrideRow::setWithoutReadings(bool without)
{
    m_withoutReadings = without;
    showMean();
    change(m_value);
}

void OverrideRow::setVisible(bool visible)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_slider, m_field, m_mean, m_reset})
        part->setVisible(visible);
}

void OverrideRow::moveSlider()
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(m_field->value() / m_step)));
}

void OverrideRow::showMean()
{
    m_mean->setText(m_withoutReadings ? tr("No readings") : tr("Mean %1").arg(format::quantity(m_actual, m_unit)));
    m_mean->setToolTip(m_actual            ? tr("Mean of the days chosen")
                       : m_withoutReadings ? tr("The weather of these days holds nothing of it.")
                                           : tr("The weather of these days is not known."));
}

void OverrideRow::reset()
{
    const QSignalBlocker blocker(m_field);
    const SliderRange range = sliderRange(m_quantity);
    const double usual = m_quantity == core::WeatherQuantity::Temperature2m ? 60.0 : (range.low + range.high) / 4.0;
    m_field->setValue(m_unit.shown(m_actual.value_or(usual)));
    moveSlider();
    change({});
}

void OverrideRow::change(std::optional<double> value)
{
    m_value = value;
    const bool active = value.has_value();
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_slider, m_field})
        part->setEnabled(active || !m_withoutReadings);
    m_reset->setEnabled(active);
    m_name->setFont(active ? measures::semibold(m_field->font()) : m_field->font());
    //: A weather quantity that the scenario changes, read by screen readers: "Temperature, changed".
    m_slider->setAccessibleName(active ? tr("%1, changed").arg(m_name->text()) : m_name->text());
    m_slider->setAccessibleDescription(m_mean->text());
}

} // namespace app
