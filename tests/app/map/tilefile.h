#pragma once

#include "tests/app/map/tileserver.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

//! Writes an MBTiles file of zooms 0 and 1: the whole world green, at zoom 1 the north west red and the south east
//! blue, the other two left out.
inline void writeTileFile(const QString &file, const QHash<QString, QString> &metadata, const char *format = "png")
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("writer"));
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("the tile file cannot be written");
        QSqlQuery query(database);
        query.exec(QStringLiteral("CREATE TABLE metadata (name text, value text)"));
        query.exec(QStringLiteral(
            "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)"));
        query.prepare(QStringLiteral("INSERT INTO metadata VALUES (?, ?)"));
        for (auto it = metadata.cbegin(); it != metadata.cend(); ++it) {
            query.addBindValue(it.key());
            query.addBindValue(it.value());
            query.exec();
        }
        struct Row
        {
            int zoom, column, row; // rows from the south
            QColor colour;
        };
        for (const Row &row : {Row{0, 0, 0, Qt::green}, Row{1, 0, 1, Qt::red}, Row{1, 1, 0, Qt::blue}}) {
            query.prepare(QStringLiteral("INSERT INTO tiles VALUES (?, ?, ?, ?)"));
            query.addBindValue(row.zoom);
            query.addBindValue(row.column);
            query.addBindValue(row.row);
            query.addBindValue(tilePicture(row.colour, format));
            query.exec();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("writer"));
}
