#include "runledger.h"

#include "app/models/jobwords.h"
#include "app/pages/parts/plaintable.h"
#include "app/theme/format.h"
#include "app/widgets/heightkeeper.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/setting.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

constexpr int FirstRuns = 50;
constexpr int MostRuns = 500; // the daemon lists no more at once
enum UnitColumn { Part, PartState, Tries, PartLength, PartNote };

static const Setting<QByteArray> RunColumns{"jobs/runColumns"};
static const Setting<QByteArray> AllRunColumns{"jobs/allRunColumns"};
static const Setting<QByteArray> UnitColumns{"jobs/unitColumns"};
static const Setting<QByteArray> AllUnitColumns{"jobs/allUnitColumns"};
static const Setting<QByteArray> SplitterState{"jobs/runSplitter"};
static const Setting<QByteArray> AllSplitterState{"jobs/allRunSplitter"};

RunLedger::RunLedger(Connection &connection, Theme &theme, Of of, QWidget *parent)
    : QWidget(parent)
    , m_client(connection)
    , m_theme(theme)
    , m_of(of)
    , m_limit(FirstRuns)
    , m_top(new QWidget(this))
    , m_table(makePlainTable(theme, tr("Runs"), titles(), this))
    , m_more(new QPushButton(tr("Show older runs"), this))
    , m_note(new QLabel(this))
    , m_units(makePlainTable(theme, tr("Parts of the run"),
                             {tr("Part"), tr("State"), tr("Tries"), tr("Took"), tr("What was done")}, this))
{
    const bool all = of == Of::AllJobs;
    auto *runs = new QVBoxLayout(m_top);
    runs->setContentsMargins(0, 0, 0, 0);
    runs->setSpacing(measures::Grid);
    runs->addWidget(m_table, 1);
    runs->addWidget(m_more, 0, Qt::AlignLeft);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *bottom = new QWidget(this);
    auto *parts = new QVBoxLayout(bottom);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(measures::Grid);
    parts->addWidget(m_note);
    parts->addWidget(m_units, 1);
    parts->addStretch();
    new HeightKeeper(bottom);
    auto *splitter = new QSplitter(all ? Qt::Horizontal : Qt::Vertical, this);
    splitter->addWidget(m_top);
    splitter->addWidget(bottom);
    splitter->setChildrenCollapsible(false);
    keepSizes(*splitter, all ? AllSplitterState : SplitterState);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    new KeptColumns(*m_table, all ? AllRunColumns : RunColumns, KeptColumns::Usual::FitContent,
                    static_cast<int>(titles().size()) - 1);
    new KeptColumns(*m_units, all ? AllUnitColumns : UnitColumns, KeptColumns::Usual::FitContent, PartNote);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RunLedger::showChosen);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit = MostRuns;
        reload();
    });
    connect(&theme, &Theme::changed, this, [this] {
        fillRuns();
        fillUnits();
    });
    clear();
}

QStringList RunLedger::titles() const
{
    QStringList titles{tr("Began"), tr("State"), tr("Took"), tr("Parts"), tr("Why")};
    if (m_of == Of::AllJobs)
        titles.insert(1, tr("Job"));
    return titles;
}

void RunLedger::setFilter(const QString &job, std::optional<core::RunState> state)
{
    if (job == m_job && state == m_state)
        return;
    clear();
    m_job = job;
    m_state = state;
}

void RunLedger::clear()
{
    for (QPointer<Pending> *request : {&m_request, &m_unitRequest}) {
        if (const QPointer<Pending> pending = std::exchange(*request, nullptr))
            pending->cancel();
    }
    m_limit = FirstRuns;
    m_job.clear();
    m_state.reset();
    showRuns({});
    showNote({});
}

void RunLedger::reload()
{
    if (m_request)
        m_request->cancel();
    m_request = m_client.runs(m_job, m_state, m_limit, this, [this](const core::Result<QList<LedgerRun>> &answer) {
        if (!answer) {
            Q_EMIT failed(tr("The runs could not be loaded."), answer.error());
            return;
        }
        showRuns(*answer);
        m_top->setVisible(!answer->isEmpty());
        if (answer->isEmpty()) {
            showNote(m_state ? tr("There are no such runs.") : tr("It has not run yet."));
            m_units->hide();
        }
        Q_EMIT received();
    });
}

QStringList RunLedger::textsOf(const LedgerRun &run) const
{
    QStringList texts{format::siteTime(run.startedAt), jobwords::runState(run.run), jobwords::length(run.run),
                      jobwords::units(run.run), jobwords::cause(run.run)};
    if (m_of == Of::AllJobs)
        texts.insert(1, jobwords::title(run.run.job));
    return texts;
}

void RunLedger::showRuns(const QList<LedgerRun> &runs)
{
    const LedgerRun *before = chosen();
    const qint64 beforeId = before ? before->run.id : 0;
    const auto id = [](const LedgerRun &each) { return each.run.id; };
    const bool areSame = std::ranges::equal(runs, m_runs, {}, id, id);
    m_runs = runs;
    {
        const QSignalBlocker quiet(m_table);
        fillRuns();
        if (!areSame && !runs.isEmpty()) {
            const auto kept = std::ranges::find(runs, beforeId, id);
            m_table->selectRow(kept == runs.end() ? 0 : static_cast<int>(kept - runs.begin()));
        }
    }
    m_more->setVisible(m_runs.size() >= m_limit && m_limit < MostRuns);
    showChosen();
}

void RunLedger::fillRuns()
{
    const int state = m_of == Of::AllJobs ? 2 : 1;
    QList<QStringList> rows;
    for (const LedgerRun &run : std::as_const(m_runs))
        rows.append(textsOf(run));
    setRows(*m_table, rows);
    for (int row = 0; row < m_runs.size(); ++row)
        m_table->item(row, state)->setIcon(statusIcon(jobwords::runStatus(m_runs.at(row).run.state), m_theme));
}

const LedgerRun *RunLedger::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_runs.size() ? &m_runs.at(row) : nullptr;
}

QString RunLedger::note() const
{
    return m_note->text();
}

void RunLedger::showNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString RunLedger::noteOf(const core::JobRun &run) const
{
    QStringList sentences;
    if (!run.error.isEmpty()) {
        //: %1 is the service's own words for an error, in English.
        sentences.append(tr("First error: %1").arg(run.error));
    }
    if (run.interruptions > 0)
        sentences.append(tr("It was interrupted and gone on with %n time(s).", nullptr, run.interruptions));
    if (run.nothing > 0)
        sentences.append(tr("%n part(s) had nothing to do and are not listed.", nullptr, run.nothing));
    if (run.state == core::RunState::Running)
        sentences.append(tr("Its parts are listed as they end."));
    if (run.state == core::RunState::Done && run.done + run.nothing == 0)
        sentences.append(tr("There was nothing to do."));
    if (run.state == core::RunState::Skipped)
        sentences.append(tr("It was due while the service could not do it, and is not made up for."));
    return sentences.join(u'\n');
}

void RunLedger::showChosen()
{
    const LedgerRun *run = chosen();
    showNote(run ? noteOf(run->run) : QString());
    const QString shown = run ? u"%1 %2 %3"_s.arg(run->run.id)
                                    .arg(core::runStateName(run->run.state))
                                    .arg(run->run.done + run->run.failed)
                              : QString();
    if (shown == m_shownRun)
        return;
    const bool isOther = shown.section(u' ', 0, 0) != m_shownRun.section(u' ', 0, 0);
    m_shownRun = shown;
    if (isOther)
        showUnits({});
    if (run)
        loadUnits();
}

void RunLedger::loadUnits()
{
    if (m_unitRequest)
        m_unitRequest->cancel();
    m_unitRequest = m_client.units(chosen()->run.id, this, [this](const core::Result<QList<core::JobUnit>> &answer) {
        if (!answer) {
            m_shownRun.clear(); // so that they are asked for with the next look
            Q_EMIT failed(tr("The parts of the run could not be loaded."), answer.error());
            return;
        }
        showUnits(*answer);
        m_units->setVisible(!answer->isEmpty()); // an empty table says nothing, and shows no focus
    });
}

void RunLedger::showUnits(const QList<core::JobUnit> &units)
{
    m_unitList = units;
    fillUnits();
}

void RunLedger::fillUnits()
{
    QList<QStringList> rows;
    for (const core::JobUnit &unit : std::as_const(m_unitList)) {
        rows.append({jobwords::unit(unit.unit), jobwords::unitState(unit.state), format::count(unit.attempts),
                     jobwords::unitLength(unit.milliseconds), unit.note});
    }
    setRows(*m_units, rows);
    for (int row = 0; row < m_unitList.size(); ++row)
        m_units->item(row, PartState)->setIcon(statusIcon(jobwords::unitStatus(m_unitList.at(row).state), m_theme));
}

} // namespace app
