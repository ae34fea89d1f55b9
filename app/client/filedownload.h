#pragma once

#include "app/client/filestream.h"

#include <QFutureWatcher>

#include <memory>

class QSaveFile;

namespace app {

//! Puts a file of the daemon's on the disk, piece by piece: what was sent is written in the pool before more is taken.
//! The file appears when it is whole; before, and after a failure, what stood there is as it was. GUI thread.
class FileDownload : public QObject
{
    Q_OBJECT
public:
    explicit FileDownload(Connection &connection, QObject *parent = nullptr);
    ~FileDownload() override; //!< cancels, and waits for the piece being written

    //! Ends what was under way before.
    void start(const QString &path, const QUrlQuery &query, const QString &file);
    void cancel();
    bool isRunning() const { return m_file != nullptr; }
    const QString &fileName() const { return m_name; }
    qint64 lines() const { return m_lines; } //!< written so far, the header among them
    qint64 bytes() const { return m_bytes; }

Q_SIGNALS:
    void progressed();
    void saved();
    void failed(const core::Error &error);     //!< of the daemon
    void notWritten(const core::Error &error); //!< of the disk

private:
    void write();
    void written();
    void stop();
    void failToWrite();

    FileStream m_stream;
    QFutureWatcher<qint64> m_writing;
    std::shared_ptr<QSaveFile> m_file;
    QString m_name;
    qint64 m_lines = 0;
    qint64 m_bytes = 0;
    bool m_isWhole = false;   //!< nothing more comes
    bool m_isWriting = false; //!< and it will be told
};

} // namespace app
