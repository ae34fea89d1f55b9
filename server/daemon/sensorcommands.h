#pragma once

#include <QStringList>

namespace server {

//! The subcommand that manages sensors: add, import FILE, list, readings [ID]. `arguments` are those of the process
//! without the word "sensor"; the process's exit code.
int runSensor(const QStringList &arguments);

} // namespace server
