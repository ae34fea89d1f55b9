#include "heldbackcourse.h"

#include <algorithm>

namespace app::heldbackcourse {

constexpr core::EpochMilliseconds LeastBefore = 3600 * 1000;
constexpr core::EpochMilliseconds TimesHeldBack = 2; // as much before as is held back, and as much again

constexpr core::EpochMilliseconds OneSecond = 1000; // questions tell whole ones

static bool isDrawable(const core::QuarantineQuestion &question)
{
    return question.lastAccepted && question.first && question.last;
}

QPolygonF before(const core::QuarantineQuestion &question, const QList<core::MeasuredReading> &readings)
{
    if (!isDrawable(question))
        return {};
    const core::EpochMilliseconds end = question.lastAccepted->at;
    const core::EpochMilliseconds begin = end - std::max(LeastBefore, TimesHeldBack * (question.last->at - end));
    QPolygonF points;
    double consumed = 0.0;
    for (auto reading = readings.crbegin(); reading != readings.crend(); ++reading) {
        if (reading->reading.at >= end + OneSecond || reading->quality == core::IntervalQuality::Quarantined)
            continue;
        if (reading->reading.at < begin)
            break;
        points.prepend({static_cast<double>(std::min(reading->reading.at, end) - end), consumed});
        if (!reading->consumption)
            break; // nothing is known of before
        consumed -= *reading->consumption;
    }
    return points;
}

QPolygonF after(const core::QuarantineQuestion &question, const core::QuarantineProposal &proposal)
{
    if (!isDrawable(question) || question.last->at < question.lastAccepted->at)
        return {};
    const auto timeOf = [&question](const core::CounterReading &reading) {
        return static_cast<double>(reading.at - question.lastAccepted->at);
    };
    QPolygonF points{QPointF(0.0, 0.0)};
    const double energy = proposal.readings == 0 ? 0.0 : proposal.energy;
    if (energy > 0.0 && question.first->at < question.last->at) {
        const double among = question.last->counter - question.first->counter;
        points.append({timeOf(*question.first), std::clamp(energy - among, 0.0, energy)});
    }
    points.append({timeOf(*question.last), energy});
    return points;
}

} // namespace app::heldbackcourse
