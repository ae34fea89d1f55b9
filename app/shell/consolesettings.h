#pragma once

#include "app/widgets/setting.h"

#include <QByteArray>

// What the frame of the console remembers between runs.
namespace app::settings {

inline const Setting<QByteArray> WindowGeometry{"window/geometry"};
inline const Setting<bool> NavigationCollapsed{"window/navigationCollapsed", false};
inline const Setting<bool> OwnCampus{"daemon/ownCampus", false}; //!< else the bundled daemon runs the demo campus
inline const Setting<QString> Server{"connection/server"};       //!< empty = the bundled daemon

} // namespace app::settings
