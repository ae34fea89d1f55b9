#pragma once

#include "tests/app/quality/views.h"

//! Those of the Exports page. `console` outlives them.
QList<View> exportViews(WholeConsole &console);
