#include "elidedlabel.h"

#include "app/theme/plaintip.h"
#include "app/widgets/measures.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace app {

constexpr int LeastLetters = 8;

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setName(const QString &text, Qt::TextElideMode mode)
{
    m_mode = mode;
    setText(text);
    tellWhenShortened();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), measures::letters(fontMetrics(), LeastLetters)), whole.height()};
}

bool ElidedLabel::isShortened() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void ElidedLabel::tellWhenShortened()
{
    setToolTip(isShortened() ? plainTip(text()) : QString());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    tellWhenShortened();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        tellWhenShortened();
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    if (!isShortened())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    const QRect room = contentsRect();
    style()->drawItemText(&painter, room, static_cast<int>(alignment()), palette(), isEnabled(),
                          fontMetrics().elidedText(text(), m_mode, room.width()), foregroundRole());
}

} // namespace app
