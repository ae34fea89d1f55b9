#pragma once

#include "app/theme/units.h"
#include "core/model/score.h"
#include "core/model/sitezone.h"

#include <QString>

// Why a building was judged as it was, in words.
namespace app {

//! "Sustained excess since 12 Sep (strong)".
QString driverHeadline(const core::Driver &driver, const core::SiteZone &zone);
//! One plain sentence on what that means.
QString driverSentence(const core::Driver &driver, const DisplayUnit &unit);

} // namespace app
