#pragma once

#include "app/client/exportclient.h"
#include "app/client/filedownload.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace app {

class ElidedLabel;

//! Saves one file at a time: asks where, tells how far it is, with Cancel, and where it is in the end.
class SaveBar : public QWidget
{
    Q_OBJECT
public:
    explicit SaveBar(Connection &connection, QWidget *parent = nullptr);

    bool isRunning() const { return m_download.isRunning(); }
    //! Nothing happens while a file is being saved.
    void ask(const ExportSource &source, const QString &proposedName);
    void save(const ExportSource &source, const QString &file);
    void cancel();
    QString text() const;

Q_SIGNALS:
    void started();
    void finished(); //!< saved, cancelled or failed
    void failed(const core::Error &error);
    void notWritten(const core::Error &error);

private:
    void showProgress();
    void say(const QString &text);

    FileDownload m_download;
    QTimer m_news; //!< pieces come faster than a person reads
    ElidedLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace app
