#include "filedownload.h"

#include <QSaveFile>
#include <QtConcurrentRun>

#include <utility>

namespace app {

constexpr qint64 NotWritten = -1;

FileDownload::FileDownload(Connection &connection, QObject *parent)
    : QObject(parent)
    , m_stream(connection)
{
    connect(&m_stream, &FileStream::arrived, this, &FileDownload::write);
    connect(&m_stream, &FileStream::ended, this, [this] {
        m_isWhole = true;
        write();
    });
    connect(&m_stream, &FileStream::failed, this, [this](const core::Error &error) {
        stop();
        Q_EMIT failed(error);
    });
    connect(&m_writing, &QFutureWatcherBase::finished, this, &FileDownload::written);
}

FileDownload::~FileDownload()
{
    cancel();
}

void FileDownload::start(const QString &path, const QUrlQuery &query, const QString &file)
{
    cancel();
    m_name = file;
    m_lines = m_bytes = 0;
    m_isWhole = false;
    m_file = std::make_shared<QSaveFile>(file);
    if (!m_file->open(QIODevice::WriteOnly))
        return failToWrite();
    m_stream.start(path, query);
}

void FileDownload::cancel()
{
    m_stream.cancel();
    stop();
}

void FileDownload::stop()
{
    m_writing.waitForFinished();
    m_isWriting = false; // the end of it is still to be told, and nobody's any more
    m_file.reset();
}

void FileDownload::failToWrite()
{
    const QString reason = m_file->errorString();
    m_stream.cancel();
    stop();
    Q_EMIT notWritten({core::ErrorCode::Storage, reason});
}

void FileDownload::write()
{
    if (!m_file || m_isWriting)
        return;
    const QByteArray piece = m_stream.take();
    if (piece.isEmpty() && !m_isWhole)
        return;
    m_isWriting = true;
    // The watcher tells of it later, also when there is nothing: then the file is whole.
    m_writing.setFuture(QtConcurrent::run([file = m_file, piece, isLast = m_isWhole]() -> qint64 {
        if (file->write(piece) != piece.size() || (isLast && !file->commit()))
            return NotWritten;
        return piece.count('\n');
    }));
    m_bytes += piece.size();
}

void FileDownload::written()
{
    if (!std::exchange(m_isWriting, false))
        return; // cancelled meanwhile
    if (m_writing.result() == NotWritten)
        return failToWrite();
    m_lines += m_writing.result();
    const bool isCommitted = m_isWhole && !m_file->isOpen();
    if (!isCommitted) {
        Q_EMIT progressed();
        return write();
    }
    m_file.reset();
    Q_EMIT saved();
}

} // namespace app
