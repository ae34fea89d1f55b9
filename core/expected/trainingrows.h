#pragma once

#include "core/expected/booster.h"
#include "core/expected/calendar.h"
#include "core/expected/features.h"
#include "core/expected/profile.h"
#include "core/expected/training.h"
#include "core/model/hourly.h"

#include <span>
#include <vector>

namespace core {

//! A series that takes part in a training.
struct TrainingMember
{
    const HourlySeries *series = nullptr;
    BuildingFacts facts;
    std::vector<std::uint32_t> hours; //!< usable ones of the reference, as indices of the hour axis
    CrossProfiles profiles;
};

//! Rows of a booster, and what its target was divided by.
struct ScaledRows
{
    TrainingRows rows;
    double scale = 1.0;
};

//! Makes the rows a booster learns from: one per usable hour and member, the target relative to the member's profile.
//! What it is given must outlive it. Its functions may run at the same time.
class TrainingRowMaker
{
public:
    //! `newest` is the index past the last hour of the reference; nearer hours weigh more.
    TrainingRowMaker(const FeatureBuilder &builder, std::size_t columns, const std::vector<CalendarHour> &calendar,
                     const TimeFolds &folds, std::size_t newest, std::span<const TrainingMember> members);

    //! The hours of every fold, each by a profile that did not see its fold.
    ScaledRows all() const { return without(AllRows); }
    //! The hours of every fold but `heldOut`, by profiles that saw neither it nor their own fold.
    ScaledRows without(int heldOut) const;
    //! The hours of `fold` alone, which a booster of without(fold), scaled by `scale`, is judged by.
    TrainingRows of(int fold, double scale) const;

private:
    static constexpr int AllRows = -1; // in place of a fold: nothing is held out

    void addRows(const TrainingMember &member, int heldOut, bool ofHeldOut, TrainingRows &rows) const;
    void reserve(TrainingRows &rows) const;

    const FeatureBuilder &m_builder;
    std::size_t m_columns;
    const std::vector<CalendarHour> &m_calendar;
    const TimeFolds &m_folds;
    std::size_t m_newest;
    std::span<const TrainingMember> m_members;
};

} // namespace core
