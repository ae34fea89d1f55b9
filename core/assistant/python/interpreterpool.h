#pragma once

#include "core/assistant/python/interpreter.h"

#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace core {

//! Starts interpreters, on one thread, since they end with the thread that started them; and keeps one loaded for the
//! next run. Each serves one run. Thread-safe; must outlive the interpreters it gave.
class InterpreterPool
{
public:
    explicit InterpreterPool(std::unique_ptr<Sandbox> sandbox);

    //! The spare one, or else one that is about to load.
    Result<std::unique_ptr<Interpreter>> take();
    //! Has a spare one made when there is none. Returns at once.
    void prepare();

    const Sandbox &sandbox() const { return *m_sandbox; }

private:
    using Made = Result<std::unique_ptr<Interpreter>>;
    void work(const std::stop_token &stop);
    void makeOrdered(std::unique_lock<std::mutex> &lock);
    void makeSpare(std::unique_lock<std::mutex> &lock);

    std::unique_ptr<Sandbox> m_sandbox;
    std::mutex m_mutex; // guards what follows
    std::condition_variable_any m_ordered;
    std::vector<std::promise<Made>> m_orders;
    bool m_spareWanted = false;
    std::unique_ptr<Interpreter> m_spare;
    std::chrono::steady_clock::time_point m_spareUntil;
    std::jthread m_worker; //!< last, so that it ends before what it uses
};

} // namespace core
