#include "runsection.h"

#include "app/pages/jobs/runledger.h"
#include "app/widgets/measures.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace app {

RunSection::RunSection(Connection &connection, Theme &theme, QWidget *parent)
    : PageSection(parent)
    , m_filter(new QComboBox(this))
    , m_ledger(new RunLedger(connection, theme, RunLedger::Of::AllJobs, this))
{
    using enum core::RunState;
    m_filter->addItem(tr("All runs"));
    m_filter->addItem(tr("Failed runs"), static_cast<int>(Failed));
    m_filter->addItem(tr("Runs under way"), static_cast<int>(Running));
    m_filter->addItem(tr("Stopped runs"), static_cast<int>(Stopped));
    m_filter->addItem(tr("Runs that were left out"), static_cast<int>(Skipped));
    m_filter->setAccessibleName(tr("Runs shown"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, measures::Grid, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_filter, 0, Qt::AlignLeft);
    layout->addWidget(m_ledger, 1);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &RunSection::reload);
    connect(m_ledger, &RunLedger::received, this, &RunSection::received);
    connect(m_ledger, &RunLedger::failed, this, &RunSection::failed);
}

void RunSection::reload()
{
    const QVariant state = m_filter->currentData();
    m_ledger->setFilter({}, state.isValid() ? std::optional(static_cast<core::RunState>(state.toInt())) : std::nullopt);
    m_ledger->reload();
}

void RunSection::forget()
{
    m_ledger->clear();
}

} // namespace app
