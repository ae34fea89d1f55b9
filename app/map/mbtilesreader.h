#pragma once

#include "app/map/tilesource.h"

#include <QSqlDatabase>

namespace app {

//! Tiles from an MBTiles file (SQLite, pictures as PNG, JPEG or WebP, rows counted from the south). Never writes to it.
class MbTilesReader : public TileReader
{
    Q_OBJECT
public:
    explicit MbTilesReader(QString file);
    ~MbTilesReader() override;

    void open() override;
    void read(const app::TileId &id) override;

private:
    core::Result<TileSetInfo> openFile();

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database; // of the reader's thread
};

} // namespace app
