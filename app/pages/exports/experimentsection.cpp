#include "experimentsection.h"

#include "app/pages/exports/experimentdialog.h"
#include "app/pages/exports/filepreview.h"
#include "app/pages/exports/savebar.h"
#include "app/pages/parts/plaintable.h"
#include "app/theme/format.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/skeleton.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

static const Setting<QByteArray> Columns{"exports/experimentColumns"};
static const Setting<QByteArray> PeopleColumns{"exports/peopleColumns"};
static const Setting<QByteArray> SplitterState{"exports/splitter"};

enum ExperimentColumn { ExperimentName, Phases, People, Consenting };
enum PersonColumn { PersonName, FullName, State, Since };

static QWidget *barOf(std::initializer_list<QWidget *> controls, QWidget *parent)
{
    auto *bar = new QWidget(parent);
    auto *row = new FlowLayout(FlowLayout::Widths::Natural);
    row->setSpacing(measures::Grid);
    bar->setLayout(row);
    for (QWidget *control : controls)
        row->addWidget(control);
    return bar;
}

ExperimentSection::ExperimentSection(Connection &connection, Theme &theme, QWidget *parent)
    : FileSection(connection, theme, tr("Preview shows how the file of the chosen experiment begins."), parent)
    , m_theme(theme)
    , m_client(connection)
    , m_accounts(connection)
    , m_experiments(makePlainTable(theme, tr("Experiments"),
                                   {tr("Experiment"), tr("Phases"), tr("Take part"), tr("Consent")}, this))
    , m_add(new QPushButton(tr("Plan experiment…"), this))
    , m_edit(new QPushButton(tr("Edit…"), this))
    , m_people(
          makePlainTable(theme, tr("Who takes part"), {tr("Name"), tr("Full name"), tr("State"), tr("Since")}, this))
    , m_enrol(new QPushButton(tr("Enrol…"), this))
    , m_consent(new QPushButton(tr("Note consent"), this))
    , m_remove(new QPushButton(tr("Take out"), this))
    , m_meaning(new QLabel(this))
    , m_skeleton(new Skeleton(theme, m_experiments))
{
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_experiments);
    parts->addWidget(createPeople());
    parts->addWidget(preview());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, measures::Grid, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(createBar());
    layout->addWidget(saveBar());
    layout->addWidget(parts, 1);
    new KeptColumns(*m_experiments, Columns, KeptColumns::Usual::FitContent, Phases);
    new KeptColumns(*m_people, PeopleColumns, KeptColumns::Usual::FitContent, FullName);
    for (int part = 0; part < parts->count(); ++part)
        parts->setStretchFactor(part, 1);
    keepSizes(*parts, SplitterState);
    connect(m_experiments, &QTableWidget::itemSelectionChanged, this, &ExperimentSection::chosenChanged);
    connect(m_experiments, &QTableWidget::activated, this, &ExperimentSection::editExperiment);
    connect(m_people, &QTableWidget::itemSelectionChanged, this, &ExperimentSection::refresh);
    refresh();
}

QWidget *ExperimentSection::createBar()
{
    connect(m_add, &QPushButton::clicked, this, &ExperimentSection::addExperiment);
    connect(m_edit, &QPushButton::clicked, this, &ExperimentSection::editExperiment);
    saveButton()->setToolTip(tr("Readings of those who consent, under pseudonyms."));
    return barOf({m_add, m_edit, previewButton(), saveButton()}, this);
}

QWidget *ExperimentSection::createPeople()
{
    m_peoplePart = new QWidget(this);
    auto *layout = new QVBoxLayout(m_peoplePart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    m_meaning->setText(tr("Readings are exported of those who consent, and only those since they do."));
    m_meaning->setWordWrap(true);
    layout->addWidget(m_meaning);
    layout->addWidget(barOf({m_enrol, m_consent, m_remove}, m_peoplePart));
    layout->addWidget(m_people, 1);
    m_remove->setToolTip(tr("This person takes part no longer; their readings are not exported."));
    connect(m_enrol, &QPushButton::clicked, this, &ExperimentSection::enrol);
    connect(m_remove, &QPushButton::clicked, this, &ExperimentSection::removeParticipant);
    connect(m_consent, &QPushButton::clicked, this, [this] {
        if (const core::Participant *person = chosenPerson())
            setConsent(!person->consents());
    });
    return m_peoplePart;
}

ExportSource ExperimentSection::source() const
{
    return experimentSource(m_chosenId);
}

QString ExperimentSection::proposedName() const
{
    return u"experiment-%1.csv"_s.arg(m_chosenId);
}

void ExperimentSection::setCaller(const Caller &caller)
{
    m_caller = caller;
    refresh();
}

void ExperimentSection::reload()
{
    if (m_request)
        m_request->cancel();
    if (m_shown.isEmpty())
        m_skeleton->start();
    m_request = m_client.experiments(this, [this](const core::Result<QList<core::Experiment>> &answer) {
        m_skeleton->stop();
        if (!answer) {
            Q_EMIT failed(tr("The experiments could not be loaded."), answer.error());
            return;
        }
        showExperiments(*answer);
        Q_EMIT received();
    });
    loadPeople();
}

void ExperimentSection::forget()
{
    for (Pending *request : {m_request.data(), m_peopleRequest.data()}) {
        if (request)
            request->cancel();
    }
    m_skeleton->stop();
    m_caller = {};
    FileSection::forget();
    showExperiments({});
    showPeople({});
}

//: One phase of an experiment: %1 is its name, %2 and %3 its days.
static QString phaseText(const core::ExperimentPhase &phase)
{
    const QString first = format::day(phase.firstDay);
    return phase.lastDay ? ExperimentSection::tr("%1: %2 – %3").arg(phase.name, first, format::day(*phase.lastDay))
                         : ExperimentSection::tr("%1: from %2").arg(phase.name, first);
}

void ExperimentSection::showExperiments(const QList<core::Experiment> &experiments)
{
    const qint64 before = m_chosenId;
    m_shown = experiments;
    {
        const QSignalBlocker blocker(m_experiments);
        QList<QStringList> rows;
        for (const core::Experiment &one : experiments) {
            QStringList phases;
            for (const core::ExperimentPhase &phase : one.phases)
                phases.append(phaseText(phase));
            rows.append(
                {one.name, phases.join(u", "_s), format::count(one.participants), format::count(one.consenting)});
        }
        setRows(*m_experiments, rows);
        const auto kept = std::ranges::find(experiments, before, &core::Experiment::id);
        if (!experiments.isEmpty())
            m_experiments->selectRow(kept == experiments.end() ? 0 : static_cast<int>(kept - experiments.begin()));
    }
    chosenChanged();
}

const core::Experiment *ExperimentSection::chosen() const
{
    const int row = m_experiments->currentRow();
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

const core::Participant *ExperimentSection::chosenPerson() const
{
    const int row = m_people->currentRow();
    return row >= 0 && row < m_shownPeople.size() ? &m_shownPeople.at(row) : nullptr;
}

void ExperimentSection::chosenChanged()
{
    const core::Experiment *experiment = chosen();
    const qint64 id = experiment ? experiment->id : 0;
    if (std::exchange(m_chosenId, id) != id) {
        preview()->clear();
        showPeople({});
        loadPeople();
    }
    refresh();
}

void ExperimentSection::loadPeople()
{
    if (m_peopleRequest)
        m_peopleRequest->cancel();
    const core::Experiment *experiment = chosen();
    if (!experiment || m_caller.role != core::Role::Admin)
        return;
    m_peopleRequest =
        m_client.participants(experiment->id, this, [this](const core::Result<QList<core::Participant>> &answer) {
            if (!answer)
                Q_EMIT failed(tr("Who takes part could not be loaded."), answer.error());
            else
                showPeople(*answer);
        });
}

void ExperimentSection::showPeople(const QList<core::Participant> &people)
{
    const core::Participant *before = chosenPerson();
    const qint64 beforeId = before ? before->accountId : 0;
    m_shownPeople = people;
    QList<QStringList> rows;
    for (const core::Participant &one : people) {
        const QString state = one.consents()    ? tr("consents")
                              : one.withdrawnAt ? tr("withdrew the consent")
                                                : tr("did not consent yet");
        const core::EpochSeconds since = one.consents()    ? *one.consentedAt
                                         : one.withdrawnAt ? *one.withdrawnAt
                                                           : one.enrolledAt;
        rows.append({one.accountName, one.displayName, state, format::dateTime(QDateTime::fromSecsSinceEpoch(since))});
    }
    setRows(*m_people, rows);
    if (!people.isEmpty()) {
        const auto kept = std::ranges::find(people, beforeId, &core::Participant::accountId);
        m_people->selectRow(kept == people.end() ? 0 : static_cast<int>(kept - people.begin()));
    }
    refresh();
}

void ExperimentSection::refresh()
{
    const bool isAdmin = m_caller.role == core::Role::Admin;
    const core::Participant *person = chosenPerson();
    m_add->setVisible(isAdmin);
    m_edit->setVisible(isAdmin);
    m_peoplePart->setVisible(isAdmin);
    m_edit->setEnabled(chosen());
    refreshButtons();
    m_enrol->setEnabled(chosen());
    m_consent->setEnabled(person);
    m_remove->setEnabled(person);
    const bool consents = person && person->consents();
    m_consent->setText(consents ? tr("Note withdrawal") : tr("Note consent"));
    m_consent->setToolTip(consents ? tr("This person no longer consents; nothing of theirs is exported any more.")
                                   : tr("This person consents from now on."));
}

} // namespace app
