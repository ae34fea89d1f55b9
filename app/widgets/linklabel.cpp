#include "linklabel.h"

#include <QFocusEvent>

namespace app {

LinkLabel::LinkLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
}

// QLabel takes the focus without choosing a link.
void LinkLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    if (!hasSelectedText() && (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason))
        focusNextPrevChild(event->reason() == Qt::TabFocusReason);
}

} // namespace app
