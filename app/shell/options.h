#pragma once

#include "app/pages/page.h"
#include "app/theme/theme.h"
#include "core/base/result.h"

#include <QStringList>
#include <QUrl>

namespace app {

//! What the command line asks for.
struct Options
{
    QUrl server; //!< empty = the saved one, or else the bundled daemon
    PageId page = PageId::Map;
    bool pageAsked = false; //!< --page or a link names it
    QString building;       //!< opens its page
    Theme::Mode theme = Theme::Mode::Platform;
    QString screenshot; //!< file to write the window's picture to, then quit
    bool showHelp = false;
    bool showVersion = false;
};

//! A link such as meterhouse://building/311 or meterhouse://upload may stand among the arguments and names what to
//! open. `arguments` begin with the program's name. InvalidArgument names the option that is wrong. METERHOUSE_THEME
//! stands in for --theme.
core::Result<Options> parseOptions(const QStringList &arguments);
QString helpText();

} // namespace app
