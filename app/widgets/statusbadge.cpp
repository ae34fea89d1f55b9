#include "statusbadge.h"

#include "app/theme/format.h"
#include "app/theme/words.h"
#include "app/widgets/measures.h"

#include <QPainter>

namespace app {

constexpr int Gap = 6; // between shape and words

StatusBadge::StatusBadge(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setStatus({}, {});
}

void StatusBadge::setStatus(Status status, std::optional<double> score)
{
    m_status = status;
    //: A status word and its score: "anomaly 0.89".
    m_text = score ? tr("%1 %2").arg(words::status(status), format::score(score)) : words::status(status);
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

int StatusBadge::shapeExtent() const
{
    return fontMetrics().ascent();
}

QSize StatusBadge::sizeHint() const
{
    const QFontMetrics metrics(measures::semibold(font()));
    return {shapeExtent() + Gap + metrics.horizontalAdvance(m_text) + 2, std::max(metrics.height(), shapeExtent()) + 4};
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int extent = shapeExtent();
    paintStatus(painter, m_status, QRectF(0, (height() - extent) / 2.0, extent, extent), m_theme);
    painter.setPen(m_theme.color(Role::Text));
    painter.setFont(measures::semibold(font()));
    painter.drawText(rect().adjusted(extent + Gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

} // namespace app
