#pragma once

#include "core/base/time.h"

#include <QString>

#include <optional>

namespace core {

//! What happens to runs that were due while nobody could do them: one run for all of them, each of them in order, or
//! none, so that only the next one is done.
enum class CatchUp { Once, All, Skip };

//! What began a run.
enum class RunCause { Schedule, CatchUp, Person, CronCall, ProcessCall };

//! Skipped: due while nobody could do it, and left out by the policy. Stopped: ended before its units were, and not
//! taken up again.
enum class RunState { Running, Done, Failed, Stopped, Skipped };

//! Nothing: done, and there was nothing to do. TimedOut: stopped at its time limit.
enum class UnitState { Done, Nothing, Failed, TimedOut };

QString catchUpName(CatchUp catchUp);   //!< "once", "all" or "skip"
QString runCauseName(RunCause cause);   //!< "schedule", "catch_up", "person", "cron" or "process"
QString runStateName(RunState state);   //!< "running", "done", "failed", "stopped" or "skipped"
QString unitStateName(UnitState state); //!< "done", "nothing", "failed" or "timed_out"
std::optional<CatchUp> catchUpFromName(QStringView name);
std::optional<RunCause> runCauseFromName(QStringView name);
std::optional<RunState> runStateFromName(QStringView name);
std::optional<UnitState> unitStateFromName(QStringView name);

//! One run of a job, as the ledger has it.
struct JobRun
{
    qint64 id = 0;
    QString job;
    RunCause cause = RunCause::Schedule;
    QString by; //!< whose doing it was; empty for the schedule
    TimeRange window;
    bool dryRun = false;
    RunState state = RunState::Running;
    EpochSeconds startedAt = 0;
    std::optional<EpochSeconds> endedAt;
    int units = 0; //!< known so far
    int done = 0;
    int nothing = 0;
    int failed = 0;        //!< those that were stopped at their limit included
    int interruptions = 0; //!< how often another runner, or the next start, had to go on with it
    QString error;         //!< the first one; empty = none
};

//! One unit of a run, a sensor or a user for instance. Units that found nothing to do are counted, not listed.
struct JobUnit
{
    QString unit; //!< empty for a job of one unit
    UnitState state = UnitState::Done;
    int attempts = 1;
    EpochSeconds endedAt = 0;
    qint64 milliseconds = 0; //!< of the last attempt
    QString note;            //!< what was done, or the error
};

//! A job as the console shows it.
struct JobInfo
{
    QString name;
    QString schedule; //!< a cron expression in the site's zone
    QString usualSchedule;
    CatchUp catchUp = CatchUp::Once;
    CatchUp usualCatchUp = CatchUp::Once;
    bool canDryRun = false;
    std::optional<EpochSeconds> pausedAt;
    QString pausedBy;
    std::optional<EpochSeconds> nextRun; //!< none when paused
    std::optional<JobRun> running;
    std::optional<JobRun> last; //!< the newest that ended and was no dry run
};

} // namespace core
