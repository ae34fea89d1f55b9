#include "inbox.h"

#include <future>
#include <utility>

namespace core {

Inbox::Inbox(QObject *parent)
    : QObject(parent)
{
}

void Inbox::post(std::function<void()> task)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_tasks.empty();
        m_tasks.push_back(std::move(task));
    }
    if (first)
        QMetaObject::invokeMethod(this, "open", Qt::QueuedConnection);
}

void Inbox::run(const std::function<void()> &task)
{
    std::promise<void> done;
    post([&task, &done] {
        task();
        done.set_value();
    });
    done.get_future().wait();
}

void Inbox::open()
{
    std::vector<std::function<void()>> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (const auto &task : tasks)
        task();
}

} // namespace core
