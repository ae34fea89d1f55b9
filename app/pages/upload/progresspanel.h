#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace app {

//! Long work: what, how much, and what one can do about it.
class ProgressPanel : public QWidget
{
    Q_OBJECT
public:
    enum class Phase {
        Cancellable, //!< nothing is stored yet
        Stopping,    //!< cancelled, but it takes a moment
        Stored       //!< the daemon works on; the result can be shown, the import undone
    };

    explicit ProgressPanel(QWidget *parent = nullptr);

    //! `total` 0 shows work without an end in sight.
    void setProgress(const QString &what, qint64 done, qint64 total);
    void setPhase(Phase phase);
    QString text() const;

Q_SIGNALS:
    void cancelled();
    void resultRequested();
    void undoRequested();

private:
    QLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QPushButton *m_result;
    QPushButton *m_undo;
};

} // namespace app
