#include "stalelabel.h"

namespace app {

StaleLabel::StaleLabel(QWidget *parent)
    : QLabel(parent)
{
    hide();
}

void StaleLabel::setReceived(const QDateTime &time)
{
    m_received = time;
    refresh();
}

void StaleLabel::setAway(bool away)
{
    m_away = away;
    refresh();
}

void StaleLabel::refresh()
{
    //: %1 is a time of day: the data shown are as old as that.
    setText(tr("as of %1").arg(m_received.time().toString(QStringLiteral("HH:mm"))));
    setToolTip(tr("The service does not answer. This is what it last sent."));
    setVisible(m_away && m_received.isValid());
}

} // namespace app
