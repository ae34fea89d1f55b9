#include "jobdetail.h"

#include "app/models/cronwords.h"
#include "app/models/jobwords.h"
#include "app/pages/jobs/runledger.h"
#include "app/theme/format.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/heightkeeper.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace app {

JobDetail::JobDetail(Connection &connection, Theme &theme, QWidget *parent)
    : Card(theme, {}, parent)
    , m_client(connection)
    , m_run(new QPushButton(tr("Run now"), this))
    , m_try(new QPushButton(tr("Try out"), this))
    , m_pause(new QPushButton(this))
    , m_purpose(new QLabel(this))
    , m_icon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_ledger(new RunLedger(connection, theme, RunLedger::Of::OneJob, this))
{
    auto *schedule = new QPushButton(tr("Schedule…"), this);
    m_run->setToolTip(tr("Begins a run now; the schedule stays as it is"));
    m_try->setToolTip(tr("Tells what a run would do, and changes nothing"));
    schedule->setToolTip(tr("Changes when it runs, and what becomes of missed runs"));
    for (QPushButton *button : {m_run, m_try, m_pause, schedule})
        header()->addWidget(button);
    connect(m_run, &QPushButton::clicked, this, [this] { Q_EMIT runRequested(false); });
    connect(m_try, &QPushButton::clicked, this, [this] { Q_EMIT runRequested(true); });
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseRequested(!m_job->info.pausedAt); });
    connect(schedule, &QPushButton::clicked, this, &JobDetail::scheduleRequested);
    m_purpose->setWordWrap(true);
    body()->addWidget(m_purpose);
    auto *facts = new QFormLayout;
    facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_state->setWordWrap(true);
    auto *state = new QHBoxLayout;
    state->addWidget(m_icon);
    state->addWidget(m_state, 1);
    facts->addRow(tr("State"), state);
    m_schedule = addFact(*facts, tr("Schedule"));
    m_next = addFact(*facts, tr("Next run"));
    m_missed = addFact(*facts, tr("Missed runs"));
    body()->addLayout(facts);
    body()->addWidget(m_ledger, 1);
    new HeightKeeper(this);
    connect(m_ledger, &RunLedger::failed, this, &JobDetail::failed);
    connect(&theme, &Theme::changed, this, [this] {
        if (m_job)
            showState();
    });
    clear();
}

QLabel *JobDetail::addFact(QFormLayout &facts, const QString &name)
{
    auto *value = new QLabel(this);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    facts.addRow(name, value);
    return value;
}

void JobDetail::clear()
{
    if (const QPointer<Pending> request = std::exchange(m_request, nullptr))
        request->cancel();
    m_job.reset();
    m_worded.clear();
    m_ledger->clear();
    hide();
}

void JobDetail::showJob(const ScheduledJob &job)
{
    if (m_job && m_job->info.name != job.info.name)
        clear();
    m_job = job;
    const core::JobInfo &info = job.info;
    setTitle(jobwords::title(info.name));
    m_purpose->setText(jobwords::purpose(info.name));
    m_purpose->setVisible(!m_purpose->text().isEmpty());
    showState();
    m_missed->setText(jobwords::catchUp(info.catchUp));
    m_next->setText(job.nextRun.isEmpty() ? tr("none while it is paused") : format::siteTime(job.nextRun));
    m_run->setEnabled(!info.running);
    m_try->setEnabled(!info.running);
    m_try->setVisible(info.canDryRun);
    m_pause->setText(info.pausedAt ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(info.pausedAt ? tr("Runs by its schedule again")
                                      : tr("Does not run by its schedule until you resume it"));
    wordSchedule(info.schedule);
    m_ledger->setFilter(info.name, {});
    m_ledger->reload();
    show();
}

void JobDetail::showState()
{
    const core::JobInfo &info = m_job->info;
    m_icon->setPixmap(statusIcon(jobwords::stateStatus(info), theme()).pixmap(16));
    QString state = jobwords::state(info);
    if (info.pausedAt && !info.running) {
        //: %1 is a time, %2 a person.
        state = tr("paused since %1 by %2").arg(format::siteTime(m_job->pausedAt), info.pausedBy);
    }
    m_state->setText(state);
}

void JobDetail::wordSchedule(const QString &expression)
{
    if (expression == m_worded)
        return;
    m_worded = expression;
    m_schedule->setText(expression); // until its words are there
    if (m_request)
        m_request->cancel();
    m_request = m_client.check(expression, 1, this, [this, expression](const core::Result<ScheduleCheck> &answer) {
        if (!answer) {
            m_worded.clear(); // the expression says it too; asked for again with the next look
            return;
        }
        //: %1 is a schedule in sentences, %2 the expression that says so.
        m_schedule->setText(tr("%1 (%2)").arg(cronwords::sentences(*answer), expression));
    });
}

QString JobDetail::scheduleText() const
{
    return m_schedule->text();
}

} // namespace app
