#include "stalelabel.h"

#include "app/theme/format.h"

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
    // In universal time, as the clock of the top bar.
    const bool today = m_received.date() == QDateTime::currentDateTimeUtc().date();
    const QString time = today ? m_received.time().toString(QStringLiteral("HH:mm")) : format::dateTime(m_received);
    //: %1 is a time, or a day and a time: the data shown are as old as that.
    setText(tr("as of %1 UTC").arg(time));
    setToolTip(tr("The service does not answer. This is what it last sent."));
    setVisible(m_away && m_received.isValid());
}

} // namespace app
