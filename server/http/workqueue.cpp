#include "workqueue.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace server {

static int threadCount(int wanted)
{
    return wanted > 0 ? wanted : std::max(2, QThread::idealThreadCount());
}

WorkQueue::WorkQueue(int threads, int queueDepth)
    : m_limit(threadCount(threads) + queueDepth)
    , m_pool(threadCount(threads))
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
    m_pool.start([this, job = std::move(job)] {
        job();
        --m_pending;
    });
    return true;
}

void WorkQueue::close()
{
    m_closed = true;
    m_pool.drop();
}

} // namespace server
