#pragma once

#include "app/client/connection.h"

namespace app {

//! What the daemon tells by itself (GET /api/events). Connects again when the stream ends, with longer and longer waits
//! while that fails, and at once at another address or with another token. GUI thread.
class EventStream : public QObject
{
    Q_OBJECT
public:
    explicit EventStream(Connection &connection, QObject *parent = nullptr);
    ~EventStream() override;

    //! Listens until stop(). Twice is once.
    void start();
    void stop();
    bool isOpen() const { return m_isOpen; }
    //! The wait before the first new try; each further one in a row is twice as long, up to 30 s. 2 s unless set.
    void setFirstDelay(std::chrono::milliseconds delay) { m_firstDelay = delay; }

Q_SIGNALS:
    void received(const QByteArray &name, const QJsonObject &data);
    void opened(); //!< what happened before was missed

private:
    void open();
    void openLater();
    void close();
    void read();
    void take(const QByteArray &line);

    Connection &m_connection;
    QPointer<QNetworkReply> m_reply;
    QTimer m_again{this};
    std::chrono::milliseconds m_firstDelay{2000};
    int m_failures = 0; //!< in a row
    bool m_wanted = false;
    bool m_isOpen = false;
    QByteArray m_rest; //!< of a line that is not whole yet
    QByteArray m_name; //!< of the event under way
    QByteArray m_data;
};

} // namespace app
