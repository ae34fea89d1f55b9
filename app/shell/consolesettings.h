#pragma once

#include "app/widgets/setting.h"

#include <QByteArray>

// What the frame of the console remembers by itself between runs.
namespace app::settings {

inline const Setting<QByteArray> WindowGeometry{"window/geometry"};
inline const Setting<bool> NavigationCollapsed{"window/navigationCollapsed", false};

} // namespace app::settings
