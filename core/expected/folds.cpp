#include "core/expected/training.h"

#include <algorithm>

namespace core {

constexpr int MostFolds = 4;
constexpr qint64 BlockDays = 7; // whole weeks, so that each fold holds every weekday

TimeFolds::TimeFolds(qint64 from, qint64 to)
    : m_from(from)
{
    const qint64 days = std::max<qint64>(1, to - from);
    m_count = static_cast<int>(std::clamp<qint64>(days / 2, 1, MostFolds));
    m_blockDays = days >= 2 * BlockDays * m_count ? BlockDays : (days + m_count - 1) / m_count;
    m_count = static_cast<int>(std::min<qint64>(m_count, (days + m_blockDays - 1) / m_blockDays)); // 9 days: 3 blocks
}

int TimeFolds::of(qint64 day) const
{
    return static_cast<int>((day - m_from) / m_blockDays % m_count);
}

CrossProfiles::CrossProfiles(const ProfileSource &source, const TimeFolds &folds, std::span<const double> values,
                             const std::vector<std::uint32_t> &hours)
    : m_folds(folds.count())
    , m_all(fitProfile(source, values, hours))
    , m_without(static_cast<std::size_t>(m_folds * m_folds))
{
    std::vector<std::uint32_t> kept;
    for (int a = 0; a < m_folds; ++a) {
        for (int b = a; b < m_folds; ++b) {
            kept.clear();
            std::ranges::copy_if(hours, std::back_inserter(kept), [&](std::uint32_t hour) {
                const int fold = folds.of(source.calendar[hour].day);
                return fold != a && fold != b;
            });
            m_without[index(a, b)] = fitProfile(source, values, kept);
        }
    }
}

std::size_t CrossProfiles::index(int a, int b) const
{
    return static_cast<std::size_t>(std::min(a, b)) * static_cast<std::size_t>(m_folds)
           + static_cast<std::size_t>(std::max(a, b));
}

} // namespace core
