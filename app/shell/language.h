#pragma once

#include <QLocale>

namespace app {

//! Installs the console's and Qt's own translations for the locale; English where there is none.
void installLanguage(const QLocale &locale);

} // namespace app
