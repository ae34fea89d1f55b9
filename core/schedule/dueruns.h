#pragma once

#include "core/model/job.h"
#include "core/schedule/cronexpression.h"

#include <QList>

namespace core {

//! How far a job was done.
struct JobMark
{
    EpochSeconds due = 0;     //!< the last time that was due and has been seen to
    EpochSeconds covered = 0; //!< the end of the last window
};

//! What the schedule asks for next.
struct DueRun
{
    TimeRange window;
    RunCause cause = RunCause::Schedule;
    TimeRange skipped; //!< what the policy leaves out before `window`; empty mostly
    bool runs = true;  //!< false: only `skipped` is to be noted
    JobMark mark;      //!< from then on
};

//! A run is late when it begins more than this after its time: the daemon was down, or the run before took too long.
constexpr EpochSeconds LateSeconds = 60;

//! The next run to begin at `now`, nullopt when none is due. With CatchUp::All it is the oldest, so ask again.
std::optional<DueRun> nextDueRun(const CronExpression &schedule, CatchUp catchUp, const JobMark &mark, EpochSeconds now,
                                 const SiteZone &zone);

} // namespace core
