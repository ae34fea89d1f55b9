#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace server {

//! `sensor readings [ID]`: writes CSV to the standard output; nothing is left to print then.
core::Result<QString> printSensorReadings(const QStringList &arguments);

} // namespace server
