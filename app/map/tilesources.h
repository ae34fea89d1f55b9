#pragma once

#include "app/map/tilesource.h"
#include "app/widgets/preferences.h"

#include <memory>

namespace app {

//! The source of the pictures a person chose; null when the map is to be drawn. `cacheFolder` is for tile servers.
std::unique_ptr<TileSource> makeTileSource(const MapSource &choice, const QString &cacheFolder);

} // namespace app
