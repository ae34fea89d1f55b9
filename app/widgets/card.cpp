#include "card.h"

#include "app/theme/theme.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace app {

Card::Card(Theme &theme, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_titleRow(new QHBoxLayout)
    , m_controls(new FlowLayout(FlowLayout::Widths::Natural))
    , m_body(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures::CardPadding, measures::CardPadding, measures::CardPadding,
                               measures::CardPadding);
    layout->setSpacing(measures::Grid);
    auto *head = new FlowLayout(FlowLayout::Widths::FirstFills);
    head->setSpacing(measures::Grid);
    m_controls->setSpacing(measures::Grid);
    m_titleRow->addWidget(m_title, 1);
    head->addLayout(m_titleRow);
    head->addLayout(m_controls);
    layout->addLayout(head);
    layout->addLayout(m_body, 1);
    m_body->setSpacing(measures::Grid);
    m_title->setFont(measures::semibold(m_title->font()));
    setTitle(title);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Role::Border));
    painter.setBrush(m_theme.color(Role::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measures::CardRadius, measures::CardRadius);
}

} // namespace app
