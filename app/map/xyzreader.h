#pragma once

#include "app/map/tilesource.h"

#include <QDeadlineTimer>

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;

namespace app {

//! Tiles from a server, kept in a folder that outlives the console. While the server cannot be reached only the folder
//! is asked, so that a console without network stays quick.
class XyzReader : public TileReader
{
    Q_OBJECT
public:
    //! `urlTemplate` with {z}, {x} and {y} over http or https; `cacheFolder` is made when needed.
    XyzReader(QString urlTemplate, QString attribution, QString cacheFolder);

    void open() override;
    void read(const app::TileId &id) override;
    void retry() override { m_pause = {}; }

private:
    QUrl urlOf(const TileId &id) const;
    void finish(const TileId &id, QNetworkReply &reply);

    QString m_template;
    QString m_attribution;
    QString m_cacheFolder;
    QNetworkAccessManager *m_network = nullptr; // made in the reader's thread
    QDeadlineTimer m_pause;                     // after a failure; running = the cache alone
};

} // namespace app
