#include "experimentdialog.h"

#include "app/pages/exports/phasefields.h"
#include "app/widgets/measures.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace app {

constexpr int LongestName = 200;
constexpr int DescriptionLines = 3;

ExperimentDialog::ExperimentDialog(Theme &theme, const core::Experiment *experiment, QWidget *parent)
    : FormDialog(theme, experiment ? tr("Edit experiment %1").arg(experiment->name) : tr("Plan an experiment"),
                 experiment ? tr("Save") : tr("Add experiment"), parent)
    , m_name(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this))
    , m_phases(new PhaseFields(this))
{
    m_name->setMaxLength(LongestName);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(DescriptionLines * fontMetrics().lineSpacing() + 2 * measures::Grid);
    m_description->setPlaceholderText(tr("What people read who take part; optional"));
    addRow(tr("Name"), m_name);
    addRow(tr("Description"), m_description);
    m_phases->setAccessibleName(tr("Phases"));
    form()->addRow(m_phases); // over the whole width
    connect(m_name, &QLineEdit::textChanged, this, &ExperimentDialog::refresh);
    connect(m_phases, &PhaseFields::changed, this, &ExperimentDialog::refresh);
    if (experiment) {
        m_name->setText(experiment->name);
        m_description->setPlainText(experiment->description);
        m_phases->set(experiment->phases);
    }
    refresh();
}

void ExperimentDialog::refresh()
{
    setAcceptEnabled(!m_name->text().trimmed().isEmpty() && m_phases->areNamed());
}

ExperimentDraft ExperimentDialog::draft() const
{
    return {m_name->text().trimmed(), m_description->toPlainText().trimmed(), m_phases->phases()};
}

} // namespace app
