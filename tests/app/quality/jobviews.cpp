#include "jobviews.h"

#include "app/pages/jobs/jobdetail.h"
#include "app/pages/jobs/joblist.h"
#include "app/pages/jobs/jobspage.h"
#include "app/pages/jobs/outboxlist.h"
#include "app/pages/jobs/runledger.h"
#include "app/pages/jobs/runsection.h"
#include "app/pages/jobs/scheduledialog.h"

#include <QTableWidget>

using namespace app;
using namespace Qt::StringLiterals;

static JobsPage &pageOf(const WholeConsole &console)
{
    return *static_cast<JobsPage *>(console.window().page(PageId::Jobs));
}

static bool wait(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, WholeConsole::Patience);
}

// A job that has run, so that there is something to tell of it.
static bool showJobs(WholeConsole &console)
{
    console.window().showPage(PageId::Jobs);
    JobList &jobs = *pageOf(console).jobs();
    pageOf(console).showSection(JobsPage::Jobs);
    if (!wait([&jobs] { return !jobs.jobs().isEmpty(); }))
        return false;
    jobs.choose(u"clean_up"_s);
    const auto last = [&jobs] {
        const auto &all = jobs.jobs();
        return std::ranges::any_of(all, [](const ScheduledJob &job) { return job.info.last.has_value(); });
    };
    if (!last())
        jobs.runNow(false);
    const QTableWidget &runs = *jobs.detail()->ledger()->runs();
    return wait([&] { return last() && runs.rowCount() > 0; }) && console.settle();
}

static View sectionView(WholeConsole &console, const QByteArray &name, JobsPage::Section section,
                        const std::function<bool(const JobsPage &)> &holds)
{
    return {name,
            [&console, section, holds] {
                if (!showJobs(console))
                    return false;
                pageOf(console).showSection(section);
                return wait([&] { return holds(pageOf(console)); }) && console.settle();
            },
            [&console] { pageOf(console).showSection(JobsPage::Jobs); }};
}

static View scheduleView(WholeConsole &console)
{
    const auto dialog = [&console]() -> ScheduleDialog * {
        const auto all = pageOf(console).findChildren<ScheduleDialog *>();
        const auto open = std::ranges::find_if(all, &QWidget::isVisible);
        return open == all.end() ? nullptr : *open;
    };
    const auto open = [&console, dialog] {
        if (!showJobs(console))
            return false;
        pageOf(console).jobs()->editSchedule();
        return wait([dialog] { return dialog() && dialog()->isActiveWindow() && dialog()->nextRuns().size() == 5; })
               && console.settle();
    };
    const auto close = [&console, dialog] {
        if (ScheduleDialog *shown = dialog())
            shown->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        console.window().activateWindow();
        wait([&console] { return console.window().isActiveWindow(); });
    };
    return {"jobs-schedule", open, close, dialog};
}

QList<View> jobViews(WholeConsole &console)
{
    return {
        {"jobs", [&console] { return showJobs(console); }},
        sectionView(console, "jobs-runs", JobsPage::Runs,
                    [](const JobsPage &page) { return page.runs()->ledger()->runs()->rowCount() > 0; }),
        sectionView(console, "jobs-outbox", JobsPage::Outbox,
                    [](const JobsPage &page) { return !page.outbox()->note().isEmpty(); }),
        scheduleView(console),
    };
}
