#include "taskpool.h"

// The thread sanitizer knows no fences; the pool's mutex orders the tasks without them.
#if defined(__SANITIZE_THREAD__)
#define BOOST_ASIO_DISABLE_FENCED_BLOCK
#endif
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <utility>

namespace core {

struct TaskPool::Private
{
    explicit Private(int count)
        : threads(static_cast<std::size_t>(std::max(1, count)))
    {
    }

    boost::asio::thread_pool threads;
};

TaskPool::TaskPool(int threads)
    : d(std::make_unique<Private>(threads))
{
}

TaskPool::~TaskPool()
{
    drop();
}

void TaskPool::start(std::function<void()> task)
{
    boost::asio::post(d->threads, std::move(task));
}

void TaskPool::finish()
{
    d->threads.join();
}

void TaskPool::drop()
{
    d->threads.stop();
    d->threads.join();
}

} // namespace core
