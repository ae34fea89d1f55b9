#include "trainingrows.h"

#include "core/expected/cleaning.h"

#include <cmath>

namespace core {

constexpr double SpreadFloor = 0.05; // of the mean; a steadier building counts no more than this

TrainingRowMaker::TrainingRowMaker(const FeatureBuilder &builder, std::size_t columns,
                                   const std::vector<CalendarHour> &calendar, const TimeFolds &folds,
                                   std::size_t newest, std::span<const TrainingMember> members)
    : m_builder(builder)
    , m_columns(columns)
    , m_calendar(calendar)
    , m_folds(folds)
    , m_newest(newest)
    , m_members(members)
{
}

// Rows of every other fold (or, of the held-out fold itself, those it is judged by).
void TrainingRowMaker::addRows(const TrainingMember &member, int heldOut, bool ofHeldOut, TrainingRows &rows) const
{
    const double newest = static_cast<double>(m_newest);
    for (const std::uint32_t hour : member.hours) {
        const int fold = m_folds.of(m_calendar[hour].day);
        if ((fold == heldOut) != ofHeldOut)
            continue;
        const ReferenceProfile *profile =
            heldOut == AllRows ? member.profiles.without(fold) : member.profiles.withoutBoth(fold, heldOut);
        if (!profile)
            continue;
        const double base = m_builder.appendRow(hour, *profile, member.facts, rows.features);
        const double relative = errorScale(base);
        rows.targets.push_back(static_cast<float>((member.series->values[hour] / profile->scale - base) / relative));
        const double recency = recencyWeight(newest - static_cast<double>(hour));
        const double spread = profile->spread * profile->spread + SpreadFloor * SpreadFloor;
        rows.weights.push_back(static_cast<float>(recency * relative * relative / spread));
    }
}

void TrainingRowMaker::reserve(TrainingRows &rows) const
{
    std::size_t hours = 0;
    for (const TrainingMember &member : m_members)
        hours += member.hours.size();
    rows.columns = m_columns;
    rows.features.reserve(hours * rows.columns);
    rows.targets.reserve(hours);
    rows.weights.reserve(hours);
}

// The booster's L1 and child weight are made for targets and weights around one.
ScaledRows TrainingRowMaker::without(int heldOut) const
{
    ScaledRows scaled;
    TrainingRows &rows = scaled.rows;
    reserve(rows);
    for (const TrainingMember &member : m_members)
        addRows(member, heldOut, false, rows);
    double weight = 0.0;
    double square = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double target = static_cast<double>(rows.targets[i]);
        weight += static_cast<double>(rows.weights[i]);
        square += static_cast<double>(rows.weights[i]) * target * target;
    }
    if (rows.size() == 0 || square <= 0.0)
        return scaled;
    scaled.scale = std::sqrt(square / weight);
    const double meanWeight = weight / static_cast<double>(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows.targets[i] = static_cast<float>(static_cast<double>(rows.targets[i]) / scaled.scale);
        rows.weights[i] = static_cast<float>(static_cast<double>(rows.weights[i]) / meanWeight);
    }
    return scaled;
}

TrainingRows TrainingRowMaker::of(int fold, double scale) const
{
    TrainingRows rows;
    rows.columns = m_columns;
    for (const TrainingMember &member : m_members)
        addRows(member, fold, true, rows);
    for (float &target : rows.targets)
        target = static_cast<float>(static_cast<double>(target) / scale);
    return rows;
}

} // namespace core
