#pragma once

#include "core/base/clock.h"
#include "core/schedule/jobspec.h"

#include <memory>
#include <thread>
#include <vector>

namespace core {

struct UnitLimits
{
    int parallel = 1;
    int attempts = 1;
    std::chrono::milliseconds unitLimit = std::chrono::minutes(1);
    std::chrono::milliseconds backOff = std::chrono::seconds(2); //!< before the second attempt; then twice that, ...
    //! For a unit to return once it was asked to stop. After that the others go on without it and its thread.
    std::chrono::milliseconds grace = std::chrono::seconds(5);
};

//! Works off the units of one run on threads of its own, each with a time limit, and tells of each as it ends. One
//! call of run() only.
class UnitPool
{
public:
    using Work = std::function<Result<UnitOutcome>(const QString &unit, const std::stop_token &)>;
    struct Hooks
    {
        std::function<void(const JobUnit &)> ended; //!< in the thread of run(), at once
        std::function<bool()> tick;                 //!< likewise, about each second; false: give up
    };

    UnitPool(const UnitLimits &limits, Work work);
    ~UnitPool();

    //! Blocks until every unit has ended. False when `stop` or the tick ended it before; units that were cut off by
    //! that are not told of. `clock` tells when they ended.
    bool run(const QStringList &units, const Hooks &hooks, const std::stop_token &stop, const Clock &clock);
    //! Threads of units that did not return when they were asked to. What the work uses must outlive them.
    std::vector<std::jthread> takeStragglers();

private:
    struct Shared;
    struct Worker;

    void startWorkers();
    bool isFinished() const;
    void checkLimits(const Clock &clock);
    void settle(const Clock &clock);
    std::chrono::steady_clock::time_point nextLimit() const;
    void stopAll();

    const UnitLimits m_limits;
    const std::shared_ptr<Shared> m_shared;
    std::vector<JobUnit> m_ended; //!< to be told of, outside the lock
    std::vector<std::jthread> m_stragglers;
};

} // namespace core
