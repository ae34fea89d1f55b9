#include "workqueue.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Newer data make a running training pointless, but a steady stream of uploads must not keep it from ever finishing.
constexpr int MaximumRestarts = 3;

} // namespace

WorkQueue::WorkQueue(std::chrono::milliseconds debounce, Worker worker, Changed changed)
    : m_debounce(debounce)
    , m_worker(std::move(worker))
    , m_changed(std::move(changed))
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

WorkQueue::~WorkQueue()
{
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
}

void WorkQueue::enqueue(const QList<Utility> &utilities, UtilityWork work)
{
    if (utilities.isEmpty())
        return;
    {
        const std::lock_guard lock(m_mutex);
        for (const Utility utility : utilities) {
            UtilityWork &waiting = m_waiting[utility];
            waiting.forceTraining = waiting.forceTraining || work.forceTraining;
        }
        m_lastEnqueue = std::chrono::steady_clock::now();
    }
    m_wake.notify_all();
    m_changed();
}

int WorkQueue::pending() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_waiting.size()) + (m_running ? 1 : 0);
}

QList<TaskInfo> WorkQueue::tasks() const
{
    const std::lock_guard lock(m_mutex);
    QList<TaskInfo> tasks;
    if (m_running)
        tasks.append({m_step, m_progress, true});
    for (auto waiting = m_waiting.keyBegin(); waiting != m_waiting.keyEnd(); ++waiting)
        tasks.append({u"Scoring %1"_s.arg(utilityName(*waiting)), 0.0, false});
    return tasks;
}

bool WorkQueue::waitUntilIdle(std::chrono::milliseconds timeout, bool forEver)
{
    std::unique_lock lock(m_mutex);
    const auto idle = [this] { return m_waiting.isEmpty() && !m_running; };
    if (forEver) {
        m_idle.wait(lock, idle);
        return true;
    }
    return m_idle.wait_for(lock, timeout, idle);
}

bool WorkQueue::report(Utility utility, const QString &step, double progress)
{
    bool goOn = false;
    {
        const std::lock_guard lock(m_mutex);
        m_step = step;
        m_progress = progress;
        const bool superseded = m_waiting.contains(utility) && m_restarts < MaximumRestarts;
        if (superseded)
            ++m_restarts;
        goOn = !superseded && !m_thread.get_stop_token().stop_requested();
    }
    m_changed();
    return goOn;
}

void WorkQueue::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, stop, [this] { return !m_waiting.isEmpty(); })) {
        // Sleep until nothing has been added for the length of the pause.
        while (!stop.stop_requested() && std::chrono::steady_clock::now() < m_lastEnqueue + m_debounce) {
            const auto until = m_lastEnqueue + m_debounce;
            m_wake.wait_until(lock, stop, until, [this, until] { return m_lastEnqueue + m_debounce > until; });
        }
        if (stop.stop_requested())
            return;
        const Utility utility = m_waiting.firstKey();
        const UtilityWork work = m_waiting.take(utility);
        m_running = utility;
        m_step = u"Scoring %1"_s.arg(utilityName(utility));
        m_progress = 0.0;
        lock.unlock();
        m_changed();
        m_worker(utility, work);
        lock.lock();
        m_running.reset();
        if (!m_waiting.contains(utility))
            m_restarts = 0;
        if (m_waiting.isEmpty())
            m_idle.notify_all();
        lock.unlock();
        m_changed();
        lock.lock();
    }
}

} // namespace core
