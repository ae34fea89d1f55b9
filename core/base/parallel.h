#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace core {

//! Calls work(i) for each i below `count` on up to `threads` threads (0 = as many as the machine has). `work` must not
//! throw, and calls for different i must not touch the same data.
template<typename Work>
void parallelFor(std::size_t count, int threads, const Work &work)
{
    const std::size_t wanted =
        threads > 0 ? static_cast<std::size_t>(threads) : std::max<std::size_t>(1, std::thread::hardware_concurrency());
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(wanted, count); ++i)
        helpers.emplace_back(run);
    run();
}

} // namespace core
