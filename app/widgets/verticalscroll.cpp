#include "verticalscroll.h"

#include <QApplication>
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
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        // Not under the mouse: a button that moves away while it is pressed is not clicked. What is too large to be
        // seen whole stays where it is.
        if (now && widget() && widget()->isAncestorOf(now) && QApplication::mouseButtons() == Qt::NoButton
            && now->height() <= viewport()->height())
            ensureWidgetVisible(now);
    });
}

// A page gives it what is left over; it asks for no more than it needs.
QSize VerticalScroll::sizeHint() const
{
    return {QScrollArea::sizeHint().width(), minimumSizeHint().height()};
}

QSize VerticalScroll::minimumSizeHint() const
{
    const QSize usual = QScrollArea::minimumSizeHint();
    if (!widget())
        return usual;
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), usual.height()};
}

// What the content asked for while nobody saw it reached no one: a scroll area hears of it only when it is visible.
void VerticalScroll::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
}

bool VerticalScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace app
