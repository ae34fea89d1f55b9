#pragma once

class QWidget;

namespace app {

class Theme;

//! Lets what is chosen in `view` show through a tint: the full accent would drown the colours of the statuses. Follows
//! `theme`, which outlives it.
void tintSelection(QWidget &view, Theme &theme);

} // namespace app
