#include "score.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

template<typename Enum, std::size_t Size>
std::optional<Enum> fromName(const std::array<Enum, Size> &all, QString (*name)(Enum), QStringView wanted)
{
    for (const Enum candidate : all) {
        if (name(candidate) == wanted)
            return candidate;
    }
    return std::nullopt;
}

} // namespace

QString scoringName(Scoring scoring)
{
    switch (scoring) {
    case Scoring::PercentileRank:
        return u"percentile_rank"_s;
    case Scoring::AbsoluteThreshold:
        return u"absolute_threshold"_s;
    case Scoring::SizeNormalized:
        return u"size_normalized"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Scoring> scoringFromName(QStringView name)
{
    return fromName(AllScorings, scoringName, name);
}

QStringList scoringNames()
{
    QStringList names;
    for (const Scoring scoring : AllScorings)
        names.append(scoringName(scoring));
    return names;
}

QString statusName(AnomalyStatus status)
{
    switch (status) {
    case AnomalyStatus::Normal:
        return u"normal"_s;
    case AnomalyStatus::Caution:
        return u"caution"_s;
    case AnomalyStatus::Warning:
        return u"warning"_s;
    case AnomalyStatus::Anomaly:
        return u"anomaly"_s;
    }
    Q_UNREACHABLE();
}

std::optional<AnomalyStatus> statusFromName(QStringView name)
{
    constexpr std::array all{AnomalyStatus::Normal, AnomalyStatus::Caution, AnomalyStatus::Warning,
                             AnomalyStatus::Anomaly};
    return fromName(all, statusName, name);
}

AnomalyStatus StatusCutoffs::statusOf(double score) const
{
    if (score >= anomaly)
        return AnomalyStatus::Anomaly;
    if (score >= warning)
        return AnomalyStatus::Warning;
    return score >= caution ? AnomalyStatus::Caution : AnomalyStatus::Normal;
}

QString signalName(Signal signal)
{
    switch (signal) {
    case Signal::SustainedExcess:
        return u"sustained_excess"_s;
    case Signal::StepChange:
        return u"step_change"_s;
    case Signal::Spikes:
        return u"spikes"_s;
    case Signal::LostSetback:
        return u"lost_setback"_s;
    case Signal::WeatherSensitivity:
        return u"weather_sensitivity"_s;
    case Signal::Drift:
        return u"drift"_s;
    case Signal::Flatline:
        return u"flatline"_s;
    case Signal::UnderUse:
        return u"under_use"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Signal> signalFromName(QStringView name)
{
    return fromName(AllSignals, signalName, name);
}

} // namespace core
