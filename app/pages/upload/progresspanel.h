#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace app {

//! Long work: what, how much, and cancel.
class ProgressPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    //! `total` 0 shows work without an end in sight.
    void setProgress(const QString &what, qint64 done, qint64 total);
    void setCancellable(bool cancellable);
    QString text() const;

Q_SIGNALS:
    void cancelled();

private:
    QLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace app
