#pragma once

#include "core/base/result.h"
#include "core/model/experiment.h"
#include "core/model/sitezone.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

// Experiments as /api/admin/experiments and /api/experiments have them; the rules of core/wire/json.h hold.
namespace core::wire {

QJsonArray toJson(const QList<ExperimentPhase> &phases);
QJsonObject toJson(const Experiment &experiment, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const Participant &participant, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const Participation &participation, const SiteZone &zone = SiteZone::utc());

//! {"experiments": [...]}, {"participants": [...]}
QJsonObject toJson(const QList<Experiment> &experiments, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const QList<Participant> &participants, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const QList<Participation> &participations, const SiteZone &zone = SiteZone::utc());

//! [{"name", "firstDay", "lastDay" (or null)}]; Unprocessable for another form.
Result<QList<ExperimentPhase>> phasesFromJson(const QJsonArray &array);
Result<Experiment> experimentFromJson(const QJsonObject &object);
Result<Participant> participantFromJson(const QJsonObject &object);
Result<QList<Experiment>> experimentsFromJson(const QJsonObject &object);
Result<QList<Participant>> participantsFromJson(const QJsonObject &object);
Result<QList<Participation>> participationsFromJson(const QJsonObject &object);

} // namespace core::wire
