#pragma once

#include "core/base/result.h"
#include "core/model/sensoroverview.h"
#include "core/model/sensorreading.h"
#include "core/model/sitezone.h"

#include <QJsonObject>
#include <QList>

#include <span>

// Sensors and their readings to JSON and back, under the same rules as json.h. The `id` of a sensor is what it calls
// itself. Readings' times carry milliseconds: `timestampUtc` has them where they are not zero, and is what is read
// back.
namespace core::wire {

QJsonObject toJson(const SensorOverview &overview, const SiteZone &zone = SiteZone::utc());
//! {"sensors": [...]}
QJsonObject toJson(const QList<SensorOverview> &overviews, const SiteZone &zone = SiteZone::utc());
//! {"unit": ..., "readings": [...]}
QJsonObject toJson(std::span<const MeasuredReading> readings, SensorKind kind, const SiteZone &zone = SiteZone::utc());

Result<SensorOverview> sensorFromJson(const QJsonObject &object);
Result<QList<SensorOverview>> sensorsFromJson(const QJsonObject &object);
Result<QList<MeasuredReading>> sensorReadingsFromJson(const QJsonObject &object);

//! "2025-09-01T04:00:00Z" or "2025-09-01T04:00:00.250Z".
QString formatUtcMilliseconds(EpochMilliseconds at);

//! {time, timestampUtc, counter, power, feedIn}; null for what the sensor does not send.
QJsonObject readingToJson(const CounterReading &reading, const SiteZone &zone);

} // namespace core::wire
