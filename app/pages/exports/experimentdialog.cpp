#include "experimentdialog.h"

#include "app/pages/parts/plaintable.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

enum Column { Name, FirstDay, LastDay };

constexpr int LongestName = 200;
constexpr int DescriptionLines = 3;
constexpr int VisiblePhases = 4;

ExperimentDialog::ExperimentDialog(Theme &theme, const core::Experiment *experiment, QWidget *parent)
    : FormDialog(theme, experiment ? tr("Edit experiment %1").arg(experiment->name) : tr("Plan an experiment"),
                 experiment ? tr("Save") : tr("Add experiment"), parent)
    , m_name(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this))
    , m_phases(makePlainTable(theme, tr("Phases"), {tr("Phase"), tr("First day"), tr("Last day")}, this))
{
    m_name->setMaxLength(LongestName);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(DescriptionLines * fontMetrics().lineSpacing() + 2 * measures::Grid);
    m_description->setPlaceholderText(tr("What people read who take part; optional"));
    m_phases->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_phases->setFixedHeight((VisiblePhases + 1) * measures::rowHeight(fontMetrics()));
    m_phases->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_phases->setToolTip(tr("Days like 2026-01-31; the last day belongs to the phase and may be left empty."));
    auto *add = new QPushButton(tr("Add phase"), this);
    auto *drop = new QPushButton(tr("Remove phase"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(drop);
    buttons->addStretch();
    addRow(tr("Name"), m_name);
    addRow(tr("Description"), m_description);
    addRow(tr("Phases"), m_phases);
    form()->addRow(QString(), buttons);
    connect(add, &QPushButton::clicked, this, [this] {
        addPhase();
        m_phases->setCurrentCell(m_phases->rowCount() - 1, Name);
        m_phases->setFocus();
    });
    connect(drop, &QPushButton::clicked, this, [this] { m_phases->removeRow(m_phases->currentRow()); });
    connect(m_name, &QLineEdit::textChanged, this, &ExperimentDialog::refresh);
    if (experiment) {
        m_name->setText(experiment->name);
        m_description->setPlainText(experiment->description);
        for (const core::ExperimentPhase &phase : experiment->phases)
            addPhase(&phase);
    }
    refresh();
}

void ExperimentDialog::addPhase(const core::ExperimentPhase *phase)
{
    const int row = m_phases->rowCount();
    m_phases->setRowCount(row + 1);
    const QString last = phase && phase->lastDay ? phase->lastDay->toString(Qt::ISODate) : QString();
    setRow(*m_phases, row,
           {phase ? phase->name : QString(), phase ? phase->firstDay.toString(Qt::ISODate) : QString(), last});
}

void ExperimentDialog::refresh()
{
    setAcceptEnabled(!m_name->text().trimmed().isEmpty());
}

core::Result<ExperimentDraft> ExperimentDialog::draft() const
{
    ExperimentDraft draft{m_name->text().trimmed(), m_description->toPlainText().trimmed(), {}};
    for (int row = 0; row < m_phases->rowCount(); ++row) {
        const auto text = [this, row](Column column) {
            const QTableWidgetItem *item = m_phases->item(row, column);
            return item ? item->text().trimmed() : QString();
        };
        if (text(Name).isEmpty() && text(FirstDay).isEmpty() && text(LastDay).isEmpty())
            continue;
        const auto day = [](const QString &entered) { return QDate::fromString(entered, u"yyyy-MM-dd"_s); };
        core::ExperimentPhase phase{text(Name), day(text(FirstDay)), {}};
        for (const Column column : {FirstDay, LastDay}) {
            const bool mayBeEmpty = column == LastDay;
            if ((!text(column).isEmpty() || !mayBeEmpty) && !day(text(column)).isValid())
                //: %1 is what was entered.
                return core::Error{core::ErrorCode::InvalidArgument,
                                   tr("Enter days like 2026-01-31, not “%1”.").arg(text(column))};
        }
        if (!text(LastDay).isEmpty())
            phase.lastDay = day(text(LastDay));
        draft.phases.append(phase);
    }
    return draft;
}

} // namespace app
