#pragma once

#include "core/model/role.h"

#include <QString>

// The words for people and for what they changed.
namespace app::accountwords {

QString role(core::Role role);
QString roleMeaning(core::Role role);
//! "sensor.create" as a person says it; the name itself where there are no words for it.
QString action(const QString &name);

} // namespace app::accountwords
