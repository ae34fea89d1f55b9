#pragma once

#include "core/model/role.h"

#include <QString>

// The words for people.
namespace app::accountwords {

QString role(core::Role role);
QString roleMeaning(core::Role role);

} // namespace app::accountwords
