#pragma once

#include "tests/app/quality/views.h"

//! Those of the Jobs page. `console` outlives them.
QList<View> jobViews(WholeConsole &console);
