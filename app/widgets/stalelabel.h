#pragma once

#include <QDateTime>
#include <QLabel>

namespace app {

//! "as of 12:04 UTC", shown only while the daemon is away.
class StaleLabel : public QLabel
{
    Q_OBJECT
public:
    explicit StaleLabel(QWidget *parent = nullptr);

    //! When the data on the page were received, in UTC; an invalid time means that there are none yet.
    void setReceived(const QDateTime &time);
    void setAway(bool away);

private:
    void refresh();

    QDateTime m_received;
    bool m_away = false;
};

} // namespace app
