#include "sectionpage.h"

#include "app/pages/parts/pagesection.h"
#include "app/pages/parts/signinstack.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

using namespace std::chrono_literals;

namespace app {

constexpr auto NewsInterval = 300ms;

SectionPage::SectionPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_accounts(context.connection)
    , m_events(context.connection)
    , m_top(new QWidget(this))
    , m_tabs(new QTabBar(this))
    , m_parts(new QStackedWidget(this))
    , m_token(context.connection.token())
{
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the page"));
    auto *row = new FlowLayout(FlowLayout::Widths::FirstFills);
    row->setSpacing(measures::Grid);
    m_top->setLayout(row);
    row->addWidget(m_tabs);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addWidget(m_parts, 1);
    m_stack = new SignInStack(context, content, this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(NewsInterval);
    connect(&m_soon, &QTimer::timeout, this, &SectionPage::takeNews);
    connect(&m_timer, &QTimer::timeout, this, &SectionPage::refresh);
    connect(&m_events, &EventStream::opened, this, &SectionPage::refresh);
    connect(&m_events, &EventStream::received, this, [this](const QByteArray &event, const QJsonObject &told) {
        if (take(event, told) && !m_soon.isActive())
            m_soon.start();
    });
    connect(&context.connection, &Connection::tokenChanged, this, &SectionPage::followToken);
}

void SectionPage::setParts(const QList<Part> &parts)
{
    for (const Part &part : parts)
        add(part);
    showTabs();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_parts->setCurrentIndex(index);
        forgive();
        refresh();
    });
    setContent(m_stack);
}

void SectionPage::showTab(int section, bool shown)
{
    m_tabs->setTabVisible(section, shown);
    showTabs();
}

// A single one would say nothing.
void SectionPage::showTabs()
{
    int shown = 0;
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        shown += m_tabs->isTabVisible(tab) ? 1 : 0;
    m_tabs->updateGeometry(); // tabs that come while the bar is not to be seen leave it as high as without any
    m_top->setVisible(shown > 1);
}

void SectionPage::add(const Part &part)
{
    PageSection *section = part.section;
    m_sections.append(section);
    m_parts->addWidget(section);
    m_tabs->addTab(part.title);
    connect(
        section, &PageSection::failed, this,
        [this, section](const QString &whatHappened, const core::Error &error) { fail(section, whatHappened, error); });
    connect(section, &PageSection::refused, this, &SectionPage::refuse);
    connect(section, &PageSection::changed, this, [this] {
        forgive();
        refresh();
    });
    connect(section, &PageSection::received, this, [this, section] { receive(section); });
}

void SectionPage::addBesideTabs(QWidget *widget)
{
    m_top->layout()->addWidget(widget);
}

void SectionPage::refreshEvery(std::chrono::milliseconds interval)
{
    m_timer.setInterval(interval);
}

PageSection *SectionPage::current() const
{
    return m_sections.at(m_tabs->currentIndex());
}

void SectionPage::showSection(int section)
{
    m_tabs->setCurrentIndex(section);
}

SignIn *SectionPage::signIn() const
{
    return m_stack->signIn();
}

bool SectionPage::isAskingToSignIn() const
{
    return m_stack->isAsking();
}

void SectionPage::reload()
{
    if (isStarting())
        return current()->showLoading();
    refresh();
}

void SectionPage::refresh()
{
    if (!isStarting() && isVisible())
        load();
}

void SectionPage::load()
{
    current()->reload();
    if (m_kept && m_kept != current())
        m_kept->reload();
}

bool SectionPage::take(const QByteArray & /*event*/, const QJsonObject & /*told*/)
{
    return false;
}

void SectionPage::askWho(std::function<void(const Caller &)> then)
{
    current()->showLoading();
    if (m_whoRequest)
        m_whoRequest->cancel();
    m_whoRequest = m_accounts.caller(this, [this, then = std::move(then)](const core::Result<Caller> &answer) {
        if (answer)
            return then(*answer);
        current()->stopLoading();
        fail(current(), tr("Who you are could not be asked."), answer.error());
    });
}

void SectionPage::forget()
{
    forgetParts();
    m_stack->showContent();
}

void SectionPage::forgetParts()
{
    m_token = context().connection.token();
    if (m_whoRequest)
        m_whoRequest->cancel();
    for (PageSection *section : std::as_const(m_sections))
        section->forget();
    forgive();
}

// The same token again, as after a start of the own daemon, is the same person.
void SectionPage::followToken()
{
    if (context().connection.token() != m_token)
        forgetParts();
    dataAreOld();
}

void SectionPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_listens)
        m_events.start();
    if (m_timer.interval() > 0)
        m_timer.start();
}

void SectionPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_events.stop();
    m_timer.stop();
}

void SectionPage::receive(PageSection *section)
{
    m_stack->showContent();
    if (section == m_failing)
        forgive();
    if (section == current())
        markFresh();
    sectionReceived();
}

// What is looked at comes first: that a part kept loaded is old matters less, and that of any other one not at all.
void SectionPage::fail(PageSection *section, const QString &whatHappened, const core::Error &error)
{
    if (m_stack->asks(error))
        return;
    if (section != current() && (section != m_kept || m_failing == current()))
        return;
    m_failing = section;
    showError(whatHappened, error);
}

// Stays until something is changed or looked at anew: what loads well says nothing about it.
void SectionPage::refuse(const QString &whatHappened, const core::Error &error)
{
    if (m_stack->asks(error))
        return;
    m_failing = nullptr;
    showError(whatHappened, error, [this] {
        forgive();
        reload();
    });
}

void SectionPage::forgive()
{
    m_failing = nullptr;
    clearError();
}

} // namespace app
