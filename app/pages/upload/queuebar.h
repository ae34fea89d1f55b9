#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace app {

//! Names the files that were chosen together with the one at hand and still wait for their review.
class QueueBar : public QWidget
{
    Q_OBJECT
public:
    explicit QueueBar(QWidget *parent = nullptr);

    //! Hides itself when nothing waits. `mayGoOn`: nothing is under way that the next file would stop.
    void setFiles(const QStringList &paths, bool mayGoOn);
    QString text() const;

Q_SIGNALS:
    void nextRequested();
    void forgotten();

private:
    QLabel *m_text;
    QPushButton *m_next;
};

} // namespace app
