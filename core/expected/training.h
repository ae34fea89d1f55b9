#pragma once

#include "core/expected/expectedmodel.h"
#include "core/expected/features.h"
#include "core/expected/profile.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core {

//! InvalidArgument, naming what does not fit together.
Result<void> checkTrainingInput(const HourAxis &axis, const WeatherFrame &weather, std::span<const HourlySeries> series,
                                const TrainingRequest &request);

//! Contiguous blocks of days, dealt in turn to a few folds. A fold is predicted by what the other folds teach.
class TimeFolds
{
public:
    //! `from`..`to` are local days, to exclusive.
    TimeFolds(qint64 from, qint64 to);

    int count() const { return m_count; }
    int of(qint64 day) const;

private:
    qint64 m_from = 0;
    qint64 m_blockDays = 1;
    int m_count = 1;
};

//! Profiles of one building: of all hours, without each fold, and without each pair of folds. A row of fold a that
//! trains the model for fold b uses the profile without both, so that no profile has seen what its row is to teach and
//! no model what it is judged by.
class CrossProfiles
{
public:
    CrossProfiles() = default;
    CrossProfiles(const ProfileSource &source, const TimeFolds &folds, std::span<const double> values,
                  const std::vector<std::uint32_t> &hours);

    //! Null where too few hours remain.
    const ReferenceProfile *all() const { return pointer(m_all); }
    const ReferenceProfile *without(int fold) const { return pointer(m_without[index(fold, fold)]); }
    const ReferenceProfile *withoutBoth(int a, int b) const { return pointer(m_without[index(a, b)]); }

private:
    static const ReferenceProfile *pointer(const std::optional<ReferenceProfile> &profile)
    {
        return profile ? &*profile : nullptr;
    }
    std::size_t index(int a, int b) const;

    int m_folds = 0;
    std::optional<ReferenceProfile> m_all;
    std::vector<std::optional<ReferenceProfile>> m_without; // by pair, the smaller first
};

} // namespace core
