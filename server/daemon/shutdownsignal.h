#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace server {

//! Turns SIGTERM and SIGINT into a Qt signal, through a pipe. One at a time in a process.
class ShutdownSignal : public QObject
{
    Q_OBJECT
public:
    ShutdownSignal();
    ~ShutdownSignal() override;

Q_SIGNALS:
    void requested();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace server
