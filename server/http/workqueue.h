#pragma once

#include "core/base/taskpool.h"

#include <atomic>
#include <functional>

namespace server {

//! A thread pool of its own with a bounded queue. Thread-safe. Its threads live as long as it does, for database
//! connections belong to their threads.
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
    const int m_limit;
    std::atomic<int> m_pending = 0;
    std::atomic<bool> m_closed = false;
    core::TaskPool m_pool;
};

} // namespace server
