#pragma once

#include "core/model/quarantine.h"
#include "core/model/sensorreading.h"

#include <QPolygonF>

// The consumption round readings that are held back, as points: x is milliseconds after the last accepted reading, y
// the consumption since then in the counter's unit.
namespace app::heldbackcourse {

//! As it was accepted, for a while before; y is negative. `readings` are the sensor's, ascending.
QPolygonF before(const core::QuarantineQuestion &question, const QList<core::MeasuredReading> &readings);
//! As it would go on with this answer; empty where there is nothing to go on from.
QPolygonF after(const core::QuarantineQuestion &question, const core::QuarantineProposal &proposal);

} // namespace app::heldbackcourse
