#include "reportspage.h"

#include "app/pages/reports/reportlist.h"
#include "app/pages/reports/reportpreview.h"

using namespace std::chrono_literals;

namespace app {

constexpr auto RefreshInterval = 30s; // mails go out, and late readings make new versions, without an event

ReportsPage::ReportsPage(PageContext &context, QWidget *parent)
    : SectionPage(context, parent)
    , m_reports(new ReportList(context.connection, context.theme, this))
{
    setParts({{m_reports, tr("Reports")}});
    refreshEvery(RefreshInterval);
}

QString ReportsPage::title() const
{
    return tr("Reports");
}

void ReportsPage::load()
{
    askWho([this](const Caller &caller) {
        m_reports->setReader(caller);
        SectionPage::load();
    });
}

bool ReportsPage::isBusy() const
{
    return m_reports->preview()->isSaving();
}

} // namespace app
