#pragma once

#include <QStringList>

namespace server {

// The subcommands that manage accounts and their tokens. `arguments` are those of the process without the first word of
// the subcommand; the process's exit code.

int runUser(const QStringList &arguments);  //!< add NAME, list
int runToken(const QStringList &arguments); //!< create, list, revoke ID

} // namespace server
