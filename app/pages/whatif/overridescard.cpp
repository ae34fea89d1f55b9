#include "overridescard.h"

#include "app/pages/whatif/overriderow.h"
#include "app/theme/theme.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

constexpr std::array<core::WeatherQuantity, 8> Offered{
    core::WeatherQuantity::Temperature2m,      core::WeatherQuantity::RelativeHumidity2m,
    core::WeatherQuantity::DewPoint2m,         core::WeatherQuantity::WindSpeed10m,
    core::WeatherQuantity::CloudCover,         core::WeatherQuantity::Precipitation,
    core::WeatherQuantity::ShortwaveRadiation, core::WeatherQuantity::ApparentTemperature};

OverridesCard::OverridesCard(Theme &theme, QWidget *parent)
    : Card(theme, tr("Weather of the scenario"), parent)
    , m_resetAll(new QPushButton(tr("Reset all"), this))
{
    m_resetAll->setEnabled(false);
    header()->addWidget(m_resetAll);
    connect(m_resetAll, &QPushButton::clicked, this, &OverridesCard::resetAll);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(measures::Grid);
    grid->setVerticalSpacing(measures::Grid / 2);
    grid->setColumnStretch(0, 1);
    int line = 0;
    for (const core::WeatherQuantity quantity : Offered) {
        auto *row = new OverrideRow(quantity, *grid, line, this->theme(), this);
        connect(row, &OverrideRow::changed, this, &OverridesCard::rowChanged);
        m_rows.append(row);
        grid->setRowMinimumHeight(line + 2, measures::Grid);
        line += 3;
    }
    const auto follow = [this] {
        for (OverrideRow *row : m_rows)
            row->setUnits(this->theme().units());
    };
    follow();
    connect(&theme, &Theme::unitsChanged, this, follow);
    body()->addLayout(grid);
    body()->addStretch();
}

void OverridesCard::resetAll()
{
    for (OverrideRow *row : std::as_const(m_rows))
        row->reset();
    rowChanged();
}

void OverridesCard::rowChanged()
{
    m_resetAll->setEnabled(!overrides().isEmpty());
    Q_EMIT changed();
}

QList<core::WeatherOverride> OverridesCard::overrides() const
{
    QList<core::WeatherOverride> all;
    for (const OverrideRow *row : m_rows) {
        if (const std::optional<double> value = row->value())
            all.append({row->quantity(), *value});
    }
    return all;
}

void OverridesCard::setOverrides(const QList<core::WeatherOverride> &overrides)
{
    for (OverrideRow *row : std::as_const(m_rows))
        row->reset();
    for (const core::WeatherOverride &each : overrides)
        setOverride(each.quantity, each.value);
    rowChanged();
}

void OverridesCard::setOverride(core::WeatherQuantity quantity, double value)
{
    for (OverrideRow *row : m_rows) {
        if (row->quantity() == quantity)
            row->setValue(value);
    }
}

void OverridesCard::setActualMeans(const std::map<core::WeatherQuantity, double> &means)
{
    for (OverrideRow *row : m_rows) {
        const auto found = means.find(row->quantity());
        row->setActualMean(found == means.end() ? std::nullopt : std::optional(found->second));
    }
}

} // namespace app
