#pragma once

#include <functional>
#include <memory>

namespace core {

//! Threads that work off tasks in their order. They live as long as the pool, for database connections belong to their
//! threads. Thread-safe but for finish() and drop(), of which the owner calls one. (Not QThreadPool: the locks inside
//! Qt are invisible to the thread sanitizer, which would take every task for a race.)
class TaskPool
{
public:
    explicit TaskPool(int threads); //!< at least one
    ~TaskPool();                    //!< like drop()

    void start(std::function<void()> task);
    void finish(); //!< does what waits, and returns when nothing runs any more
    void drop();   //!< drops what waits, and returns when nothing runs any more

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core
