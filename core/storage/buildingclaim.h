#pragma once

#include "core/base/result.h"
#include "core/model/building.h"

#include <QByteArray>

namespace core {

//! The filled fields of a building as JSON text; id and number are not part of it.
QByteArray packBuilding(const Building &building);
//! Lays the fields of a packed claim over `building`. Storage error for damaged text.
Result<void> layClaimOver(Building &building, const QByteArray &claim);
//! Lays the filled fields of `claim` over `building`; id and number stay.
void layClaimOver(Building &building, const Building &claim);

} // namespace core
