#include "tile.h"

#include "app/map/mercator.h"

#include <algorithm>
#include <cmath>

namespace app::tile {

static double extentAt(int zoom)
{
    return mercator::WorldExtent / static_cast<double>(1 << zoom);
}

QRectF sceneRect(const TileId &id)
{
    const double extent = extentAt(id.zoom);
    return {id.x * extent - mercator::WorldExtent / 2, id.y * extent - mercator::WorldExtent / 2, extent, extent};
}

int zoomAt(double pixelsPerMetre)
{
    const double tiles = mercator::WorldExtent * pixelsPerMetre / PictureExtent;
    return std::clamp(static_cast<int>(std::lround(std::log2(tiles))), 0, DeepestZoom);
}

std::pair<TileId, TileId> covering(const QRectF &scene, int zoom)
{
    const int last = (1 << zoom) - 1;
    const auto place = [zoom, last](double metres) {
        const double tiles = std::floor((metres + mercator::WorldExtent / 2) / extentAt(zoom));
        return static_cast<int>(std::clamp(tiles, 0.0, static_cast<double>(last)));
    };
    return {{zoom, place(scene.left()), place(scene.top())}, {zoom, place(scene.right()), place(scene.bottom())}};
}

TileId ancestor(const TileId &id, int steps)
{
    return {id.zoom - steps, id.x >> steps, id.y >> steps};
}

} // namespace app::tile
