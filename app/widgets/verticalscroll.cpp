#include "verticalscroll.h"

#include <QEvent>
#include <QScrollBar>

namespace app {

VerticalScroll::VerticalScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // the keyboard scrolls by walking through the controls
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize VerticalScroll::minimumSizeHint() const
{
    const QSize usual = QScrollArea::minimumSizeHint();
    if (!widget())
        return usual;
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), usual.height()};
}

bool VerticalScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace app
