#include "phasefields.h"

#include "app/widgets/datefield.h"
#include "app/widgets/measures.h"
#include "app/widgets/taborder.h"
#include "app/widgets/verticalscroll.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

enum Column { Name, FirstDay, Ends, LastDay, Remove };

constexpr int VisiblePhases = 3;
constexpr int LettersOfName = 14;
constexpr int LongestName = 200;

PhaseFields::PhaseFields(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new VerticalScroll(this))
    , m_add(new QPushButton(tr("Add phase"), this))
{
    auto *content = new QWidget(m_scroll);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(0, 0, measures::Grid, 0);
    m_grid->setSpacing(measures::Grid);
    m_grid->setColumnStretch(Name, 1);
    m_grid->addWidget(new QLabel(tr("Phase"), content), 0, Name);
    m_grid->addWidget(new QLabel(tr("First day"), content), 0, FirstDay);
    m_grid->addWidget(new QLabel(tr("Last day"), content), 0, Ends, 1, 2);
    m_scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &PhaseFields::addPhase);
    refresh();
}

void PhaseFields::set(const QList<core::ExperimentPhase> &phases)
{
    for (const core::ExperimentPhase &phase : phases)
        add(phase);
    refresh();
}

void PhaseFields::addPhase()
{
    const bool isFirst = m_rows.isEmpty();
    const QDate day = isFirst                                ? QDate::currentDate()
                      : m_rows.constLast().ends->isChecked() ? m_rows.constLast().last->date().addDays(1)
                                                             : m_rows.constLast().first->date().addDays(1);
    add({{}, day, {}});
    refresh();
    tabInReadingOrder(*window());
    m_rows.constLast().name->setFocus();
}

void PhaseFields::add(const core::ExperimentPhase &phase)
{
    QWidget *content = m_scroll->widget();
    const Row row{new QLineEdit(phase.name, content), makeDateField({}, content), new QCheckBox(content),
                  makeDateField({}, content), new QPushButton(tr("Remove"), content)};
    row.name->setMaxLength(LongestName);
    row.name->setMinimumWidth(measures::letters(fontMetrics(), LettersOfName));
    row.first->setDate(phase.firstDay);
    row.last->setMinimumDate(phase.firstDay);
    row.last->setDate(phase.lastDay.value_or(phase.firstDay));
    row.last->setEnabled(phase.lastDay.has_value());
    row.ends->setChecked(phase.lastDay.has_value());
    row.ends->setToolTip(tr("Without a tick the phase has no last day yet."));
    connect(row.name, &QLineEdit::textChanged, this, &PhaseFields::changed);
    connect(row.first, &QDateEdit::dateChanged, row.last, &QDateEdit::setMinimumDate);
    connect(row.ends, &QCheckBox::toggled, row.last, &QDateEdit::setEnabled);
    connect(row.remove, &QPushButton::clicked, this, [this, name = row.name] { remove(name); });
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.name, line, Name);
    m_grid->addWidget(row.first, line, FirstDay);
    m_grid->addWidget(row.ends, line, Ends);
    m_grid->addWidget(row.last, line, LastDay);
    m_grid->addWidget(row.remove, line, Remove);
    for (QWidget *part : std::initializer_list<QWidget *>{row.name, row.first, row.ends, row.last, row.remove})
        part->show(); // at once: the new row is typed into
    m_rows.append(row);
}

void PhaseFields::remove(QLineEdit *name)
{
    const auto row = std::ranges::find(m_rows, name, &Row::name);
    const std::initializer_list<QWidget *> parts{row->name, row->first, row->ends, row->last, row->remove};
    for (QWidget *part : parts)
        part->deleteLater(); // the button of the row is being clicked
    for (QWidget *part : parts)
        part->hide();
    const qsizetype place = row - m_rows.begin();
    m_rows.erase(row);
    refresh();
    QWidget *next = m_rows.isEmpty() ? m_add : m_rows.at(std::min(place, m_rows.size() - 1)).remove;
    next->setFocus();
}

// The phases are numbered for those who cannot see them, and the first few of them need no scrolling.
void PhaseFields::refresh()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        row.name->setAccessibleName(tr("Name of phase %1").arg(i + 1));
        nameDateField(*row.first, tr("First day of phase %1").arg(i + 1));
        row.ends->setAccessibleName(tr("Phase %1 has a last day").arg(i + 1));
        nameDateField(*row.last, tr("Last day of phase %1").arg(i + 1));
        row.remove->setAccessibleName(tr("Remove phase %1").arg(i + 1));
    }
    m_scroll->setVisible(!m_rows.isEmpty());
    if (!m_rows.isEmpty()) {
        const int shown = std::min<int>(static_cast<int>(m_rows.size()), VisiblePhases);
        const int height = m_rows.constFirst().first->sizeHint().height() + measures::Grid;
        m_scroll->setMinimumHeight(fontMetrics().lineSpacing() + measures::Grid + shown * height);
        if (isVisible())
            window()->resize(window()->size().expandedTo(window()->sizeHint()));
    }
    Q_EMIT changed();
}

bool PhaseFields::areNamed() const
{
    return std::ranges::none_of(m_rows, [](const Row &row) { return row.name->text().trimmed().isEmpty(); });
}

QList<core::ExperimentPhase> PhaseFields::phases() const
{
    QList<core::ExperimentPhase> phases;
    for (const Row &row : m_rows) {
        core::ExperimentPhase phase{row.name->text().trimmed(), row.first->date(), {}};
        if (row.ends->isChecked())
            phase.lastDay = row.last->date();
        phases.append(phase);
    }
    return phases;
}

} // namespace app
