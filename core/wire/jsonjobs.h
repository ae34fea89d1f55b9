#pragma once

#include "core/base/result.h"
#include "core/model/job.h"
#include "core/model/sitezone.h"

#include <QJsonObject>
#include <QList>

// Jobs and their ledger as /api/admin has them; the rules of core/wire/json.h hold.
namespace core::wire {

QJsonObject toJson(const JobRun &run, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const JobUnit &unit, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const JobInfo &job, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const QList<JobInfo> &jobs, const SiteZone &zone = SiteZone::utc()); //!< {"jobs": [...]}
QJsonObject toJson(const QList<JobRun> &runs, const SiteZone &zone = SiteZone::utc());  //!< {"runs": [...]}
//! {"run": {...}, "units": [...]}
QJsonObject toJson(const JobRun &run, const QList<JobUnit> &units, const SiteZone &zone = SiteZone::utc());

Result<JobRun> jobRunFromJson(const QJsonObject &object);
Result<JobInfo> jobInfoFromJson(const QJsonObject &object);
Result<QList<JobInfo>> jobInfosFromJson(const QJsonObject &object);
Result<QList<JobRun>> jobRunsFromJson(const QJsonObject &object);
//! The units of {"run": {...}, "units": [...]}.
Result<QList<JobUnit>> jobUnitsFromJson(const QJsonObject &object);

} // namespace core::wire
