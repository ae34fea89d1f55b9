#pragma once

#include "app/pages/page.h"

#include <QFrame>
#include <QTimer>

#include <chrono>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

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
    //! A message in place of the daemon's work until it is closed, the next one comes, or the daemon has answered for
    //! NoticeTime. `detail` is its tooltip.
    void showNotice(const QString &text, const QString &detail = {});
    static constexpr std::chrono::seconds NoticeTime{10};

Q_SIGNALS:
    void leaveDemoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void refresh();
    void closeNotice();
    void letNoticeGo();
    void updateLooks();

    PageContext &m_context;
    QString m_notice;
    QTimer m_noticeEnd;
    bool m_canLeaveDemo = false;
    QLabel *m_task;
    QToolButton *m_closeNotice;
    QProgressBar *m_progress;
    QLabel *m_simulated;
    QPushButton *m_leaveDemo;
    QLabel *m_buildings;
};

} // namespace app
