#pragma once

#include "core/base/result.h"
#include "core/model/job.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <stop_token>

namespace core {

//! The stretch of time that a run stands for: from the end of the last one to the time it was due. The windows of a
//! job's runs join without gap or overlap, except where CatchUp::Skip leaves a gap.
struct JobWindow
{
    EpochSeconds from = 0;
    EpochSeconds to = 0;
    bool dryRun = false; //!< tell in the note what would be done, and change nothing
};

//! What became of a unit that did not fail.
struct UnitOutcome
{
    enum Kind { Done, Nothing };
    Kind kind = Done;
    QString note; //!< for the ledger, short: "3 peaks"
};

//! A kind of scheduled work. Its functions are called from threads of the runner, `run` for several units at once.
struct JobSpec
{
    QString name;     //!< "mark_peaks"
    QString schedule; //!< a cron expression, in the site's zone
    CatchUp catchUp = CatchUp::Once;
    std::chrono::milliseconds unitLimit = std::chrono::minutes(1); //!< then the unit's stop token is asked to stop
    int parallel = 1;                                              //!< units at once
    int attempts = 1; //!< of a unit that fails; not after errors that trying again cannot mend
    bool canDryRun = false;

    //! The units of a run, each once; missing: one unit, "".
    std::function<Result<QStringList>(const JobWindow &)> units = {};
    //! Does one unit, and returns soon once the token says so. After a crash a unit may be run again for the same
    //! window, so that what it has done must show in the store. NotFound: there is no such unit.
    std::function<Result<UnitOutcome>(const QString &unit, const JobWindow &, const std::stop_token &)> run = {};
    //! After the last unit of a run: waits until what they did is stored. An error fails the run.
    std::function<Result<void>()> settle = {};
};

} // namespace core
