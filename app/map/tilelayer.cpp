#include "tilelayer.h"

#include <QPainter>
#include <QTextDocumentFragment>

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace app {

constexpr int MostAsked = 6;   // at once, so that what has left the view is not waited for
constexpr int MostTiles = 200; // in one view; beyond that the source has none coarse enough
constexpr int CacheKibibytes = 64 * 1024;
constexpr auto AskAgainAfter = 30s;
constexpr qsizetype LongestAttribution = 200;

TileLayer::TileLayer(QObject *parent)
    : QObject(parent)
    , m_pictures(CacheKibibytes)
{
    m_again.setSingleShot(true);
    m_again.setInterval(AskAgainAfter);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_missingForNow.clear();
        emit changed();
    });
}

TileLayer::~TileLayer() = default;

void TileLayer::setSource(std::unique_ptr<TileSource> source)
{
    m_source = std::move(source);
    m_attribution.clear();
    m_open = false;
    m_pictures.clear();
    m_wanted.clear();
    m_asked.clear();
    m_missing.clear();
    m_told = false;
    m_missingForNow.clear();
    if (m_source) {
        connect(m_source.get(), &TileSource::opened, this, [this](const TileSetInfo &info) {
            m_info = info;
            // Files bring links; a picture of the map shows their words.
            m_attribution = QTextDocumentFragment::fromHtml(info.attribution).toPlainText().left(LongestAttribution);
            m_open = true;
            emit changed();
        });
        connect(m_source.get(), &TileSource::loaded, this, [this](const TileId &id, const QImage &picture) {
            const qsizetype kibibytes = std::max<qsizetype>(1, picture.sizeInBytes() / 1024);
            m_pictures.insert(id, new QPixmap(QPixmap::fromImage(picture)), kibibytes);
            received(id);
        });
        connect(m_source.get(), &TileSource::absent, this, [this](const TileId &id, bool forGood) {
            (forGood ? m_missing : m_missingForNow).insert(id);
            if (!forGood && !m_again.isActive())
                m_again.start();
            received(id);
        });
        connect(m_source.get(), &TileSource::failed, this, &TileLayer::tell);
        m_source->open();
    }
    emit changed();
}

void TileLayer::retry()
{
    m_told = false;
    m_missing.clear();
    m_missingForNow.clear();
    if (m_source) {
        m_source->retry();
        if (!m_open)
            m_source->open();
    }
    emit changed();
}

void TileLayer::tell(const core::Error &error)
{
    if (!std::exchange(m_told, true))
        emit failed(error);
}

void TileLayer::received(const TileId &id)
{
    m_asked.remove(id);
    ask();
    emit changed();
}

void TileLayer::ask()
{
    while (!m_wanted.empty() && m_asked.size() < MostAsked) {
        const TileId id = m_wanted.back();
        m_wanted.pop_back();
        if (m_asked.contains(id))
            continue;
        m_asked.insert(id);
        m_source->request(id);
    }
}

void TileLayer::paint(QPainter &painter, const QRect &viewport, const QTransform &toViewport)
{
    m_wanted.clear();
    if (!m_open)
        return;
    const double scale = toViewport.m11() * painter.device()->devicePixelRatioF();
    const int zoom = std::clamp(tile::zoomAt(scale), m_info.coarsest, m_info.finest);
    const QRectF scene = toViewport.inverted().mapRect(QRectF(viewport));
    const auto [first, last] = tile::covering(scene, zoom);
    if ((last.x - first.x + 1) * (last.y - first.y + 1) > MostTiles)
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int x = first.x; x <= last.x; ++x) {
        for (int y = first.y; y <= last.y; ++y) {
            const TileId id{zoom, x, y};
            paintTile(painter, id, toViewport);
            if (!m_pictures.contains(id) && !m_missing.contains(id) && !m_missingForNow.contains(id))
                m_wanted.push_back(id);
        }
    }
    const auto distance = [centre = scene.center()](const TileId &id) {
        const QPointF apart = tile::sceneRect(id).center() - centre;
        return std::hypot(apart.x(), apart.y());
    };
    std::ranges::sort(m_wanted,
                      [&](const TileId &one, const TileId &other) { return distance(one) > distance(other); });
    ask();
}

void TileLayer::paintTile(QPainter &painter, const TileId &id, const QTransform &toViewport)
{
    for (int steps = 0; steps <= std::min(id.zoom - m_info.coarsest, tile::WidestFallback); ++steps) {
        const QPixmap *picture = m_pictures.object(tile::ancestor(id, steps));
        if (!picture)
            continue;
        // To whole pixels, or seams shine through between neighbours.
        const QRectF exact = toViewport.mapRect(tile::sceneRect(id));
        const QRect target(QPoint(qRound(exact.left()), qRound(exact.top())),
                           QPoint(qRound(exact.right()) - 1, qRound(exact.bottom()) - 1));
        const double part = picture->width() / static_cast<double>(1 << steps);
        const int mask = (1 << steps) - 1;
        painter.drawPixmap(QRectF(target), *picture, QRectF((id.x & mask) * part, (id.y & mask) * part, part, part));
        return;
    }
}

} // namespace app
