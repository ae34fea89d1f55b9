#pragma once

#include <QColor>

namespace app {

//! What `color` gives over `ground` when `share` of it shows, 0..1. Opaque, which is filled without blending.
QColor mixed(const QColor &color, const QColor &ground, double share);

} // namespace app
