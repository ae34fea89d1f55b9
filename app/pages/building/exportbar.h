#pragma once

#include "app/pages/building/seriesexport.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <functional>

class QProgressBar;
class QPushButton;

namespace app {

class ElidedLabel;

//! Writes one file after the other in the background: what is written and how far, with Cancel, then where the file is.
//! Hidden while there is nothing to say. Cancels and waits when it is destroyed.
class ExportBar : public QWidget
{
    Q_OBJECT
public:
    //! Runs in the pool; touches nothing of the GUI.
    using Work = std::function<core::Result<void>(const QString &path, const ExportReport &report)>;

    explicit ExportBar(QWidget *parent = nullptr);
    ~ExportBar() override;

    bool isRunning() const { return m_watcher.isRunning(); }
    //! Refused with false while another file is being written.
    bool start(const QString &path, Work work);
    QString text() const;

Q_SIGNALS:
    void failed(const core::Error &error);

private:
    void finish();
    void say(const QString &text, const QString &button);

    QFutureWatcher<core::Result<void>> m_watcher;
    QTimer m_delay;
    QString m_path;
    ElidedLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_button;
};

} // namespace app
