#include "workqueue.h"

#include <QThread>

#include <utility>

namespace server {

WorkQueue::WorkQueue(int threads, int queueDepth)
    : m_limit((threads > 0 ? threads : std::max(2, QThread::idealThreadCount())) + queueDepth)
{
    m_pool.setMaxThreadCount(m_limit - queueDepth);
    m_pool.setExpiryTimeout(-1); // database connections belong to their threads: keep both
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
    m_pool.clear();
    m_pool.waitForDone();
}

} // namespace server
