#include "linklabel.h"

#include <QFocusEvent>

#include <algorithm>

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

// Looking back from a link at the start of a paragraph QLabel finds the same link again, and lets nobody out.
bool LinkLabel::focusNextPrevChild(bool next)
{
    const int start = selectionStart();
    if (next || start < 0)
        return QLabel::focusNextPrevChild(next);
    const auto length = static_cast<int>(selectedText().size());
    setSelection(std::max(start - 1, 0), start > 0 ? 1 : 0);
    if (start == 0)
        return QWidget::focusNextPrevChild(next);
    if (selectedText() != QString(QChar::ParagraphSeparator))
        setSelection(start, length);
    return QLabel::focusNextPrevChild(next);
}

} // namespace app
