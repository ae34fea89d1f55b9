#include "workqueue.h"

// The thread sanitizer knows no fences; the pool's mutex orders the jobs without them.
#if defined(__SANITIZE_THREAD__)
#define BOOST_ASIO_DISABLE_FENCED_BLOCK
#endif
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <QThread>

#include <algorithm>
#include <utility>

namespace server {

static int threadCount(int wanted)
{
    return wanted > 0 ? wanted : std::max(2, QThread::idealThreadCount());
}

// Not QThreadPool: the locks inside Qt are invisible to the thread sanitizer, which would take every job for a race.
struct WorkQueue::Pool
{
    explicit Pool(int count)
        : threads(static_cast<std::size_t>(count))
    {
    }

    boost::asio::thread_pool threads;
};

WorkQueue::WorkQueue(int threads, int queueDepth)
    : m_limit(threadCount(threads) + queueDepth)
    , m_pool(std::make_unique<Pool>(threadCount(threads)))
{
}

WorkQueue::~WorkQueue()
{
    close();
}

bool WorkQueue::submit(std::function<void()> job)
{
    if (m_closed)
        return false;
    if (++m_pending > m_limit) {
        --m_pending;
        return false;
    }
    boost::asio::post(m_pool->threads, [this, job = std::move(job)] {
        job();
        --m_pending;
    });
    return true;
}

void WorkQueue::close()
{
    m_closed = true;
    m_pool->threads.stop();
    m_pool->threads.join();
}

} // namespace server
