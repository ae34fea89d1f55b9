#pragma once

#include "core/expected/booster.h"
#include "tools/appliances/examples.h"

namespace training {

struct Recipe
{
    core::BoosterOptions booster;
    int mostPeaks = 40;       //!< of a device
    int households = 300;     //!< to train on
    int folds = 5;            //!< 0 = no cross-validation
    int repeats = 1;          //!< of the cross-validation, with other folds
    double sumShare = 0.35;   //!< weight of the peaks in sums
    double deviceShare = 0.5; //!< 0 = every example weighs the same in its class, 1 = every device does
    double classShare = 0.0;  //!< 0 = every class weighs the same, 1 = by its number of devices
    quint64 seed = 1;
};

core::Result<core::Booster> fit(const Traces &traces, const std::vector<const Example *> &examples,
                                const Recipe &recipe);

//! Judges the recipe on devices that the model has not seen and writes the tables to standard output.
core::Result<void> crossValidate(const Traces &traces, const std::vector<Example> &alone, const Recipe &recipe);

//! All devices.
core::Result<core::Booster> fitAll(const Traces &traces, const std::vector<Example> &alone, const Recipe &recipe);

} // namespace training
