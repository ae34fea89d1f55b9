#include "meterfollower.h"

#include <algorithm>

namespace core {

namespace {

constexpr auto ShortPause = std::chrono::milliseconds(200); // one fold changes many meters
constexpr auto LongPause = std::chrono::seconds(8);

} // namespace

MeterFollower::MeterFollower(std::chrono::seconds longest, std::function<void(const TouchedData &)> follow,
                             std::function<void()> followed)
    : m_longest(longest)
    , m_follow(std::move(follow))
    , m_followed(std::move(followed))
    , m_lastFollowed(std::chrono::steady_clock::now() - longest)
    , m_thread([this] { loop(); })
{
}

MeterFollower::~MeterFollower()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void MeterFollower::add(const TouchedData &touched)
{
    if (touched.isEmpty())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_lastAdded = std::chrono::steady_clock::now();
        if (m_waiting.isEmpty())
            m_firstAdded = m_lastAdded;
        m_waiting.unite(touched);
    }
    m_wake.notify_all();
}

bool MeterFollower::isPending() const
{
    const std::lock_guard lock(m_mutex);
    return !m_waiting.isEmpty() || m_isFollowing;
}

void MeterFollower::flush()
{
    std::unique_lock lock(m_mutex);
    m_isHurried = true;
    m_wake.notify_all();
    m_done.wait(lock, [this] { return m_stop || (m_waiting.isEmpty() && !m_isFollowing); });
    m_isHurried = false;
}

std::chrono::steady_clock::time_point MeterFollower::dueAt() const
{
    if (m_isHurried)
        return {};
    const auto pause = m_firstAdded - m_lastFollowed >= m_longest ? std::chrono::milliseconds(ShortPause)
                                                                  : std::chrono::milliseconds(LongPause);
    return std::min<std::chrono::steady_clock::time_point>(m_lastAdded + pause, m_firstAdded + m_longest);
}

void MeterFollower::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        if (m_waiting.isEmpty()) {
            m_wake.wait(lock);
            continue;
        }
        const auto due = dueAt();
        if (std::chrono::steady_clock::now() < due) {
            m_wake.wait_until(lock, due);
            continue;
        }
        const TouchedData touched = std::exchange(m_waiting, {});
        m_isFollowing = true;
        lock.unlock();
        m_follow(touched);
        lock.lock();
        m_isFollowing = false;
        m_lastFollowed = std::chrono::steady_clock::now();
        m_done.notify_all();
        lock.unlock();
        m_followed();
        lock.lock();
    }
    m_done.notify_all();
}

} // namespace core
