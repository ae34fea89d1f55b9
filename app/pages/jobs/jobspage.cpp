#include "jobspage.h"

#include "app/pages/jobs/joblist.h"
#include "app/pages/jobs/outboxlist.h"
#include "app/pages/jobs/runsection.h"

using namespace std::chrono_literals;

namespace app {

constexpr auto RefreshInterval = 10s;

JobsPage::JobsPage(PageContext &context, QWidget *parent)
    : SectionPage(context, parent)
    , m_jobs(new JobList(context.connection, context.theme, this))
    , m_runs(new RunSection(context.connection, context.theme, this))
    , m_outbox(new OutboxList(context.connection, context.theme, this))
{
    setParts({{m_jobs, tr("Jobs")}, {m_runs, tr("Runs")}, {m_outbox, tr("Outbox")}});
    refreshEvery(RefreshInterval);
    listen();
}

QString JobsPage::title() const
{
    return tr("Jobs");
}

bool JobsPage::take(const QByteArray &event, const QJsonObject & /*told*/)
{
    return event == "job";
}

} // namespace app
