#pragma once

#include "core/ingest/importoptions.h"
#include "server/daemon/config.h"

#include <QStringList>

namespace server {

// The subcommands that work on a data folder: in this process when the folder is free, otherwise through the daemon
// that holds it. Each blocks and returns the text for stdout; progress goes to stderr when that is a terminal.
// config.dataFolder must be set.

//! Imports in the order given and stops at the first error; scores afterwards unless a daemon does that.
core::Result<QString> importFiles(const Config &config, core::ImportKind kind, const QStringList &files,
                                  const core::ImportOptions &options);
core::Result<QString> trainModels(const Config &config, std::optional<core::Utility> utility);
core::Result<QString> scoreAll(const Config &config);
core::Result<QString> undoImport(const Config &config, qint64 id);

} // namespace server
