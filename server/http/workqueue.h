#pragma once

#include <atomic>
#include <functional>
#include <memory>

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
    struct Pool;

    const int m_limit;
    std::atomic<int> m_pending = 0;
    std::atomic<bool> m_closed = false;
    std::unique_ptr<Pool> m_pool;
};

} // namespace server
