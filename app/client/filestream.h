#pragma once

#include "app/client/connection.h"

#include <QByteArray>

namespace app {

//! A file that the daemon makes while it is sent, taken as fast as it can be used: no more than a megabyte of it is
//! held. GUI thread. cancel() or the destructor ends the request; nothing is told after that.
class FileStream : public QObject
{
    Q_OBJECT
public:
    explicit FileStream(Connection &connection, QObject *parent = nullptr);
    ~FileStream() override;

    //! Ends what was under way before.
    void start(const QString &path, const QUrlQuery &query);
    void cancel();
    bool isRunning() const { return m_reply; }

    //! What came since the last take; the daemon goes on when it was taken.
    QByteArray take();

Q_SIGNALS:
    void arrived(); //!< there is something to take
    void ended();   //!< all of it came; the last of it may still be to take
    void failed(const core::Error &error);

private:
    void finish();

    Connection &m_connection;
    QNetworkReply *m_reply = nullptr;
    QByteArray m_rest; //!< of a file that ended
};

} // namespace app
