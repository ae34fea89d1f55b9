#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace server {

//! Turns SIGTERM, SIGINT and SIGHUP into Qt signals, through a pipe. One at a time in a process.
class ShutdownSignal : public QObject
{
    Q_OBJECT
public:
    ShutdownSignal();
    ~ShutdownSignal() override;

Q_SIGNALS:
    void requested();       //!< SIGTERM or SIGINT
    void reloadRequested(); //!< SIGHUP

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace server
