#pragma once

#include "core/storage/database.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace core {

//! Small changes of many callers, committed together by a thread of its own: ten thousand sensors that log in at once
//! cost a few waits for the disk, not ten thousand. Changes take effect in the order they were submitted. Thread-safe.
class GroupedWrites
{
public:
    struct Write
    {
        //! In the transaction all share; what it did is taken back when it gives an error, and only that.
        std::function<Result<void>(Transaction &)> apply;
        //! After the commit, in the order of submission: what apply or the commit gave. On the thread of the writes, so
        //! it must be quick, and must not wait for another write.
        std::function<void(const Result<void> &)> done;
    };

    static constexpr std::size_t MostWaiting = 20'000;
    static constexpr std::size_t MostInOneCommit = 1'000; //!< others want to write as well

    //! `database` must outlive it.
    explicit GroupedWrites(Database &database);
    //! Carries out what was submitted, then ends.
    ~GroupedWrites();

    //! False when too many wait; then neither function is called. Never blocks on the disk.
    [[nodiscard]] bool submit(Write write);
    //! Submits and waits. Not from done(). Unavailable when too many wait.
    Result<void> run(std::function<Result<void>(Transaction &)> apply, const std::function<void()> &committed = {});

private:
    using Group = std::vector<Write>;
    void work();
    void commit(const Group &group);

    Database &m_database;
    std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    Group m_waiting;
    bool m_stopping = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace core
