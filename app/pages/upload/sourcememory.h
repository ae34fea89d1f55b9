#pragma once

#include "core/ingest/inspection.h"

#include <QString>

#include <optional>

namespace app {

//! How files of a source were read before, kept in the settings. A source is known by the columns of its files.
struct RememberedSource
{
    QString fileName; //!< the last one that was imported
    core::ImportOptions options;
};

//! Empty for a file that tells no source from another. Files of the Green Button format all have the same columns;
//! their usage points tell them apart.
QString sourceSignature(const core::Inspection &inspection);
std::optional<RememberedSource> rememberedSource(const QString &signature);
//! Keeps what holds for the next file too; nothing for an empty signature or a file that needs no options.
void rememberSource(const QString &signature, const QString &fileName, const core::ImportOptions &options);
void forgetSource(const QString &signature);

} // namespace app
