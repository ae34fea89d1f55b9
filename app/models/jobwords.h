#pragma once

#include "app/client/jobclient.h"
#include "app/theme/status.h"

#include <QString>

// The words for jobs, their runs and mails.
namespace app::jobwords {

QString title(const QString &job);   //!< "Find peaks"; the name itself for a job that is not known here
QString purpose(const QString &job); //!< what it does, in a sentence; empty for a job that is not known here
QString catchUp(core::CatchUp catchUp);

//! How a job stands: "running, 3 of 12 done", "paused", or how its last run ended.
QString state(const core::JobInfo &job);
//! The shape and colour that it has everywhere.
Status stateStatus(const core::JobInfo &job);

QString runState(const core::JobRun &run);
Status runStatus(core::RunState state);
QString cause(const core::JobRun &run);  //!< "by schedule", "by Ada"
QString units(const core::JobRun &run);  //!< "11 done, 1 failed"
QString length(const core::JobRun &run); //!< a dash while it runs

QString unit(const QString &name);
QString unitState(core::UnitState state);
Status unitStatus(core::UnitState state);
QString unitLength(qint64 milliseconds);

QString mailState(core::MailState state);
Status mailStatus(core::MailState state);

} // namespace app::jobwords
