#pragma once

#include "core/base/result.h"

#include <QString>

namespace app::refusalwords {

//! Why the daemon did not take what was entered: a sentence in the person's language where it is a usual reason, else
//! what its error means, with the daemon's English detail.
QString sentence(const core::Error &error);

} // namespace app::refusalwords
