#include "tilesource.h"

namespace app {

TileSource::TileSource(std::unique_ptr<TileReader> reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader.release())
{
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &TileReader::opened, this, &TileSource::opened);
    connect(m_reader, &TileReader::loaded, this, &TileSource::loaded);
    connect(m_reader, &TileReader::absent, this, &TileSource::absent);
    connect(m_reader, &TileReader::failed, this, &TileSource::failed);
    m_thread.setObjectName(QStringLiteral("tiles"));
    m_thread.start(QThread::LowPriority);
}

TileSource::~TileSource()
{
    m_thread.quit();
    m_thread.wait();
}

void TileSource::open()
{
    QMetaObject::invokeMethod(m_reader, [reader = m_reader] { reader->open(); });
}

void TileSource::request(const TileId &id)
{
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, id] { reader->read(id); });
}

void TileSource::retry()
{
    QMetaObject::invokeMethod(m_reader, [reader = m_reader] { reader->retry(); });
}

} // namespace app
