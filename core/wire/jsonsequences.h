#pragma once

#include "core/base/result.h"
#include "core/model/sequence.h"
#include "core/model/sitezone.h"

#include <QJsonObject>
#include <QList>

// Peaks and anomalies to JSON and back, under the same rules as json.h. Times carry milliseconds: `startUtc` and
// `endUtc` have them where they are not zero, and are what is read back.
namespace core::wire {

QJsonObject toJson(const Sequence &sequence, const SiteZone &zone = SiteZone::utc());
//! {"sensor": what it calls itself, "sequences": [...]}
QJsonObject toJson(const QString &sensor, const QList<Sequence> &sequences, const SiteZone &zone = SiteZone::utc());

//! Without sensorId, which JSON does not know.
Result<Sequence> sequenceFromJson(const QJsonObject &object);
Result<QList<Sequence>> sequencesFromJson(const QJsonObject &object);

} // namespace core::wire
