#pragma once

#include "core/model/campus.h"

#include <QMap>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace core {

//! What is to be done for one utility.
struct UtilityWork
{
    bool forceTraining = false;
};

//! The utilities that wait for scoring and the one thread that works them off, after a pause in which more may come in.
//! A utility that is queued again while it is worked on is worked on again. Thread-safe.
class WorkQueue
{
public:
    //! Runs on the queue's thread, one at a time.
    using Worker = std::function<void(Utility, UtilityWork)>;
    //! Called from any thread, without the queue's lock held, when anything that tasks() says has changed.
    using Changed = std::function<void()>;

    WorkQueue(std::chrono::milliseconds debounce, Worker worker, Changed changed);
    ~WorkQueue(); //!< cancels what runs and waits for it

    void enqueue(const QList<Utility> &utilities, UtilityWork work);
    //! Work that is waiting or running.
    int pending() const;
    QList<TaskInfo> tasks() const;
    bool waitUntilIdle(std::chrono::milliseconds timeout, bool forEver);

    //! For the worker: says how far it is; false when it should give up because of the end or of newer data.
    bool report(Utility utility, const QString &step, double progress);

private:
    void run(const std::stop_token &stop);

    const std::chrono::milliseconds m_debounce;
    const Worker m_worker;
    const Changed m_changed;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::condition_variable m_idle;
    QMap<Utility, UtilityWork> m_waiting;
    std::optional<Utility> m_running;
    QString m_step;
    double m_progress = 0.0;
    int m_restarts = 0; //!< of the running utility in a row
    std::chrono::steady_clock::time_point m_lastEnqueue;
    std::jthread m_thread; //!< last, so that it stops before anything it uses goes
};

} // namespace core
