#include "words.h"

using namespace Qt::StringLiterals;

namespace app::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString status(std::optional<core::AnomalyStatus> status)
{
    if (!status)
        return Tr::tr("no data");
    switch (*status) {
    case core::AnomalyStatus::Normal:
        return Tr::tr("normal");
    case core::AnomalyStatus::Caution:
        return Tr::tr("caution");
    case core::AnomalyStatus::Warning:
        return Tr::tr("warning");
    case core::AnomalyStatus::Anomaly:
        return Tr::tr("anomaly");
    }
    Q_UNREACHABLE();
}

QString utility(core::Utility utility)
{
    switch (utility) {
    case core::Utility::Electricity:
        return Tr::tr("Electricity");
    case core::Utility::Gas:
        return Tr::tr("Gas");
    case core::Utility::Heat:
        return Tr::tr("Heat");
    case core::Utility::Steam:
        return Tr::tr("Steam");
    case core::Utility::Cooling:
        return Tr::tr("Cooling");
    case core::Utility::CoolingPower:
        return Tr::tr("Cooling power");
    case core::Utility::SteamRate:
        return Tr::tr("Steam rate");
    case core::Utility::Oil28Sec:
        return Tr::tr("Heating oil");
    }
    Q_UNREACHABLE();
}

QString utilityInSentence(core::Utility utility)
{
    switch (utility) {
    case core::Utility::Electricity:
        return Tr::tr("electricity");
    case core::Utility::Gas:
        return Tr::tr("gas");
    case core::Utility::Heat:
        return Tr::tr("heat");
    case core::Utility::Steam:
        return Tr::tr("steam");
    case core::Utility::Cooling:
        return Tr::tr("cooling");
    case core::Utility::CoolingPower:
        return Tr::tr("cooling power");
    case core::Utility::SteamRate:
        return Tr::tr("steam rate");
    case core::Utility::Oil28Sec:
        return Tr::tr("heating oil");
    }
    Q_UNREACHABLE();
}

QString scoring(core::Scoring scoring)
{
    switch (scoring) {
    case core::Scoring::PercentileRank:
        //: A way to score buildings: by their place among all of them.
        return Tr::tr("Rank among all");
    case core::Scoring::AbsoluteThreshold:
        //: A way to score buildings: by fixed limits per floor area.
        return Tr::tr("Fixed limits");
    case core::Scoring::SizeNormalized:
        //: A way to score buildings: deviation weighted by excess use per floor area.
        return Tr::tr("Weighted by size");
    }
    Q_UNREACHABLE();
}

QString signal(core::Signal signal)
{
    switch (signal) {
    case core::Signal::SustainedExcess:
        return Tr::tr("sustained excess");
    case core::Signal::StepChange:
        return Tr::tr("step change");
    case core::Signal::Spikes:
        return Tr::tr("spikes");
    case core::Signal::LostSetback:
        return Tr::tr("night or weekend setback lost");
    case core::Signal::WeatherSensitivity:
        return Tr::tr("reacts more strongly to weather");
    case core::Signal::Drift:
        return Tr::tr("drift");
    case core::Signal::Flatline:
        return Tr::tr("repeats one value");
    case core::Signal::UnderUse:
        return Tr::tr("uses less than expected");
    }
    Q_UNREACHABLE();
}

QString strength(double z)
{
    if (z >= 6)
        return Tr::tr("strong");
    return z >= 3 ? Tr::tr("clear") : Tr::tr("weak");
}

QString task(const QString &name)
{
    const QString verb = name.section(u' ', 0, 0);
    const auto utility = core::utilityFromName(name.section(u' ', 1, 1));
    if (!utility)
        return name;
    if (verb == "Scoring"_L1)
        return Tr::tr("Scoring %1").arg(utilityInSentence(*utility));
    if (verb == "Training"_L1)
        return Tr::tr("Training the model for %1").arg(utilityInSentence(*utility));
    return name;
}

QString meaning(const core::Error &error)
{
    switch (error.code) {
    case core::ErrorCode::Unavailable:
        return Tr::tr("The service does not answer. What you see may be out of date; the connection is tried again "
                      "every two seconds.");
    case core::ErrorCode::NotFound:
        return Tr::tr("It is not there, or no longer. Go back and choose another one.");
    case core::ErrorCode::NotEnoughData:
        return Tr::tr("There are not enough data yet. Import at least 14 days of readings.");
    case core::ErrorCode::Conflict:
        return Tr::tr("The current state does not allow it. Reload and look again.");
    case core::ErrorCode::TooLarge:
        return Tr::tr("The file is larger than the service takes. Split it and import the parts.");
    case core::ErrorCode::Unauthorized:
    case core::ErrorCode::Forbidden:
        return Tr::tr("This account may not do that.");
    case core::ErrorCode::Upstream:
        return Tr::tr("A service this one depends on failed. Try again later.");
    case core::ErrorCode::Storage:
        return Tr::tr("The service could not read or write its data. Check the disk it uses.");
    case core::ErrorCode::Cancelled:
        return Tr::tr("It was stopped before it was done.");
    case core::ErrorCode::InvalidArgument:
    case core::ErrorCode::Unprocessable:
        return Tr::tr("The request or its answer was not understood.");
    case core::ErrorCode::Internal:
        return Tr::tr("The service failed in a way it should not. Trying again may help.");
    }
    Q_UNREACHABLE();
}

} // namespace app::words
