#pragma once

#include "core/model/sensorreading.h"
#include "core/sensors/sensoradmin.h"

#include <QByteArray>
#include <QStringList>

#include <span>
#include <vector>

// Sensors and their readings as CSV.
namespace server {

struct SensorList
{
    std::vector<core::SensorRow> rows;
    QStringList unknownColumns;
};

//! A table with the columns id, building, utility (or a kind) and secret, and perhaps name; further ones are read past.
//! Unprocessable for a header that lacks one. A row that cannot be read is there with its error.
core::Result<SensorList> readSensorList(const QByteArray &csv);

inline const QByteArray ReadingsHeader = QByteArrayLiteral("sensor,time,counter,consumption,quality\n");
//! One line a reading below ReadingsHeader; times in epoch seconds, numbers in full.
QByteArray readingsCsv(const QString &sensorId, std::span<const core::MeasuredReading> readings);

} // namespace server
