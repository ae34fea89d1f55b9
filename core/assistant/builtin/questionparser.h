#pragma once

#include "core/assistant/builtin/question.h"

namespace core {

//! One text by itself. `fallback` is the language of a text that shows none.
Question parsed(const QString &text, const Snapshot &snapshot, const QDate &latest, Language fallback);

} // namespace core
