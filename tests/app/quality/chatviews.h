#pragma once

#include "tests/app/quality/views.h"

//! The page Chat: before the first question, with an answer of the built-in assistant, and the assistant's settings.
QList<View> chatViews(WholeConsole &console);
