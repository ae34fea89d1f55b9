#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QRectF>

// The squares that pictures of the world come in: zoom z has 2^z by 2^z of them, x counts from the date line eastwards
// and y from the north.
namespace app {

struct TileId
{
    int zoom = 0;
    int x = 0;
    int y = 0;

    bool operator==(const TileId &) const = default;
};

inline size_t qHash(const TileId &id, size_t seed = 0)
{
    return qHashMulti(seed, id.zoom, id.x, id.y);
}

namespace tile {

constexpr int PictureExtent = 256; //!< pixels a tile is meant for
constexpr int DeepestZoom = 22;    //!< no more is asked of any source
constexpr int WidestFallback = 6;  //!< zoom steps a coarser tile may stand in for a finer one

//! Projected metres, as mercator::project gives them.
QRectF sceneRect(const TileId &id);
//! The zoom whose tiles are nearest to their own size at so many pixels per projected metre; not below 0.
int zoomAt(double pixelsPerMetre);
//! First and last tile that `scene` touches, both inside the world.
std::pair<TileId, TileId> covering(const QRectF &scene, int zoom);
//! The tile `steps` zooms coarser that holds this one.
TileId ancestor(const TileId &id, int steps);

} // namespace tile

} // namespace app

Q_DECLARE_METATYPE(app::TileId)
