#pragma once

#include "app/widgets/skeleton.h"

#include <QList>

namespace app {

//! The cards of a building where they will stand, with bars in them. The cards keep their room while they are hidden.
class BuildingSkeleton : public Skeleton
{
    Q_OBJECT
public:
    //! `utilities` stands for a row of cards whose number is not known yet. All lie in `covered`.
    BuildingSkeleton(Theme &theme, QWidget *covered, const QList<QWidget *> &cards, const QWidget *utilities);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCard(QPainter &painter, const QRect &card) const;

    Theme &m_theme;
    QList<QWidget *> m_cards;
    const QWidget *m_utilities;
};

} // namespace app
