#pragma once

#include "tests/app/quality/views.h"

//! Those of the Reports page. `console` outlives them.
QList<View> reportViews(WholeConsole &console);
