#include "skeleton.h"

#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QEvent>
#include <QPainter>

namespace app {

Skeleton::Skeleton(Theme &theme, QWidget *covered)
    : QWidget(covered)
    , m_theme(theme)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        setGeometry(parentWidget()->rect());
        raise();
        show();
    });
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Loading"));
    covered->installEventFilter(this);
    hide();
}

void Skeleton::start()
{
    if (!isVisible())
        m_delay.start();
}

void Skeleton::stop()
{
    m_delay.stop();
    hide();
}

bool Skeleton::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.color(Role::Surface));
    paintBars(painter, rect().adjusted(measures::Grid, measures::Grid, -measures::Grid, 0));
}

void Skeleton::paintBars(QPainter &painter, const QRect &room) const
{
    QColor block = m_theme.color(Role::Border);
    block.setAlphaF(0.5F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(block);
    constexpr int Bar = 12;
    int line = 0;
    for (int top = room.top(); top + Bar <= room.bottom(); top += measures::RowHeight, ++line) {
        // Uneven ends look like text on its way, not like an empty table.
        const int width = room.width() * (100 - line * 37 % 45) / 100;
        painter.drawRoundedRect(room.left(), top, width, Bar, 4, 4);
    }
}

} // namespace app
