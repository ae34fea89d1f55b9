#pragma once

#include "core/model/importbatch.h"

#include <optional>

// Turns the checks' English messages into sentences of the person's language. A message nobody knows stays as it is.
namespace app {

QString warningSentence(core::ImportKind kind, const QString &message);
//! The column the message is about, as a position in core::schemaOf(kind).used.
std::optional<std::size_t> warnedField(core::ImportKind kind, const QString &message);
//! Whether the row is not stored; every other warning lets it in.
bool refusesRow(const QString &message);

} // namespace app
