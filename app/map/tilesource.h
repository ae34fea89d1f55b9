#pragma once

#include "app/map/tile.h"
#include "core/base/result.h"

#include <QImage>
#include <QObject>
#include <QThread>

namespace app {

//! What a source has, once it is open.
struct TileSetInfo
{
    int coarsest = 0;
    int finest = 19;     //!< coarser tiles stand in beyond it
    QString attribution; //!< may hold HTML
};

//! Fetches tiles in a thread of its own: files, network and decoding never hold up the GUI.
class TileReader : public QObject
{
    Q_OBJECT
public:
    //! Emits opened, or failed when the source is of no use.
    virtual void open() = 0;
    //! Emits either loaded or absent for this tile, soon or later.
    virtual void read(const app::TileId &id) = 0;
    //! Forgets what failed: a source that spares itself after a failure asks in earnest again.
    virtual void retry() {}

Q_SIGNALS:
    void opened(const app::TileSetInfo &info);
    void loaded(const app::TileId &id, const QImage &picture);
    //! There is none; with `forGood` false asking again later may help.
    void absent(const app::TileId &id, bool forGood);
    //! Something is wrong with the source itself; may come many times.
    void failed(const core::Error &error);
};

//! A reader and its thread, as the GUI thread sees them.
class TileSource : public QObject
{
    Q_OBJECT
public:
    explicit TileSource(std::unique_ptr<TileReader> reader, QObject *parent = nullptr);
    ~TileSource() override; // waits for the tile being read

    void open();
    void request(const TileId &id);
    void retry();

Q_SIGNALS:
    void opened(const app::TileSetInfo &info);
    void loaded(const app::TileId &id, const QImage &picture);
    void absent(const app::TileId &id, bool forGood);
    void failed(const core::Error &error);

private:
    QThread m_thread;
    TileReader *m_reader; // lives in m_thread, deleted when it ends
};

} // namespace app

Q_DECLARE_METATYPE(app::TileSetInfo)
Q_DECLARE_METATYPE(core::Error)
