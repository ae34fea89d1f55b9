#include "exportspage.h"

#include "app/pages/exports/energysection.h"
#include "app/pages/exports/experimentsection.h"
#include "app/pages/exports/savebar.h"
#include "app/pages/signinstack.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace app {

ExportsPage::ExportsPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_client(context.connection)
    , m_energy(new EnergySection(context.connection, context.theme, this))
    , m_experiments(new ExperimentSection(context.connection, context.theme, this))
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
    addSection(m_energy, tr("Energy"));
    addSection(m_experiments, tr("Experiments"));
    m_stack = new SignInStack(context, content, this);
    setContent(m_stack);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_parts->setCurrentIndex(index);
        clearError();
        if (m_isKnown)
            current()->reload();
    });
    connect(&context.connection, &Connection::tokenChanged, this, [this] {
        m_isKnown = false;
        if (isVisible())
            reload();
    });
}

void ExportsPage::addSection(SensorSection *section, const QString &title)
{
    m_parts->addWidget(section);
    m_tabs->addTab(title);
    const auto tell = [this](const QString &whatHappened, const core::Error &error) {
        if (!m_stack->asks(error))
            showError(whatHappened, error);
    };
    connect(section, &SensorSection::failed, this, tell);
    connect(section, &SensorSection::refused, this, tell);
    connect(section, &SensorSection::received, this, [this, section] {
        if (section == current()) {
            clearError();
            markFresh();
        }
    });
}

QString ExportsPage::title() const
{
    return tr("Exports");
}

void ExportsPage::reload()
{
    if (isStarting())
        return;
    if (m_request)
        m_request->cancel();
    m_request = m_client.caller(this, [this](const core::Result<Caller> &answer) { receive(answer); });
}

// What somebody may export hangs on who they are.
void ExportsPage::receive(const core::Result<Caller> &answer)
{
    if (!answer) {
        if (!m_stack->asks(answer.error()))
            showError(tr("Who you are could not be asked."), answer.error());
        return;
    }
    m_isKnown = true;
    const bool hasExperiments = answer->role == core::Role::Admin || answer->role == core::Role::Researcher;
    m_stack->showContent();
    m_energy->setCaller(*answer);
    m_experiments->setCaller(*answer);
    m_tabs->setTabVisible(Experiments, hasExperiments);
    clearError();
    markFresh();
    current()->reload();
}

bool ExportsPage::isBusy() const
{
    return m_energy->saveBar()->isRunning() || m_experiments->saveBar()->isRunning();
}

QString ExportsPage::lossAtEnd() const
{
    return isBusy() ? tr("A file is still being saved.") : QString();
}

void ExportsPage::showSection(Section section)
{
    m_tabs->setCurrentIndex(section);
}

SensorSection *ExportsPage::current() const
{
    return m_tabs->currentIndex() == Experiments ? static_cast<SensorSection *>(m_experiments) : m_energy;
}

SignIn *ExportsPage::signIn() const
{
    return m_stack->signIn();
}

bool ExportsPage::isAskingToSignIn() const
{
    return m_stack->isAsking();
}

void ExportsPage::forget()
{
    m_isKnown = false;
    m_energy->forget();
    m_experiments->forget();
    m_stack->showContent();
}

} // namespace app
