#pragma once

#include "app/pages/page.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace app {

//! The bottom line: what the daemon is doing, whether the campus is simulated, and how many buildings there are.
class StatusLine : public QFrame
{
    Q_OBJECT
public:
    explicit StatusLine(PageContext &context, QWidget *parent = nullptr);

    //! Whether "Start with my own data" is offered beside the badge of a simulated campus.
    void setCanLeaveDemo(bool possible);
    QWidget *leaveDemoButton() const;
    //! A message in place of the daemon's work, until the next one; an empty one ends it. `detail` is its tooltip.
    void showNotice(const QString &text, const QString &detail = {});

Q_SIGNALS:
    void leaveDemoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void tintLink();

    PageContext &m_context;
    QString m_notice;
    bool m_canLeaveDemo = false;
    QLabel *m_task;
    QProgressBar *m_progress;
    QLabel *m_simulated;
    QPushButton *m_leaveDemo;
    QLabel *m_buildings;
};

} // namespace app
