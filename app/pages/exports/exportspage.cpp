#include "exportspage.h"

#include "app/pages/exports/energysection.h"
#include "app/pages/exports/experimentsection.h"
#include "app/pages/exports/savebar.h"

namespace app {

ExportsPage::ExportsPage(PageContext &context, QWidget *parent)
    : SectionPage(context, parent)
    , m_energy(new EnergySection(context.connection, context.theme, this))
    , m_experiments(new ExperimentSection(context.connection, context.theme, this))
{
    setParts({{m_energy, tr("Energy")}, {m_experiments, tr("Experiments")}});
}

QString ExportsPage::title() const
{
    return tr("Exports");
}

// Nothing is loaded anew unless somebody wants it: then a file that could not be saved is no longer told of.
void ExportsPage::reload()
{
    forgive();
    SectionPage::reload();
}

void ExportsPage::load()
{
    askWho([this](const Caller &caller) {
        setCaller(caller);
        SectionPage::load();
    });
}

void ExportsPage::setCaller(const Caller &caller)
{
    const bool hasExperiments = caller.role == core::Role::Admin || caller.role == core::Role::Researcher;
    m_energy->setCaller(caller);
    m_experiments->setCaller(caller);
    if (!hasExperiments)
        showSection(Energy);
    showTab(Experiments, hasExperiments);
}

bool ExportsPage::isBusy() const
{
    return m_energy->saveBar()->isRunning() || m_experiments->saveBar()->isRunning();
}

QString ExportsPage::lossAtEnd() const
{
    return isBusy() ? tr("A file is still being saved.") : QString();
}

} // namespace app
