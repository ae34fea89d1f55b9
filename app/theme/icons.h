#pragma once

#include "app/theme/theme.h"

#include <QIcon>
#include <QString>

namespace app {

//! The icon of that name from resources/icons in the colour of a role. Ask again when the theme changed.
QIcon icon(const QString &name, const Theme &theme, Role role = Role::Text, int extent = 20);

} // namespace app
