#include "jobwords.h"

#include "app/theme/format.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace app::jobwords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(JobWords)
};

constexpr qint64 PerMinute = 60;
constexpr qint64 PerHour = 3600;

QString lengthOf(qint64 seconds)
{
    if (seconds < 1)
        return Tr::tr("under 1 s");
    if (seconds < PerMinute)
        return Tr::tr("%1 s").arg(seconds);
    if (seconds < PerHour)
        return Tr::tr("%1 min %2 s").arg(seconds / PerMinute).arg(seconds % PerMinute);
    return Tr::tr("%1 h %2 min").arg(seconds / PerHour).arg(seconds % PerHour / PerMinute);
}

} // namespace

QString title(const QString &job)
{
    const QHash<QString, QString> words{
        {u"mark_peaks"_s, Tr::tr("Find peaks")},      {u"anomaly"_s, Tr::tr("Find anomalies")},
        {u"reports"_s, Tr::tr("Write reports")},      {u"survey_routine"_s, Tr::tr("Invite to surveys")},
        {u"score"_s, Tr::tr("Score buildings")},      {u"train"_s, Tr::tr("Learn expected use")},
        {u"weather_sync"_s, Tr::tr("Fetch weather")}, {u"backup"_s, Tr::tr("Back up")},
        {u"clean_up"_s, Tr::tr("Clean up")}};
    return words.value(job, job);
}

QString purpose(const QString &job)
{
    const QHash<QString, QString> words{
        {u"mark_peaks"_s, Tr::tr("Finds peaks in the readings of each sensor and guesses the appliance.")},
        {u"anomaly"_s, Tr::tr("Finds unusual use in the readings of each sensor and tells its owner by mail.")},
        {u"reports"_s, Tr::tr("Writes the reports that are due and mails them.")},
        {u"survey_routine"_s, Tr::tr("Invites people who take part in experiments to the surveys that are due.")},
        {u"score"_s, Tr::tr("Scores the buildings that have new readings or weather.")},
        {u"train"_s, Tr::tr("Learns anew what each building is expected to use, then scores all of them.")},
        {u"weather_sync"_s, Tr::tr("Fetches the weather since the last hour that is known.")},
        {u"backup"_s, Tr::tr("Copies all data, checks the copy, and removes the oldest ones.")},
        {u"clean_up"_s, Tr::tr("Removes sign-ins that ended and old runs of jobs.")}};
    return words.value(job);
}

QString catchUp(core::CatchUp catchUp)
{
    switch (catchUp) {
    case core::CatchUp::Once:
        return Tr::tr("Made up for by one run for all");
    case core::CatchUp::All:
        return Tr::tr("Made up for one by one");
    case core::CatchUp::Skip:
        return Tr::tr("Left out");
    }
    Q_UNREACHABLE();
}

QString state(const core::JobInfo &job)
{
    if (job.running) {
        const int ended = job.running->done + job.running->nothing + job.running->failed;
        //: Of a job; %1 of %2 parts are done.
        return job.running->units > 1 ? Tr::tr("running, %1 of %2").arg(ended).arg(job.running->units)
                                      : Tr::tr("running");
    }
    if (job.pausedAt)
        return Tr::tr("paused");
    return job.last ? runState(*job.last) : Tr::tr("not run yet");
}

Status stateStatus(const core::JobInfo &job)
{
    if (job.running || job.pausedAt || !job.last)
        return {};
    return runStatus(job.last->state);
}

QString runState(const core::JobRun &run)
{
    switch (run.state) {
    case core::RunState::Running:
        return Tr::tr("running");
    case core::RunState::Done:
        return run.dryRun ? Tr::tr("tried out") : Tr::tr("done");
    case core::RunState::Failed:
        return Tr::tr("failed");
    case core::RunState::Stopped:
        return Tr::tr("stopped");
    case core::RunState::Skipped:
        return Tr::tr("left out");
    }
    Q_UNREACHABLE();
}

Status runStatus(core::RunState state)
{
    switch (state) {
    case core::RunState::Running:
        return {};
    case core::RunState::Done:
        return core::AnomalyStatus::Normal;
    case core::RunState::Failed:
        return core::AnomalyStatus::Anomaly;
    case core::RunState::Stopped:
        return core::AnomalyStatus::Warning;
    case core::RunState::Skipped:
        return core::AnomalyStatus::Caution;
    }
    Q_UNREACHABLE();
}

QString cause(const core::JobRun &run)
{
    switch (run.cause) {
    case core::RunCause::Schedule:
        return Tr::tr("by schedule");
    case core::RunCause::CatchUp:
        return Tr::tr("to catch up");
    case core::RunCause::Person:
        //: Who began a run; %1 is a person.
        return run.by.isEmpty() ? Tr::tr("by hand") : Tr::tr("by %1").arg(run.by);
    case core::RunCause::CronCall:
        return Tr::tr("by a cron service");
    case core::RunCause::ProcessCall:
        return Tr::tr("one part, by a call");
    }
    Q_UNREACHABLE();
}

QString units(const core::JobRun &run)
{
    QStringList parts;
    if (run.failed > 0)
        parts.append(Tr::tr("%n failed", nullptr, run.failed));
    if (run.done > 0)
        parts.append(Tr::tr("%n done", nullptr, run.done));
    if (run.nothing > 0)
        parts.append(Tr::tr("%n without news", nullptr, run.nothing));
    return parts.isEmpty() ? format::missing() : parts.join(u", "_s);
}

QString length(const core::JobRun &run)
{
    return run.endedAt ? lengthOf(*run.endedAt - run.startedAt) : format::missing();
}

QString unit(const QString &name)
{
    //: The only part of a job.
    return name.isEmpty() ? Tr::tr("the whole job") : name;
}

QString unitState(core::UnitState state)
{
    switch (state) {
    case core::UnitState::Done:
        return Tr::tr("done");
    case core::UnitState::Nothing:
        return Tr::tr("nothing to do");
    case core::UnitState::Failed:
        return Tr::tr("failed");
    case core::UnitState::TimedOut:
        return Tr::tr("took too long");
    }
    Q_UNREACHABLE();
}

Status unitStatus(core::UnitState state)
{
    const bool isWell = state == core::UnitState::Done || state == core::UnitState::Nothing;
    return isWell ? core::AnomalyStatus::Normal : core::AnomalyStatus::Anomaly;
}

QString unitLength(qint64 milliseconds)
{
    constexpr qint64 PerSecond = 1000;
    if (milliseconds >= PerMinute * PerSecond)
        return lengthOf(milliseconds / PerSecond);
    if (milliseconds < 1)
        return Tr::tr("under 1 ms");
    return milliseconds < PerSecond ? format::quantity(static_cast<double>(milliseconds), u"ms"_s)
                                    : format::quantity(static_cast<double>(milliseconds) / PerSecond, u"s"_s);
}

QString mailState(core::MailState state)
{
    switch (state) {
    case core::MailState::Waiting:
        return Tr::tr("waiting");
    case core::MailState::Sending:
        return Tr::tr("being sent");
    case core::MailState::Sent:
        return Tr::tr("sent");
    case core::MailState::Failed:
        return Tr::tr("not sent");
    case core::MailState::Unconfirmed:
        return Tr::tr("unconfirmed");
    }
    Q_UNREACHABLE();
}

Status mailStatus(core::MailState state)
{
    switch (state) {
    case core::MailState::Waiting:
    case core::MailState::Sending:
        return {};
    case core::MailState::Sent:
        return core::AnomalyStatus::Normal;
    case core::MailState::Failed:
        return core::AnomalyStatus::Anomaly;
    case core::MailState::Unconfirmed:
        return core::AnomalyStatus::Caution;
    }
    Q_UNREACHABLE();
}

} // namespace app::jobwords
