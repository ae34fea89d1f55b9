#pragma once

namespace app {

class Connection;
class Preferences;
class StatusMonitor;
class Theme;

//! What every page works with. All of it outlives the pages.
struct PageContext
{
    Connection &connection;
    StatusMonitor &status;
    Theme &theme;
    Preferences &preferences;
};

} // namespace app
