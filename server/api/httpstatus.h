#pragma once

#include "core/base/result.h"

namespace server {

//! The only place where an error code becomes an HTTP status.
int statusOf(core::ErrorCode code);

} // namespace server
