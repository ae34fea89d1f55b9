#pragma once

#include "core/base/result.h"
#include "server/daemon/command.h"

namespace server {

//! Has the daemon that holds `folder` carry out the command, blocking. Unavailable when no daemon answers.
core::Result<QJsonObject> executeThroughDaemon(const QString &folder, const Command &command,
                                               const CommandProgress &progress);

} // namespace server
