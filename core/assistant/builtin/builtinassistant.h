#pragma once

#include "core/assistant/assistant.h"
#include "core/campus/campusservice.h"

#include <memory>

namespace core {

//! Answers by a fixed grammar, in the language of the question (English or German), from the tools of the campus alone:
//! for sites without a language model. `campus` must outlive it.
std::unique_ptr<Assistant> makeBuiltinAssistant(const CampusService &campus);

} // namespace core
