#include "scorebar.h"

#include <QPainter>

#include <algorithm>

namespace app {

ScoreBar::ScoreBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ScoreBar::setScore(Status status, std::optional<double> score)
{
    m_status = status;
    m_score = std::clamp(score.value_or(0.0), 0.0, 1.0);
    update();
}

void ScoreBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(rect());
    const double radius = track.height() / 2;
    painter.setBrush(m_theme.color(Role::Border));
    painter.drawRoundedRect(track, radius, radius);
    if (m_score <= 0)
        return;
    painter.setBrush(m_theme.color(statusRole(m_status)));
    painter.drawRoundedRect(QRectF(0, 0, std::max(track.width() * m_score, track.height()), track.height()), radius,
                            radius);
}

} // namespace app
