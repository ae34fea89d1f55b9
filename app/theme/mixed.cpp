#include "mixed.h"

#include <QtMath>

namespace app {

QColor mixed(const QColor &color, const QColor &ground, double share)
{
    const auto part = [share](int over, int under) { return qRound(over * share + under * (1.0 - share)); };
    return QColor(part(color.red(), ground.red()), part(color.green(), ground.green()),
                  part(color.blue(), ground.blue()));
}

} // namespace app
