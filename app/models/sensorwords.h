#pragma once

#include "app/theme/status.h"
#include "core/model/sensoroverview.h"

#include <QString>

// The words for sensors.
namespace app::sensorwords {

QString health(core::SensorHealth health); //!< "live"
//! The shape and colour it has everywhere.
Status healthStatus(core::SensorHealth health);
QString kind(core::SensorKind kind);
QString unit(core::SensorKind kind); //!< "kWh" or "m³"
//! "40 s ago", "3 min ago", "5 h ago", "2 days ago"
QString age(qint64 seconds);
//! A counter with all the digits it needs and its unit: "12 345.678 kWh".
QString counter(double value, const QString &unit);
//! "m3" as it is written.
QString unitText(const QString &unit);

} // namespace app::sensorwords
