#pragma once

#include "core/model/sensor.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

//! Power drawn from `at` on, until the next sample.
struct PowerSample
{
    EpochMilliseconds at = 0;
    double watts = 0.0;

    bool operator==(const PowerSample &) const = default;
};

//! The classes of appliances, in the order of the model's outputs; the last is "other".
const QStringList &applianceNames();

struct ApplianceGuess
{
    QString name; //!< one of applianceNames()
    double probability = 0.0;
};

struct PeakFeature
{
    QString name;
    double value = 0.0; //!< NaN where the peak has no such thing
};

//! Which appliance made a peak, and by what it was judged.
struct Classification
{
    QList<ApplianceGuess> classes; //!< every class, the most probable first; the probabilities add up to 1
    QList<PeakFeature> features;
};

//! How much an appliance draws, as the peaks of a user tell it.
struct AppliancePower
{
    QString name;
    double watts = 0.0;
    int peaks = 0; //!< that it had a part in
};

struct AppliancePowers
{
    QList<AppliancePower> appliances;
    double rSquared = 0.0; //!< 1 = the powers explain every peak, 0 = they explain no more than their mean
    int peaks = 0;
};

} // namespace core
