#pragma once

#include <QtGlobal>

#include <array>
#include <bit>
#include <cmath>
#include <numbers>

namespace core {

//! A seeded stream of numbers that is the same on every machine; the standard distributions are not.
//! (xoshiro256** seeded by splitmix64.)
class Random
{
public:
    explicit Random(quint64 seed, quint64 stream = 0)
    {
        quint64 mix = seed * 0x9E3779B97F4A7C15ULL + stream * 0xD1B54A32D192ED03ULL + 1;
        for (quint64 &word : m_state) {
            mix += 0x9E3779B97F4A7C15ULL;
            quint64 z = mix;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
            word = z ^ (z >> 31);
        }
    }

    quint64 bits()
    {
        const quint64 result = std::rotl(m_state[1] * 5, 7) * 9;
        const quint64 shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

    //! 0 <= result < 1.
    double uniform() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }
    double uniform(double from, double to) { return from + (to - from) * uniform(); }
    //! 0 <= result < count; `count` is small, so that the bias of a remainder does not matter.
    int below(int count) { return static_cast<int>(bits() % static_cast<quint64>(count)); }
    bool chance(double probability) { return uniform() < probability; }

    //! Standard normal, by Box and Muller.
    double normal()
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
        return radius * std::cos(2.0 * std::numbers::pi * uniform());
    }
    double logNormal(double median, double sigma) { return median * std::exp(sigma * normal()); }

private:
    std::array<quint64, 4> m_state{};
};

} // namespace core
