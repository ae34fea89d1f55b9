#include "chartaccessible.h"

#include "app/charts/serieschart.h"

#include <QAccessibleWidget>

using namespace Qt::StringLiterals;

namespace app {

static QAccessibleInterface *create(const QString &className, QObject *object)
{
    auto *chart = className == "app::SeriesChart"_L1 ? qobject_cast<SeriesChart *>(object) : nullptr;
    return chart ? new QAccessibleWidget(chart, QAccessible::Chart) : nullptr;
}

void installChartAccessibility()
{
    QAccessible::installFactory(create); // a second time is ignored by Qt
}

} // namespace app
