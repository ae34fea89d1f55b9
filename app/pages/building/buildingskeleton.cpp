#include "buildingskeleton.h"

#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QPainter>

#include <algorithm>

namespace app {

constexpr int UtilitiesDrawn = 3;
constexpr int UtilityLines = 3;

BuildingSkeleton::BuildingSkeleton(Theme &theme, QWidget *covered, const QList<QWidget *> &cards,
                                   const QWidget *utilities)
    : Skeleton(theme, covered)
    , m_theme(theme)
    , m_cards(cards)
    , m_utilities(utilities)
{
}

void BuildingSkeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QWidget *card : std::as_const(m_cards))
        paintCard(painter, card->geometry());
    QRect utility = m_utilities->geometry();
    utility.setHeight(
        std::max(utility.height(), UtilityLines * fontMetrics().lineSpacing() + 2 * measures::CardPadding));
    utility.setWidth((utility.width() - (UtilitiesDrawn - 1) * measures::Grid) / UtilitiesDrawn);
    for (int i = 0; i < UtilitiesDrawn; ++i)
        paintCard(painter, utility.translated(i * (utility.width() + measures::Grid), 0));
}

void BuildingSkeleton::paintCard(QPainter &painter, const QRect &card) const
{
    painter.setPen(m_theme.color(Role::Border));
    painter.setBrush(m_theme.color(Role::Surface));
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), measures::CardRadius, measures::CardRadius);
    const int padding = measures::CardPadding;
    paintBars(painter, card.adjusted(padding, padding, -padding, -padding));
}

} // namespace app
