#include "joblist.h"

#include "app/models/jobwords.h"
#include "app/pages/jobs/jobdetail.h"
#include "app/pages/jobs/scheduledialog.h"
#include "app/pages/parts/plaintable.h"
#include "app/theme/format.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/setting.h"
#include "app/widgets/skeleton.h"

#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app {

enum Column { Title, State, NextRun, LastRun, Length };
static const Setting<QByteArray> Columns{"jobs/columns"};
static const Setting<QByteArray> SplitterState{"jobs/splitter"};

JobList::JobList(Connection &connection, Theme &theme, QWidget *parent)
    : PageSection(parent)
    , m_connection(connection)
    , m_theme(theme)
    , m_client(connection)
    , m_table(
          makePlainTable(theme, tr("Jobs"), {tr("Job"), tr("State"), tr("Next run"), tr("Last run"), tr("Took")}, this))
    , m_detail(new JobDetail(connection, theme, this))
    , m_skeleton(new Skeleton(theme, m_table))
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_detail);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({1200, 1000}); // their relation
    keepSizes(*splitter, SplitterState);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, measures::Grid, 0, 0);
    layout->addWidget(splitter);
    new KeptColumns(*m_table, Columns, KeptColumns::Usual::FitContent, Title);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &JobList::showChosen);
    connect(m_table, &QTableWidget::activated, this, &JobList::editSchedule);
    connect(m_detail, &JobDetail::runRequested, this, &JobList::runNow);
    connect(m_detail, &JobDetail::pauseRequested, this, &JobList::setPaused);
    connect(m_detail, &JobDetail::scheduleRequested, this, &JobList::editSchedule);
    connect(m_detail, &JobDetail::failed, this, &JobList::failed);
    connect(&theme, &Theme::changed, this, &JobList::fill);
}

void JobList::showLoading()
{
    if (m_jobs.isEmpty())
        m_skeleton->start();
}

void JobList::reload()
{
    if (m_request)
        m_request->cancel();
    showLoading();
    m_request = m_client.jobs(this, [this](const core::Result<QList<ScheduledJob>> &answer) {
        m_skeleton->stop();
        if (!answer) {
            Q_EMIT failed(tr("The jobs could not be loaded."), answer.error());
            return;
        }
        showJobs(*answer);
        Q_EMIT received();
    });
}

void JobList::forget()
{
    if (m_request)
        m_request->cancel();
    m_skeleton->stop();
    showJobs({});
}

static QString nameOf(const ScheduledJob &job)
{
    return job.info.name;
}

void JobList::showJobs(const QList<ScheduledJob> &jobs)
{
    const QString before = chosen() ? nameOf(*chosen()) : QString();
    m_jobs = jobs;
    {
        const QSignalBlocker quiet(m_table);
        fill();
        if (!jobs.isEmpty()) {
            const auto kept = std::ranges::find(jobs, before, nameOf);
            m_table->selectRow(kept == jobs.end() ? 0 : static_cast<int>(kept - jobs.begin()));
        }
    }
    showChosen();
}

void JobList::fill()
{
    QList<QStringList> rows;
    for (const ScheduledJob &job : std::as_const(m_jobs)) {
        rows.append({jobwords::title(job.info.name), jobwords::state(job.info),
                     job.nextRun.isEmpty() ? format::missing() : format::siteTime(job.nextRun),
                     job.lastRun.isEmpty() ? format::missing() : format::siteTime(job.lastRun),
                     job.info.last ? jobwords::length(*job.info.last) : format::missing()});
    }
    setRows(*m_table, rows);
    for (int row = 0; row < m_jobs.size(); ++row) {
        const ScheduledJob &job = m_jobs.at(row);
        m_table->item(row, State)->setIcon(statusIcon(jobwords::stateStatus(job.info), m_theme));
    }
}

const ScheduledJob *JobList::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_jobs.size() ? &m_jobs.at(row) : nullptr;
}

void JobList::choose(const QString &job)
{
    const auto found = std::ranges::find(m_jobs, job, nameOf);
    if (found != m_jobs.end())
        m_table->selectRow(static_cast<int>(found - m_jobs.begin()));
}

void JobList::showChosen()
{
    if (const ScheduledJob *job = chosen())
        m_detail->showJob(*job);
    else
        m_detail->clear();
}

void JobList::take(const ScheduledJob &job)
{
    const auto found = std::ranges::find(m_jobs, job.info.name, nameOf);
    if (found != m_jobs.end())
        *found = job;
    fill();
    showChosen();
    Q_EMIT changed();
}

void JobList::runNow(bool dryRun)
{
    const ScheduledJob *job = chosen();
    if (!job)
        return;
    m_client.run(job->info.name, dryRun, this, [this](const core::Result<LedgerRun> &answer) {
        if (!answer) {
            Q_EMIT refused(tr("The job was not begun."), answer.error());
            return;
        }
        Q_EMIT changed();
    });
}

void JobList::setPaused(bool paused)
{
    const ScheduledJob *job = chosen();
    if (!job)
        return;
    JobEdit edit;
    edit.paused = paused;
    m_client.change(job->info.name, edit, this, [this, paused](const core::Result<ScheduledJob> &answer) {
        if (!answer) {
            Q_EMIT refused(paused ? tr("The job was not paused.") : tr("The job was not resumed."), answer.error());
            return;
        }
        take(*answer);
    });
}

void JobList::editSchedule()
{
    const ScheduledJob *job = chosen();
    if (!job)
        return;
    auto *dialog = new ScheduleDialog(m_connection, m_theme, job->info, this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, name = job->info.name] {
        m_client.change(name, dialog->edit(), dialog, [this, dialog](const core::Result<ScheduledJob> &answer) {
            if (!answer)
                return dialog->showProblem(answer.error());
            dialog->accept();
            take(*answer);
        });
    });
    dialog->open();
}

} // namespace app
