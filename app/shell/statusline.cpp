#include "statusline.h"

#include "app/client/connection.h"
#include "app/client/statusmonitor.h"
#include "app/theme/icons.h"
#include "app/theme/plaintip.h"
#include "app/theme/theme.h"
#include "app/theme/words.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr int ProgressWidth = 120;

StatusLine::StatusLine(PageContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_task(new QLabel(this))
    , m_closeNotice(new QToolButton(this))
    , m_progress(new QProgressBar(this))
    , m_simulated(new QLabel(tr("simulated campus"), this))
    , m_leaveDemo(new QPushButton(tr("Start with my own data"), this))
    , m_buildings(new QLabel(this))
{
    m_closeNotice->setAutoRaise(true);
    m_closeNotice->setToolTip(tr("Hide this message"));
    m_closeNotice->setAccessibleName(tr("Hide this message"));
    m_noticeEnd.setSingleShot(true);
    m_noticeEnd.setInterval(NoticeTime);
    m_progress->setFixedSize(ProgressWidth, 10);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 100);
    m_simulated->setFont(measures::semibold(font()));
    m_simulated->setToolTip(tr("The buildings and readings are made up, to try the console with."));
    m_leaveDemo->setFlat(true);
    m_leaveDemo->setCursor(Qt::PointingHandCursor);
    setMinimumHeight(m_leaveDemo->sizeHint().height() + 8); // with or without the button
    m_leaveDemo->setToolTip(tr("Leaves the simulated campus and opens an empty one of your own."));
    layOut();
    connect(&context.theme, &Theme::changed, this, &StatusLine::updateLooks);
    connect(m_closeNotice, &QToolButton::clicked, this, &StatusLine::closeNotice);
    connect(&m_noticeEnd, &QTimer::timeout, this, [this] {
        if (m_context.connection.state() == Connection::State::Connected)
            closeNotice();
    });
    connect(m_leaveDemo, &QPushButton::clicked, this, &StatusLine::leaveDemoRequested);
    connect(&context.status, &StatusMonitor::statusChanged, this, &StatusLine::refresh);
    connect(&context.connection, &Connection::stateChanged, this, [this] {
        letNoticeGo();
        refresh();
    });
    updateLooks();
    refresh();
}

void StatusLine::layOut()
{
    auto *work = new QHBoxLayout;
    work->setSpacing(measures::CardPadding);
    work->addWidget(m_task);
    work->addWidget(m_closeNotice);
    work->addWidget(m_progress);
    work->addStretch(1);
    auto *campus = new QHBoxLayout;
    campus->setSpacing(measures::CardPadding);
    campus->addWidget(m_simulated);
    campus->addWidget(m_leaveDemo);
    campus->addSpacing(measures::PageMargin);
    campus->addWidget(m_buildings);
    auto *lines = new FlowLayout(FlowLayout::Widths::FirstFills); // a narrow window takes two while there is work
    lines->setSpacing(measures::CardPadding);
    lines->addLayout(work);
    lines->addLayout(campus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures::PageMargin, 4, measures::PageMargin, 4);
    layout->addLayout(lines);
}

// A flat button looks like any other text; this colour says that it can be pressed.
void StatusLine::updateLooks()
{
    m_closeNotice->setIcon(icon(u"close"_s, m_context.theme));
    QPalette palette = m_context.theme.palette();
    palette.setColor(QPalette::Active, QPalette::ButtonText, m_context.theme.color(Role::Accent));
    palette.setColor(QPalette::Inactive, QPalette::ButtonText, m_context.theme.color(Role::Accent));
    m_leaveDemo->setPalette(palette);
}

void StatusLine::setCanLeaveDemo(bool possible)
{
    m_canLeaveDemo = possible;
    refresh();
}

QWidget *StatusLine::leaveDemoButton() const
{
    return m_leaveDemo;
}

void StatusLine::showNotice(const QString &text, const QString &detail)
{
    m_notice = text;
    m_task->setToolTip(plainTip(detail));
    m_noticeEnd.stop();
    letNoticeGo();
    refresh();
}

void StatusLine::closeNotice()
{
    showNotice({});
}

// While the daemon is away the notice is why.
void StatusLine::letNoticeGo()
{
    if (!m_notice.isEmpty() && m_context.connection.state() == Connection::State::Connected)
        m_noticeEnd.start();
}

void StatusLine::refresh()
{
    const auto &status = m_context.status.status();
    const core::TaskInfo *task = nullptr;
    // What the daemon said before it went away is no work under way.
    const bool answers = m_context.connection.state() == Connection::State::Connected;
    if (status && answers && m_notice.isEmpty()) {
        const auto running = std::ranges::find_if(status->tasks, &core::TaskInfo::running);
        task = running == status->tasks.end() ? nullptr : &*running;
    }
    m_progress->setVisible(task);
    m_task->setWordWrap(!task); // sentences may be long
    m_closeNotice->setVisible(!m_notice.isEmpty());
    if (!m_notice.isEmpty() || !answers) {
        m_task->setText(m_notice);
    } else if (task) {
        const int percent = static_cast<int>(std::clamp(task->progress, 0.0, 1.0) * 100);
        m_task->setText(tr("%1: %2 %").arg(words::task(task->name)).arg(percent));
        m_progress->setValue(percent);
        m_progress->setAccessibleName(m_task->text());
    } else if (status && status->pendingWork > 0) {
        m_task->setText(tr("%n task(s) waiting", nullptr, status->pendingWork));
    } else if (status && !status->lastError.isEmpty()) {
        m_task->setText(tr("The last task failed: %1").arg(status->lastError));
    } else {
        m_task->clear();
    }
    const bool simulated = status && status->simulated;
    m_simulated->setVisible(simulated);
    m_leaveDemo->setVisible(simulated && m_canLeaveDemo);
    m_buildings->setText(status ? tr("%n building(s)", nullptr, static_cast<int>(status->buildings)) : QString());
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_context.theme.color(Role::Border));
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace app
