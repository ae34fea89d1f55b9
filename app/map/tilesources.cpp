#include "tilesources.h"

#include "app/map/mbtilesreader.h"
#include "app/map/xyzreader.h"

namespace app {

std::unique_ptr<TileSource> makeTileSource(const MapSource &choice, const QString &cacheFolder)
{
    switch (choice.kind) {
    case MapSource::Kind::Drawn:
        return nullptr;
    case MapSource::Kind::Tiles:
        return std::make_unique<TileSource>(
            std::make_unique<XyzReader>(choice.tileUrl, choice.attribution, cacheFolder));
    case MapSource::Kind::MbTiles:
        return std::make_unique<TileSource>(std::make_unique<MbTilesReader>(choice.file));
    }
    Q_UNREACHABLE();
}

} // namespace app
