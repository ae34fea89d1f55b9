#pragma once

#include "app/map/tilesource.h"

#include <QCache>
#include <QPixmap>
#include <QSet>
#include <QTimer>
#include <QTransform>

#include <memory>
#include <vector>

class QPainter;

namespace app {

//! The pictures below the map: keeps those just seen, asks its source for those in view, the middle first, and paints
//! coarser ones until the finer have come. Without a source it paints nothing. GUI thread only.
class TileLayer : public QObject
{
    Q_OBJECT
public:
    explicit TileLayer(QObject *parent = nullptr);
    ~TileLayer() override;

    //! Null takes the pictures away. What was shown from another source is gone.
    void setSource(std::unique_ptr<TileSource> source);
    bool isActive() const { return m_source != nullptr; }
    //! Plain text; empty until the source is open.
    const QString &attribution() const { return m_attribution; }
    //! Asks again for what could not be had, and tells of the next failure.
    void retry();

    //! `toViewport` maps scene metres to pixels.
    void paint(QPainter &painter, const QRect &viewport, const QTransform &toViewport);
    //! Pictures of the last paint that have neither come nor are known to be missing.
    bool isComplete() const { return m_wanted.empty() && m_asked.isEmpty(); }

Q_SIGNALS:
    void changed();
    //! Once a source, however much goes wrong.
    void failed(const core::Error &error);

private:
    void ask();
    void received(const TileId &id);
    void tell(const core::Error &error);
    void paintTile(QPainter &painter, const TileId &id, const QTransform &toViewport);

    std::unique_ptr<TileSource> m_source;
    TileSetInfo m_info;
    QString m_attribution;
    bool m_open = false;
    bool m_told = false;
    QCache<TileId, QPixmap> m_pictures; // cost in KiB
    std::vector<TileId> m_wanted;       // of the last paint, the most urgent last
    QSet<TileId> m_asked;
    QSet<TileId> m_missing;
    QSet<TileId> m_missingForNow;
    QTimer m_again;
};

} // namespace app
