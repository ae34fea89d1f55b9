#pragma once

#include "core/model/sensorreading.h"

#include <QByteArray>

#include <string_view>

namespace core {

bool countsKwh(SensorKind kind); //!< else cubic metres
//! In the words of an upload, which tells water by its name and refuses it.
QByteArray utilityCell(SensorKind kind);
std::string_view qualityCell(IntervalQuality quality);

} // namespace core
