#include "jobspage.h"

#include "app/pages/jobs/joblist.h"
#include "app/pages/jobs/outboxlist.h"
#include "app/pages/jobs/runsection.h"
#include "app/pages/signinstack.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

using namespace std::chrono_literals;

namespace app {

constexpr auto RefreshInterval = 10s;
constexpr auto NewsInterval = 300ms;

JobsPage::JobsPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_events(context.connection)
    , m_jobs(new JobList(context.connection, context.theme, this))
    , m_runs(new RunSection(context.connection, context.theme, this))
    , m_outbox(new OutboxList(context.connection, context.theme, this))
    , m_tabs(new QTabBar(this))
    , m_parts(new QStackedWidget(this))
{
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the page"));
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_parts, 1);
    addSection(m_jobs, tr("Jobs"));
    addSection(m_runs, tr("Runs"));
    addSection(m_outbox, tr("Outbox"));
    m_stack = new SignInStack(context, content, this);
    setContent(m_stack);
    m_soon.setSingleShot(true);
    m_soon.setInterval(NewsInterval);
    connect(&m_soon, &QTimer::timeout, this, &JobsPage::refresh);
    m_timer.setInterval(RefreshInterval);
    connect(&m_timer, &QTimer::timeout, this, &JobsPage::refresh);
    connect(&m_events, &EventStream::opened, this, &JobsPage::refresh);
    connect(&m_events, &EventStream::received, this, [this](const QByteArray &name) {
        if (name == "job" && !m_soon.isActive())
            m_soon.start();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_parts->setCurrentIndex(index);
        forgive();
        refresh();
    });
    connect(&context.connection, &Connection::tokenChanged, this, [this] {
        if (isVisible())
            reload();
    });
}

void JobsPage::addSection(SensorSection *section, const QString &title)
{
    m_sections.append(section);
    m_parts->addWidget(section);
    m_tabs->addTab(title);
    connect(
        section, &SensorSection::failed, this,
        [this, section](const QString &whatHappened, const core::Error &error) { fail(section, whatHappened, error); });
    connect(section, &SensorSection::refused, this, &JobsPage::refuse);
    connect(section, &SensorSection::changed, this, [this] {
        forgive();
        refresh();
    });
    connect(section, &SensorSection::received, this, [this, section] {
        m_stack->showContent();
        if (section != current())
            return;
        if (!m_isRefused)
            clearError();
        markFresh();
    });
}

QString JobsPage::title() const
{
    return tr("Jobs");
}

void JobsPage::showSection(Section section)
{
    m_tabs->setCurrentIndex(section);
}

bool JobsPage::isAskingToSignIn() const
{
    return m_stack->isAsking();
}

void JobsPage::reload()
{
    if (isStarting())
        return m_jobs->showLoading();
    refresh();
}

void JobsPage::refresh()
{
    if (!isStarting() && isVisible())
        current()->reload();
}

void JobsPage::forget()
{
    for (SensorSection *section : std::as_const(m_sections))
        section->forget();
    m_isRefused = false;
    m_stack->showContent();
}

void JobsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_events.start();
    m_timer.start();
}

void JobsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_events.stop();
    m_timer.stop();
}

SensorSection *JobsPage::current() const
{
    return m_sections.at(m_tabs->currentIndex());
}

void JobsPage::fail(SensorSection *section, const QString &whatHappened, const core::Error &error)
{
    if (m_stack->asks(error) || section != current())
        return;
    m_isRefused = false;
    showError(whatHappened, error);
}

// Stays until something is changed or looked at anew: what loads well says nothing about it.
void JobsPage::refuse(const QString &whatHappened, const core::Error &error)
{
    if (m_stack->asks(error))
        return;
    m_isRefused = true;
    showError(whatHappened, error, [this] {
        forgive();
        reload();
    });
}

void JobsPage::forgive()
{
    m_isRefused = false;
    clearError();
}

} // namespace app
