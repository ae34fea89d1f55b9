#pragma once

#include "core/storage/importstore.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <thread>

namespace core {

//! Hands on which meters changed: at once after a long pause, else when nothing has changed for a while, and under a
//! steady stream once in a while. Thread-safe.
class MeterFollower
{
public:
    //! Both are called in the follower's thread, without its lock; `followed` after `follow`, when isPending() says so.
    MeterFollower(std::chrono::seconds longest, std::function<void(const TouchedData &)> follow,
                  std::function<void()> followed);
    ~MeterFollower(); //!< drops what waits: it is marked dirty in the store

    void add(const TouchedData &touched);
    bool isPending() const; //!< something waits or is being handed on
    void flush();           //!< returns when what was added before is handed on

private:
    void loop();
    std::chrono::steady_clock::time_point dueAt() const;

    const std::chrono::seconds m_longest;
    const std::function<void(const TouchedData &)> m_follow;
    const std::function<void()> m_followed;
    mutable std::mutex m_mutex; // guards what follows up to the thread
    std::condition_variable m_wake;
    std::condition_variable m_done;
    TouchedData m_waiting;
    std::chrono::steady_clock::time_point m_firstAdded;
    std::chrono::steady_clock::time_point m_lastAdded;
    std::chrono::steady_clock::time_point m_lastFollowed;
    bool m_isFollowing = false;
    bool m_isHurried = false;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace core
