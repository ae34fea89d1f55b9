#pragma once

#include "core/base/time.h"
#include "core/model/utility.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace core {

enum class Scoring { PercentileRank, AbsoluteThreshold, SizeNormalized };
constexpr std::array<Scoring, 3> AllScorings{Scoring::PercentileRank, Scoring::AbsoluteThreshold,
                                             Scoring::SizeNormalized};
QString scoringName(Scoring scoring); //!< "percentile_rank", "absolute_threshold", "size_normalized"
std::optional<Scoring> scoringFromName(QStringView name);
QStringList scoringNames();

enum class AnomalyStatus { Normal, Caution, Warning, Anomaly };
QString statusName(AnomalyStatus status); //!< "normal", "caution", "warning", "anomaly"
std::optional<AnomalyStatus> statusFromName(QStringView name);

//! Lower bounds of caution, warning and anomaly on the 0..1 score.
struct StatusCutoffs
{
    double caution = 0.3;
    double warning = 0.5;
    double anomaly = 0.8;

    AnomalyStatus statusOf(double score) const;
};

//! What a deviation consists of. Each is a robust z value against the building's own reference or the portfolio.
enum class Signal {
    SustainedExcess,    //!< uses more than expected most of the time
    StepChange,         //!< more than expected from one moment on
    Spikes,             //!< single hours far above expected
    LostSetback,        //!< nights or weekends no longer lower than days
    WeatherSensitivity, //!< reacts more strongly to weather than it did
    Drift,              //!< the difference grows steadily
    Flatline,           //!< repeats one value exactly where it should not
    UnderUse            //!< uses less than expected: reported, never raises a score
};
constexpr std::array<Signal, 8> AllSignals{
    Signal::SustainedExcess,    Signal::StepChange, Signal::Spikes,   Signal::LostSetback,
    Signal::WeatherSensitivity, Signal::Drift,      Signal::Flatline, Signal::UnderUse};
QString signalName(Signal signal); //!< "sustained_excess", "step_change", "spikes", "lost_setback", ...
std::optional<Signal> signalFromName(QStringView name);

//! One reason for a score.
struct Driver
{
    Signal signal = Signal::SustainedExcess;
    double strength = 0.0;  //!< robust z value
    EpochSeconds since = 0; //!< first hour it was seen in
    double excess = 0.0;    //!< canonical units above expected over the scored period that this signal stands for

    bool operator==(const Driver &) const = default;
};

//! The judgement of one building and utility. Scores are empty where the data are not enough.
struct UtilityScore
{
    Utility utility = Utility::Electricity;
    std::array<std::optional<double>, AllScorings.size()> scores; //!< 0..1, by static_cast<std::size_t>(Scoring)
    double deviation = 0.0;                                       //!< largest signal that may raise a score
    std::optional<double> latestActual;
    std::optional<double> latestPredicted;
    std::optional<double> latestDiff;
    std::optional<double> meanResidual; //!< hourly over the scored period, canonical units
    std::optional<double> stdResidual;
    QList<Driver> drivers; //!< strongest first
    TimeRange scoredRange;

    std::optional<double> score(Scoring scoring) const { return scores[static_cast<std::size_t>(scoring)]; }
};

} // namespace core
