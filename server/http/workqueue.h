#pragma once

#include <QThreadPool>

#include <atomic>
#include <functional>

namespace server {

//! A thread pool of its own with a bounded queue. Thread-safe.
class WorkQueue
{
public:
    WorkQueue(int threads, int queueDepth);
    ~WorkQueue(); //!< like close()

    //! false when as many jobs wait and run as may, or after close(): the job is dropped.
    [[nodiscard]] bool submit(std::function<void()> job);

    //! Drops what waits, and returns when nothing runs any more.
    void close();

private:
    QThreadPool m_pool;
    const int m_limit;
    std::atomic<int> m_pending = 0;
    std::atomic<bool> m_closed = false;
};

} // namespace server
