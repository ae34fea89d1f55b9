#include "unitpool.h"

#include "core/base/logging.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

using SteadyTime = std::chrono::steady_clock::time_point;

namespace {

struct Item
{
    QString unit;
    int attempt = 1;
};

struct Finished
{
    Item item;
    Result<UnitOutcome> outcome;
    bool timedOut = false;
    std::chrono::milliseconds took{0};
};

// Whether trying again may help.
bool isPassing(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Upstream:
    case ErrorCode::Storage:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

// Work of other rooms and the libraries below it: what it throws is an outcome like any other.
Result<UnitOutcome> guarded(const UnitPool::Work &work, const QString &unit, const std::stop_token &stop)
{
    try {
        return work(unit, stop);
    } catch (const std::exception &problem) {
        return Error{ErrorCode::Internal, QString::fromUtf8(problem.what())};
    }
}

} // namespace

struct UnitPool::Worker
{
    std::jthread thread;
    std::optional<Item> item; //!< what it is at
    std::stop_source stop;
    SteadyTime started;
    bool told = false; //!< that its time is over
    bool lost = false; //!< nobody waits for it any more
};

struct UnitPool::Shared
{
    explicit Shared(Work unitWork)
        : work(std::move(unitWork))
    {
    }

    void serve(const std::shared_ptr<Shared> &self, const std::shared_ptr<Worker> &worker);
    std::optional<Item> takeItem(std::unique_lock<std::mutex> &lock);

    const Work work;
    std::mutex mutex; // guards what follows
    std::condition_variable itemsReady;
    std::condition_variable supervisor;
    std::multimap<SteadyTime, Item> waiting; //!< by the time from which on it may be tried
    std::vector<std::shared_ptr<Worker>> workers;
    std::vector<Finished> finished;
    bool closing = false;
};

// The next unit whose time has come; nullopt at the end.
std::optional<Item> UnitPool::Shared::takeItem(std::unique_lock<std::mutex> &lock)
{
    while (!closing) {
        const auto next = waiting.begin();
        if (next == waiting.end()) {
            itemsReady.wait(lock);
        } else if (const SteadyTime notBefore = next->first; notBefore > std::chrono::steady_clock::now()) {
            itemsReady.wait_until(lock, notBefore);
        } else {
            std::optional<Item> item(std::move(next->second));
            waiting.erase(next);
            return item;
        }
    }
    return std::nullopt;
}

void UnitPool::Shared::serve(const std::shared_ptr<Shared> &self, const std::shared_ptr<Worker> &worker)
{
    std::unique_lock lock(self->mutex);
    while (const auto item = self->takeItem(lock)) {
        worker->item = item;
        worker->stop = std::stop_source();
        worker->started = std::chrono::steady_clock::now();
        worker->told = false;
        const std::stop_token token = worker->stop.get_token();
        lock.unlock();
        auto outcome = guarded(self->work, item->unit, token);
        lock.lock();
        if (worker->lost)
            return;
        const auto took =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - worker->started);
        self->finished.push_back({*item, std::move(outcome), worker->told, took});
        worker->item.reset();
        self->supervisor.notify_all();
    }
}

UnitPool::UnitPool(const UnitLimits &limits, Work work)
    : m_limits(limits)
    , m_shared(std::make_shared<Shared>(std::move(work)))
{
}

UnitPool::~UnitPool() = default;

// Under the lock: as many as there is room and work for.
void UnitPool::startWorkers()
{
    std::vector<std::shared_ptr<Worker>> &workers = m_shared->workers;
    const auto wanted = std::min<std::size_t>(static_cast<std::size_t>(std::max(m_limits.parallel, 1)),
                                              m_shared->waiting.size() + workers.size());
    while (workers.size() < wanted) {
        const auto worker = std::make_shared<Worker>();
        workers.push_back(worker);
        worker->thread = std::jthread([shared = m_shared, worker] { shared->serve(shared, worker); });
    }
}

bool UnitPool::isFinished() const
{
    return m_shared->waiting.empty() && m_shared->finished.empty()
           && std::none_of(m_shared->workers.begin(), m_shared->workers.end(),
                           [](const auto &worker) { return worker->item.has_value(); });
}

// Under the lock: asks units whose time is over to stop, and gives up those that were asked long ago.
void UnitPool::checkLimits(const Clock &clock)
{
    const SteadyTime now = std::chrono::steady_clock::now();
    auto &workers = m_shared->workers;
    for (auto each = workers.begin(); each != workers.end();) {
        const std::shared_ptr<Worker> worker = *each;
        const auto running = worker->item ? now - worker->started : SteadyTime::duration::zero();
        if (running >= m_limits.unitLimit && !worker->told) {
            worker->told = true;
            worker->stop.request_stop();
        }
        if (running < m_limits.unitLimit + m_limits.grace) {
            ++each;
            continue;
        }
        worker->lost = true;
        qCWarning(lcStorage).noquote() << "the unit" << worker->item->unit << "does not stop; its thread is left alone";
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(running);
        m_ended.push_back({worker->item->unit, UnitState::TimedOut, worker->item->attempt, clock.now(), took.count(),
                           u"took longer than %1 s and does not stop"_s.arg(
                               std::chrono::duration<double>(m_limits.unitLimit).count())});
        m_stragglers.push_back(std::move(worker->thread));
        each = workers.erase(each);
    }
}

// Under the lock: sorts what has ended into what is told and what is tried again.
void UnitPool::settle(const Clock &clock)
{
    for (Finished &each : m_shared->finished) {
        const bool failed = !each.outcome;
        if (failed && !each.timedOut && each.item.attempt < m_limits.attempts && isPassing(each.outcome.error().code)) {
            const auto pause = m_limits.backOff * (1LL << std::min(each.item.attempt - 1, 10));
            m_shared->waiting.emplace(std::chrono::steady_clock::now() + pause,
                                      Item{each.item.unit, each.item.attempt + 1});
            m_shared->itemsReady.notify_all();
            continue;
        }
        JobUnit unit{each.item.unit, UnitState::Failed, each.item.attempt, clock.now(), each.took.count(), {}};
        if (!failed) {
            unit.state = each.outcome->kind == UnitOutcome::Done ? UnitState::Done : UnitState::Nothing;
            unit.note = each.outcome->note;
        } else if (each.timedOut) {
            unit.state = UnitState::TimedOut;
            unit.note = u"took longer than %1 s and was stopped"_s.arg(
                std::chrono::duration<double>(m_limits.unitLimit).count());
        } else {
            unit.note = each.outcome.error().detail;
        }
        m_ended.push_back(unit);
    }
    m_shared->finished.clear();
}

// Under the lock.
SteadyTime UnitPool::nextLimit() const
{
    SteadyTime next = std::chrono::steady_clock::now() + std::chrono::seconds(1); // the tick
    for (const auto &worker : m_shared->workers) {
        if (!worker->item)
            continue;
        const SteadyTime limit = worker->started + m_limits.unitLimit;
        next = std::min(next, worker->told ? limit + m_limits.grace : limit);
    }
    return next;
}

// Ends the threads, and what they are at.
void UnitPool::stopAll()
{
    std::vector<std::shared_ptr<Worker>> workers;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->closing = true;
        m_shared->waiting.clear();
        workers.swap(m_shared->workers);
        for (const auto &worker : workers)
            worker->stop.request_stop();
    }
    m_shared->itemsReady.notify_all();
    for (const auto &worker : workers)
        worker->thread.join();
}

bool UnitPool::run(const QStringList &units, const Hooks &hooks, const std::stop_token &stop, const Clock &clock)
{
    const std::stop_callback wake(stop, [this] {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->supervisor.notify_all();
    });
    SteadyTime lastTick = std::chrono::steady_clock::now();
    std::unique_lock lock(m_shared->mutex);
    for (const QString &unit : units)
        m_shared->waiting.emplace(lastTick, Item{unit, 1});
    bool complete = true;
    for (;;) {
        settle(clock);
        checkLimits(clock);
        const bool finished = isFinished();
        if (!finished)
            startWorkers();
        lock.unlock();
        for (const JobUnit &unit : std::exchange(m_ended, {}))
            hooks.ended(unit);
        const SteadyTime now = std::chrono::steady_clock::now();
        if (now - lastTick >= std::chrono::seconds(1)) {
            lastTick = now;
            complete = hooks.tick();
        }
        complete = complete && !stop.stop_requested();
        lock.lock();
        if (finished || !complete)
            break;
        if (m_shared->finished.empty())
            m_shared->supervisor.wait_until(lock, nextLimit(),
                                            [&] { return !m_shared->finished.empty() || stop.stop_requested(); });
    }
    const bool finished = isFinished();
    lock.unlock();
    stopAll();
    return finished;
}

std::vector<std::jthread> UnitPool::takeStragglers()
{
    return std::move(m_stragglers);
}

} // namespace core
