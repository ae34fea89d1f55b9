#include "mbtilesreader.h"

#include "app/map/tilepicture.h"

#include <QFileInfo>
#include <QHash>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

MbTilesReader::MbTilesReader(QString file)
    : m_file(std::move(file))
    , m_connection(u"tiles-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

MbTilesReader::~MbTilesReader()
{
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

static core::Error unusable(const QString &file, const QString &why)
{
    return {core::ErrorCode::Unprocessable, u"%1: %2"_s.arg(file, why)};
}

core::Result<TileSetInfo> MbTilesReader::openFile()
{
    if (!QFileInfo(m_file).isFile())
        return core::Error{core::ErrorCode::NotFound, u"There is no file %1"_s.arg(m_file)};
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_file);
    m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!m_database.open())
        return unusable(m_file, m_database.lastError().text());

    QSqlQuery query(m_database);
    // Only the index is read, so this is quick in a file of any size; it fails for what is no MBTiles file at all.
    if (!query.exec(u"SELECT min(zoom_level), max(zoom_level) FROM tiles"_s) || !query.next())
        return unusable(m_file, u"no MBTiles file: %1"_s.arg(query.lastError().text()));
    if (query.isNull(0))
        return unusable(m_file, u"holds no tile"_s);
    TileSetInfo info{query.value(0).toInt(), query.value(1).toInt(), {}};

    QHash<QString, QString> metadata; // a table some writers leave out
    if (query.exec(u"SELECT name, value FROM metadata"_s)) {
        while (query.next())
            metadata.insert(query.value(0).toString(), query.value(1).toString());
    }
    const QString format = metadata.value(u"format"_s).toLower();
    if (format == "pbf"_L1)
        return unusable(m_file, u"holds vector tiles; pictures (png or jpg) are needed"_s);
    info.coarsest = std::clamp(info.coarsest, 0, tile::DeepestZoom);
    info.finest = std::clamp(info.finest, info.coarsest, tile::DeepestZoom);
    info.attribution = metadata.value(u"attribution"_s);
    return info;
}

void MbTilesReader::open()
{
    const core::Result<TileSetInfo> info = openFile();
    if (info)
        emit opened(*info);
    else
        emit failed(info.error());
}

void MbTilesReader::read(const TileId &id)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?"_s);
    query.addBindValue(id.zoom);
    query.addBindValue(id.x);
    query.addBindValue((1 << id.zoom) - 1 - id.y);
    if (!query.exec()) {
        emit absent(id, true);
        emit failed({core::ErrorCode::Storage, u"%1: %2"_s.arg(m_file, query.lastError().text())});
        return;
    }
    if (!query.next())
        return emit absent(id, true);
    const core::Result<QImage> picture = decodeTile(query.value(0).toByteArray());
    if (picture)
        return emit loaded(id, *picture);
    emit absent(id, true);
    emit failed(unusable(m_file, picture.error().detail));
}

} // namespace app
