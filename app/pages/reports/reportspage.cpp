#include "reportspage.h"

#include "app/pages/reports/reportlist.h"
#include "app/pages/reports/reportpreview.h"
#include "app/pages/signinstack.h"

using namespace std::chrono_literals;

namespace app {

constexpr auto RefreshInterval = 30s;

ReportsPage::ReportsPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_client(context.connection)
    , m_reports(new ReportList(context.connection, context.theme, this))
    , m_stack(new SignInStack(context, m_reports, this))
{
    setContent(m_stack);
    m_timer.setInterval(RefreshInterval);
    connect(&m_timer, &QTimer::timeout, this, &ReportsPage::reload);
    connect(m_reports, &SensorSection::failed, this, [this](const QString &whatHappened, const core::Error &error) {
        m_isRefused = false;
        if (!m_stack->asks(error))
            showError(whatHappened, error);
    });
    // Stays until something is changed or looked at anew: what loads well says nothing about it.
    connect(m_reports, &SensorSection::refused, this, [this](const QString &whatHappened, const core::Error &error) {
        m_isRefused = true;
        showError(whatHappened, error, [this] {
            m_isRefused = false;
            reload();
        });
    });
    connect(m_reports, &SensorSection::changed, this, [this] {
        m_isRefused = false;
        reload();
    });
    connect(m_reports, &SensorSection::received, this, [this] {
        m_stack->showContent();
        if (!m_isRefused)
            clearError();
        markFresh();
    });
    connect(&context.connection, &Connection::tokenChanged, this, [this] {
        m_reports->forget();
        if (isVisible())
            reload();
    });
}

QString ReportsPage::title() const
{
    return tr("Reports");
}

void ReportsPage::reload()
{
    m_reports->showLoading();
    if (isStarting())
        return;
    if (m_request)
        m_request->cancel();
    m_request = m_client.reader(this, [this](const core::Result<ReportReader> &answer) { receive(answer); });
}

// Whose reports somebody may see hangs on who they are.
void ReportsPage::receive(const core::Result<ReportReader> &answer)
{
    if (!answer) {
        m_reports->stopLoading();
        if (!m_stack->asks(answer.error()))
            showError(tr("Who you are could not be asked."), answer.error());
        return;
    }
    m_reports->setReader(*answer);
    m_reports->reload();
}

bool ReportsPage::isBusy() const
{
    return m_reports->preview()->isSaving();
}

SignIn *ReportsPage::signIn() const
{
    return m_stack->signIn();
}

bool ReportsPage::isAskingToSignIn() const
{
    return m_stack->isAsking();
}

void ReportsPage::forget()
{
    m_isRefused = false;
    m_reports->forget();
    m_stack->showContent();
}

void ReportsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_timer.start();
}

void ReportsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_timer.stop();
}

} // namespace app
