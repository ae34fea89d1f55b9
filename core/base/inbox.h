#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace core {

//! Does in its own thread what other threads hand it. Moves with its parent. In place of Qt's queued functors, whose
//! hand-over the thread sanitizer cannot see.
class Inbox : public QObject
{
    Q_OBJECT
public:
    explicit Inbox(QObject *parent = nullptr);

    //! Does `task` in the inbox's thread, after what was posted before; never, if the inbox goes first. Thread-safe.
    void post(std::function<void()> task);
    //! Likewise, and waits until it is done. Thread-safe, but not from the inbox's own thread.
    void run(const std::function<void()> &task);

private:
    Q_INVOKABLE void open();

    std::mutex m_mutex; // guards m_tasks
    std::vector<std::function<void()>> m_tasks;
};

} // namespace core
