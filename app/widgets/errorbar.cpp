#include "errorbar.h"

#include "app/theme/plaintip.h"
#include "app/theme/status.h"
#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

constexpr int IconExtent = 18;

ErrorBar::ErrorBar(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_happened(new QLabel(this))
    , m_means(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"errorBar"_s);
    m_happened->setFont(measures::semibold(font()));
    m_happened->setWordWrap(true);
    m_happened->setTextFormat(Qt::PlainText);
    m_means->setWordWrap(true);
    m_means->setTextFormat(Qt::PlainText);
    m_close->setText(u"×"_s);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(tr("Hide this message"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_happened);
    words->addWidget(m_means);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measures::CardPadding, measures::Grid, measures::Grid, measures::Grid);
    layout->setSpacing(measures::CardPadding);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_close, &QToolButton::clicked, this, &ErrorBar::clear);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const auto run = m_run)
            run();
    });
    connect(&theme, &Theme::changed, this, &ErrorBar::updateIcon);
    updateIcon();
    hide();
}

void ErrorBar::showError(const QString &whatHappened, const QString &whatItMeans, const QString &detail,
                         const QString &actionText, std::function<void()> action)
{
    m_happened->setText(whatHappened);
    m_means->setText(whatItMeans);
    m_means->setVisible(!whatItMeans.isEmpty());
    setToolTip(plainTip(detail));
    setAccessibleName(whatHappened);
    setAccessibleDescription(whatItMeans + u' ' + detail);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_run = std::move(action);
    show();
    // It takes no focus, so that a screen reader must be told.
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ErrorBar::clear()
{
    m_run = {};
    hide();
}

QString ErrorBar::text() const
{
    return m_happened->text();
}

void ErrorBar::updateIcon()
{
    m_icon->setPixmap(statusIcon(core::AnomalyStatus::Anomaly, m_theme, IconExtent).pixmap(IconExtent));
    update();
}

void ErrorBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Role::Anomaly));
    painter.setBrush(m_theme.color(Role::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measures::CardRadius, measures::CardRadius);
}

} // namespace app
