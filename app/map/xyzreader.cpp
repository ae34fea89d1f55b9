#include "xyzreader.h"

#include "app/map/tilepicture.h"

#include <QNetworkAccessManager>
#include <QNetworkDiskCache>
#include <QNetworkReply>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

constexpr auto TransferTimeout = 15s;
constexpr auto PauseAfterFailure = 30s;
constexpr qint64 CacheBytes = 200 * 1024 * 1024;
constexpr qint64 MostTileBytes = 4 * 1024 * 1024;
constexpr int FinestZoom = 19; // of nearly every server

XyzReader::XyzReader(QString urlTemplate, QString attribution, QString cacheFolder)
    : m_template(std::move(urlTemplate))
    , m_attribution(std::move(attribution))
    , m_cacheFolder(std::move(cacheFolder))
{
}

void XyzReader::open()
{
    m_network = new QNetworkAccessManager(this);
    auto *cache = new QNetworkDiskCache(m_network);
    cache->setCacheDirectory(m_cacheFolder);
    cache->setMaximumCacheSize(CacheBytes);
    m_network->setCache(cache);
    m_network->setTransferTimeout(std::chrono::milliseconds(TransferTimeout).count());
    emit opened({0, FinestZoom, m_attribution});
}

QUrl XyzReader::urlOf(const TileId &id) const
{
    QString url = m_template;
    url.replace(u"{z}"_s, QString::number(id.zoom));
    url.replace(u"{x}"_s, QString::number(id.x));
    url.replace(u"{y}"_s, QString::number(id.y));
    return QUrl(url);
}

void XyzReader::read(const TileId &id)
{
    QNetworkRequest request(urlOf(id));
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Meterhouse/%1"_s.arg(QLatin1StringView(METERHOUSE_VERSION)));
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         m_pause.hasExpired() ? QNetworkRequest::PreferCache : QNetworkRequest::AlwaysCache);
    QNetworkReply *reply = m_network->get(request);
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received) {
        if (received > MostTileBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, id] {
        finish(id, *reply);
        reply->deleteLater();
    });
}

void XyzReader::finish(const TileId &id, QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 404 || status == 410 || status == 204)
        return emit absent(id, true);
    const bool tooLarge = reply.bytesAvailable() > MostTileBytes;
    if (reply.error() != QNetworkReply::NoError || tooLarge) {
        emit absent(id, false);
        if (!m_pause.hasExpired()) // only the cache was asked
            return;
        m_pause.setRemainingTime(PauseAfterFailure);
        emit failed({core::ErrorCode::Unavailable,
                     tooLarge ? u"A tile is larger than %1 bytes"_s.arg(MostTileBytes) : reply.errorString()});
        return;
    }
    const core::Result<QImage> picture = decodeTile(reply.readAll());
    if (picture)
        return emit loaded(id, *picture);
    emit absent(id, true);
    emit failed(picture.error());
}

} // namespace app
