#pragma once

#include "core/model/sensor.h"

#include <cmath>
#include <random>
#include <vector>

namespace support {

constexpr core::EpochMilliseconds Second = 1000;
constexpr core::EpochMilliseconds Minute = 60 * Second;
constexpr core::EpochMilliseconds Hour = 60 * Minute;
constexpr core::EpochMilliseconds Day = 24 * Hour;

//! The counter of a household: a base load with some noise and a fridge, and what is laid over it.
class LoadCurve
{
public:
    struct Load
    {
        core::EpochMilliseconds from = 0;
        core::EpochMilliseconds to = 0;
        double watts = 0.0;
    };

    explicit LoadCurve(core::EpochMilliseconds begin, unsigned seed = 1)
        : m_begin(begin)
        , m_random(seed)
    {
    }

    LoadCurve &add(core::EpochMilliseconds from, core::EpochMilliseconds length, double watts)
    {
        m_loads.push_back({m_begin + from, m_begin + from + length, watts});
        return *this;
    }

    //! One reading each `period`, the first at the beginning.
    std::vector<core::CounterReading> readings(core::EpochMilliseconds length,
                                               core::EpochMilliseconds period = 15 * Second)
    {
        std::vector<core::CounterReading> all;
        double energy = 0.0;
        for (core::EpochMilliseconds at = m_begin; at <= m_begin + length; at += period) {
            // To the tenth of a watt-hour, as meters count.
            all.push_back({at, 1000.0 + std::round(energy * 1e4) / 1e4, {}, {}});
            energy += wattsAt(at) * static_cast<double>(period) / 3.6e9;
        }
        return all;
    }

private:
    double wattsAt(core::EpochMilliseconds at)
    {
        double watts = 150.0 + static_cast<double>(m_random() % 41) - 20.0;
        if (at / (20 * Minute) % 3 == 0)
            watts += 60.0;
        for (const Load &load : m_loads) {
            if (at >= load.from && at < load.to)
                watts += load.watts;
        }
        return watts;
    }

    core::EpochMilliseconds m_begin;
    std::mt19937 m_random;
    std::vector<Load> m_loads;
};

} // namespace support
