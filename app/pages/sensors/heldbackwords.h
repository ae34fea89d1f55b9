#pragma once

#include "app/client/sensorclient.h"

// Questions about readings that are held back, in words.
namespace app::heldbackwords {

//! "The counter fell": what is odd about the readings.
QString doubt(const core::QuarantineQuestion &question);
//! How many there are, from when, and what was accepted last.
QString facts(const HeldBackQuestion &question);
//! What it would mean: "The counter was reset".
QString answer(const core::QuarantineChoice &choice);
//! What it would do: "Takes in 3 readings and adds 12.5 kWh."
QString effect(const core::QuarantineQuestion &question, double energy, int readings);
//! How the counter would go on: "150 kWh → new start at 0 → 12.5 kWh".
QString path(const core::QuarantineQuestion &question, const core::QuarantineChoice &choice);
//! What was decided, by whom and when.
QString decided(const HeldBackQuestion &question);

} // namespace app::heldbackwords
