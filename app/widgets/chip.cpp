#include "chip.h"

#include "app/theme/format.h"
#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace app {

constexpr int SidePadding = 10;
constexpr int IconGap = 5;
constexpr int IconExtent = 12;
constexpr int VerticalPadding = 4;

Chip::Chip(Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setIconSize({IconExtent, IconExtent});
    setAccessibleName(label());
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Chip::setCount(qint64 count)
{
    m_count = count;
    setAccessibleName(label());
    updateGeometry();
    update();
}

QString Chip::label() const
{
    return m_count < 0 ? text() : text() + u' ' + format::count(m_count);
}

QSize Chip::sizeHint() const
{
    const int icon = this->icon().isNull() ? 0 : IconExtent + IconGap;
    return {2 * SidePadding + icon + fontMetrics().horizontalAdvance(label()),
            fontMetrics().height() + 2 * VerticalPadding};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = m_theme.color(Role::Surface);
    if (isChecked()) {
        fill = m_theme.color(Role::Accent);
        fill.setAlphaF(m_theme.isDark() ? 0.22F : 0.12F);
    }
    const bool ring = hasFocus();
    painter.setPen(
        QPen(m_theme.color(ring || isChecked() ? Role::Accent : Role::Border), ring ? measures::FocusRing : 1));
    painter.setBrush(fill);
    const qreal inset = ring ? 1.0 : 0.5;
    const QRectF outline = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);

    int left = SidePadding;
    if (!icon().isNull()) {
        icon().paint(&painter, left, (height() - IconExtent) / 2, IconExtent, IconExtent);
        left += IconExtent + IconGap;
    }
    painter.setPen(m_theme.color(isEnabled() ? Role::Text : Role::Muted));
    painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, label());
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace app
