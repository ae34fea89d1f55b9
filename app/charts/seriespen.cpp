#include "seriespen.h"

#include "app/theme/theme.h"

namespace app {

constexpr double LineWidth = 1.6; // pixels

QPen seriesPen(Series series, const Theme &theme)
{
    QPen pen(theme.color(Role::Accent), LineWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    switch (series) {
    case Series::Actual:
        break;
    case Series::Expected:
        pen.setColor(theme.color(Role::Expected));
        pen.setDashPattern({4.0, 2.5});
        break;
    case Series::Scenario:
        pen.setColor(theme.color(Role::Scenario));
        pen.setDashPattern({9.0, 2.0, 1.5, 2.0});
        break;
    }
    return pen;
}

} // namespace app
