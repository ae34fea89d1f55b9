#include "heightkeeper.h"

#include <QEvent>
#include <QLayout>
#include <QWidget>

namespace app {

HeightKeeper::HeightKeeper(QWidget *widget)
    : QObject(widget)
    , m_widget(widget)
{
    widget->installEventFilter(this);
}

bool HeightKeeper::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QObject::eventFilter(watched, event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        keep();
    return handled;
}

void HeightKeeper::keep()
{
    const QLayout *layout = m_widget->layout();
    if (layout && layout->hasHeightForWidth())
        m_widget->setMinimumHeight(layout->totalMinimumHeightForWidth(m_widget->width()));
}

} // namespace app
