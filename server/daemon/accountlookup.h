#pragma once

#include "server/daemon/apicall.h"

namespace server {

//! The id of the user of this name; case and spaces around it do not matter. NotFound.
core::Result<qint64> idOfUser(ApiCaller &caller, const QString &name);

} // namespace server
