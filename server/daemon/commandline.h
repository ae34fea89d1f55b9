#pragma once

#include <QStringList>

namespace server {

//! Carries out what the command line asks for; the process's exit code: 0 done, 1 not, with the reason on stderr.
int runCommandLine(const QStringList &arguments);

} // namespace server
