#pragma once

#include "core/base/result.h"
#include "core/model/appliance.h"
#include "core/model/sitezone.h"

#include <QJsonObject>
#include <QJsonValue>

#include <vector>

// What POST /ml takes and answers, and what the appliances of a user draw.
namespace core::wire {

struct ClassifyRequest
{
    QJsonValue sensorId; //!< a string or a number, echoed
    bool isCounter = false;
    std::vector<PowerSample> power;       //!< NaN for null and for what JSON has no number for
    std::vector<CounterReading> counters; //!< kWh; instead of `power`
};

//! {"sensor_id", "data": [{"timestamp", "power"}...]}, or "value" in place of "power". A timestamp is ISO 8601 (without
//! an offset in `zone`), or a number: milliseconds since 1970 from 10^11 on, below seconds. The bare words NaN and
//! Infinity, which some writers of JSON use, count as null. InvalidArgument names what is broken or missing.
Result<ClassifyRequest> classifyRequestFromJson(const QByteArray &body, const SiteZone &zone);

//! The device is the most probable class.
QJsonObject toJson(const Classification &classification, const QJsonValue &sensorId);
QJsonObject toJson(const AppliancePowers &powers);
Result<AppliancePowers> appliancePowersFromJson(const QJsonObject &object);

} // namespace core::wire
