#include "interpreterpool.h"

#include "core/base/logging.h"

using namespace Qt::StringLiterals;

namespace core {

InterpreterPool::InterpreterPool(std::unique_ptr<Sandbox> sandbox)
    : m_sandbox(std::move(sandbox))
    , m_worker([this](const std::stop_token &stop) { work(stop); })
{
}

Result<std::unique_ptr<Interpreter>> InterpreterPool::take()
{
    std::unique_lock lock(m_mutex);
    if (auto spare = std::move(m_spare); spare && spare->isAlive())
        return Made(std::move(spare));
    auto made = m_orders.emplace_back().get_future();
    m_ordered.notify_one();
    lock.unlock();
    return made.get();
}

void InterpreterPool::prepare()
{
    const std::scoped_lock lock(m_mutex);
    m_spareWanted = true;
    m_ordered.notify_one();
}

void InterpreterPool::work(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        const auto hasWork = [this] { return !m_orders.empty() || m_spareWanted; };
        if (m_spare)
            m_ordered.wait_until(lock, stop, m_spareUntil, hasWork);
        else
            m_ordered.wait(lock, stop, hasWork);
        if (m_spare && std::chrono::steady_clock::now() >= m_spareUntil)
            m_spare.reset();
        if (!m_orders.empty())
            makeOrdered(lock);
        else if (m_spareWanted)
            makeSpare(lock);
    }
}

void InterpreterPool::makeOrdered(std::unique_lock<std::mutex> &lock)
{
    auto orders = std::exchange(m_orders, {});
    lock.unlock();
    for (auto &order : orders)
        order.set_value(Interpreter::start(*m_sandbox));
    lock.lock();
}

void InterpreterPool::makeSpare(std::unique_lock<std::mutex> &lock)
{
    m_spareWanted = false;
    m_spareUntil = std::chrono::steady_clock::now() + m_sandbox->options().spareTime;
    if (m_spare && m_spare->isAlive())
        return;
    lock.unlock();
    auto made = Interpreter::start(*m_sandbox);
    lock.lock();
    if (made)
        m_spare = *std::move(made);
    else
        qCWarning(lcChat).noquote() << "no Python is kept ready:" << made.error().detail;
}

} // namespace core
