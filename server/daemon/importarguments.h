#pragma once

#include "core/ingest/importoptions.h"

#include <QCommandLineParser>

namespace server {

//! The options of `meterhoused import` that say how its files are to be read, as the Upload page asks for them.
void addImportArguments(QCommandLineParser &parser);
//! What was given of them. InvalidArgument, naming the option, for a value that it does not take or a file that cannot
//! be read.
core::Result<core::ImportOptions> importOptionsOf(const QCommandLineParser &parser);

} // namespace server
