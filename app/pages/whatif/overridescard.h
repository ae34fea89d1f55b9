#pragma once

#include "app/widgets/card.h"
#include "core/model/campus.h"

#include <map>

class QPushButton;

namespace app {

class OverrideRow;

//! The weather of the scenario: one row per quantity that the expected use depends on.
class OverridesCard : public Card
{
    Q_OBJECT
public:
    explicit OverridesCard(Theme &theme, QWidget *parent = nullptr);

    QList<core::WeatherOverride> overrides() const;
    //! These and no others; quantities without a row are left out.
    void setOverrides(const QList<core::WeatherOverride> &overrides);
    void setOverride(core::WeatherQuantity quantity, double value);
    //! Means of the chosen days; quantities that are not in it show a dash.
    void setActualMeans(const std::map<core::WeatherQuantity, double> &means);

Q_SIGNALS:
    void changed();

private:
    void resetAll();
    void rowChanged();

    QPushButton *m_resetAll;
    QList<OverrideRow *> m_rows;
};

} // namespace app
