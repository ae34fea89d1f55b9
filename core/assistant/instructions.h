#pragma once

#include "core/base/time.h"
#include "core/campus/snapshot.h"

#include <QString>

namespace core {

//! What a language model is told before the conversation: the site, the time there, what its numbers must rest on.
QString modelInstructions(const Snapshot &campus, EpochSeconds now);

} // namespace core
