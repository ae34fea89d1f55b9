#pragma once

#include "app/client/connection.h"
#include "core/model/campus.h"

#include <QObject>
#include <QPointer>
#include <QUrl>

namespace app {

//! Asks a server once whether it is one of ours, without touching the connection in use. GUI thread.
class ServerTest : public QObject
{
    Q_OBJECT
public:
    explicit ServerTest(QObject *parent = nullptr);
    ~ServerTest() override;

    //! Drops a test under way. `url` is http or https with a host.
    void start(const QUrl &url);
    void cancel();
    bool isRunning() const { return m_connection; }

Q_SIGNALS:
    //! Unavailable: nothing answers there within 5 s; anything else: what answers is not one of ours.
    void finished(const core::Result<core::DaemonStatus> &answer);

private:
    QPointer<Connection> m_connection;
};

} // namespace app
