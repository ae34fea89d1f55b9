#include "processingwatch.h"

#include "app/client/connection.h"
#include "app/client/statusmonitor.h"
#include "app/theme/format.h"
#include "app/theme/words.h"

#include <QTimer>

#include <algorithm>

namespace app {

constexpr int AskAgainMilliseconds = 300;

ProcessingWatch::ProcessingWatch(PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.status, &StatusMonitor::statusChanged, this, &ProcessingWatch::look);
    connect(&context.connection, &Connection::stateChanged, this, [this](Connection::State state) {
        if (m_active && state == Connection::State::Away)
            Q_EMIT progressed(tr("Stored. The service does not answer now; waiting until it is back"), 0, 0);
    });
}

void ProcessingWatch::start()
{
    m_active = true;
    m_sawWork = false;
    m_quietAnswers = 0;
    Q_EMIT progressed(tr("Stored. Working out expected use and scores"), 0, 0);
    m_context.status.refresh();
}

void ProcessingWatch::look()
{
    const std::optional<core::DaemonStatus> &status = m_context.status.status();
    if (!m_active || !status)
        return;
    if (status->pendingWork == 0) {
        // The answer may have been on its way before the rows were stored: only the second one is surely newer.
        if (m_sawWork || ++m_quietAnswers > 1) {
            stop();
            Q_EMIT finished();
        } else {
            QTimer::singleShot(AskAgainMilliseconds, &m_context.status, &StatusMonitor::refresh);
        }
        return;
    }
    m_sawWork = true;
    const auto task = std::ranges::find(status->tasks, true, &core::TaskInfo::running);
    if (task == status->tasks.end()) {
        Q_EMIT progressed(tr("Stored. Working out expected use and scores"), 0, 0);
        return;
    }
    const double done = std::clamp(task->progress, 0.0, 1.0);
    //: %1 is what is done, %2 how much of it in percent.
    Q_EMIT progressed(tr("%1: %2").arg(words::task(task->name), format::percent(done)), std::llround(done * 1000),
                      1000);
}

} // namespace app
