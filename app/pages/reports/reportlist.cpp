#include "reportlist.h"

#include "app/pages/parts/plaintable.h"
#include "app/pages/reports/reportorderdialog.h"
#include "app/pages/reports/reportpreview.h"
#include "app/pages/reports/reportsettingsdialog.h"
#include "app/pages/reports/reportwords.h"
#include "app/theme/format.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/setting.h"
#include "app/widgets/skeleton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app {

enum Column { Period, User, Version, State, Mail, Written };
static const Setting<QByteArray> Columns{"reports/columns"};
static const Setting<QByteArray> SplitterState{"reports/splitter"};

constexpr int LettersOfUser = 18;

ReportList::ReportList(Connection &connection, Theme &theme, QWidget *parent)
    : PageSection(parent)
    , m_theme(theme)
    , m_connection(connection)
    , m_client(connection)
    , m_accountClient(connection)
    , m_user(new QComboBox(this))
    , m_current(new QCheckBox(tr("Current versions only"), this))
    , m_write(new QPushButton(tr("Write report now…"), this))
    , m_settings(new QPushButton(tr("Settings…"), this))
    , m_table(makePlainTable(theme, tr("Reports"),
                             {tr("Days"), tr("User"), tr("Version"), tr("State"), tr("Mail"), tr("Written")}, this))
    , m_preview(new ReportPreview(connection, theme, this))
    , m_splitter(new QSplitter(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_skeleton(new Skeleton(theme, m_stack))
{
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_preview);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    keepSizes(*m_splitter, SplitterState);
    new KeptColumns(*m_table, Columns, KeptColumns::Usual::FitContent, Period);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(createBar());
    layout->addWidget(m_stack, 1);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ReportList::showChosen);
    connect(m_empty, &EmptyState::actionRequested, this, &ReportList::writeReport);
    connect(m_preview, &ReportPreview::failed, this,
            [this](const core::Error &error) { Q_EMIT failed(tr("The report could not be loaded."), error); });
    connect(m_preview, &ReportPreview::notWritten, this,
            [this](const core::Error &error) { Q_EMIT refused(tr("The file could not be written."), error); });
    setReader({});
    showReports({});
}

QWidget *ReportList::createBar()
{
    auto *bar = new QWidget(this);
    auto *row = new FlowLayout(FlowLayout::Widths::Natural);
    row->setSpacing(measures::Grid);
    bar->setLayout(row);
    m_user->setAccessibleName(tr("Reports of"));
    m_user->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_user->setMinimumContentsLength(LettersOfUser);
    m_current->setToolTip(tr("Leaves out reports that late readings made another version of."));
    m_settings->setToolTip(tr("When reports are written and mailed, the goal and the tariffs"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_user, m_current, m_write, m_settings})
        row->addWidget(widget);
    connect(m_user, &QComboBox::currentIndexChanged, this, &ReportList::reload);
    connect(m_current, &QCheckBox::toggled, this, &ReportList::showRows);
    connect(m_write, &QPushButton::clicked, this, &ReportList::writeReport);
    connect(m_settings, &QPushButton::clicked, this, &ReportList::editSettings);
    return bar;
}

void ReportList::setReader(const Caller &reader)
{
    m_reader = reader;
    m_user->setVisible(seesAll());
    m_table->setColumnHidden(User, !seesAll());
    if (!seesAll())
        showUsers({});
}

void ReportList::showLoading()
{
    if (!m_isLoaded)
        m_skeleton->start();
}

void ReportList::stopLoading()
{
    m_skeleton->stop();
}

void ReportList::reload()
{
    if (m_request)
        m_request->cancel();
    showLoading();
    if (seesAll())
        loadUsers();
    m_request =
        m_client.reports(seesAll(), chosenUser(), this, [this](const core::Result<QList<ListedReport>> &answer) {
            m_skeleton->stop();
            if (!answer)
                return Q_EMIT failed(tr("The reports could not be loaded."), answer.error());
            m_isLoaded = true;
            showReports(*answer);
            Q_EMIT received();
        });
}

void ReportList::loadUsers()
{
    if (m_usersRequest)
        m_usersRequest->cancel();
    m_usersRequest = m_accountClient.accounts(this, [this](const core::Result<QList<core::Account>> &answer) {
        if (!answer)
            return Q_EMIT failed(tr("The users could not be loaded."), answer.error());
        showUsers(*answer);
    });
}

void ReportList::forget()
{
    for (Pending *request : {m_request.data(), m_usersRequest.data()}) {
        if (request)
            request->cancel();
    }
    stopLoading();
    m_isLoaded = false;
    m_wantedId = 0;
    setReader({});
    showReports({});
}

void ReportList::showUsers(const QList<core::Account> &accounts)
{
    m_accounts = accounts;
    const QSignalBlocker blocker(m_user);
    const Whose before = chosenUser();
    m_user->clear();
    m_user->addItem(tr("All users"), {});
    fillUsers(*m_user, accounts, before);
    const bool isOpen = std::ranges::any_of(accounts, [](const core::Account &one) { return !one.disabledAt; });
    m_write->setEnabled(!seesAll() || isOpen);
    m_settings->setEnabled(m_write->isEnabled());
}

void ReportList::showReports(const QList<ListedReport> &reports)
{
    m_reports = reports;
    m_empty->set(seesAll() ? tr("No reports yet. Write one now, or let them be written regularly in the settings.")
                           : tr("You have no reports yet. Write one now, or let them be written regularly in the "
                                "settings."),
                 m_isLoaded && m_write->isEnabled() ? tr("Write report now…") : QString());
    m_stack->setCurrentWidget(m_isLoaded && reports.isEmpty() ? static_cast<QWidget *>(m_empty) : m_splitter);
    showRows();
}

void ReportList::showRows()
{
    const ListedReport *before = chosen();
    const qint64 wanted = m_wantedId > 0 ? m_wantedId : before ? before->summary.id : 0;
    m_listed = m_reports;
    if (m_current->isChecked())
        m_listed.removeIf([](const ListedReport &report) { return !report.supersededAt.isEmpty(); });
    QList<QStringList> rows;
    for (const ListedReport &report : std::as_const(m_listed)) {
        rows.append({reportwords::period(report), report.summary.accountName, format::count(report.summary.version),
                     reportwords::state(report), reportwords::mail(report), format::siteTime(report.writtenAt)});
    }
    if (rows != m_rows) {
        const QSignalBlocker blocker(m_table);
        m_rows = rows;
        m_table->clearContents(); // columns fit anew
        m_table->setRowCount(static_cast<int>(rows.size()));
        for (int row = 0; row < rows.size(); ++row)
            setRow(*m_table, row, rows.at(row));
    }
    const auto kept =
        std::ranges::find_if(m_listed, [wanted](const ListedReport &report) { return report.summary.id == wanted; });
    if (kept != m_listed.end())
        m_wantedId = 0;
    if (!m_listed.isEmpty())
        m_table->selectRow(kept == m_listed.end() ? 0 : static_cast<int>(kept - m_listed.begin()));
    showChosen();
}

const ListedReport *ReportList::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_listed.size() ? &m_listed.at(row) : nullptr;
}

void ReportList::showChosen()
{
    if (const ListedReport *report = chosen())
        m_preview->show(*report, seesAll());
    else
        m_preview->clear();
}

Whose ReportList::chosenUser() const
{
    const QVariant id = m_user->currentData();
    return id.isValid() ? Whose(id.toLongLong()) : std::nullopt;
}

// Who is looked at already.
Whose ReportList::proposedUser() const
{
    if (const Whose user = chosenUser())
        return user;
    const ListedReport *report = chosen();
    return report ? Whose(report->summary.accountId) : std::nullopt;
}

QString ReportList::emptySentence() const
{
    return m_stack->currentWidget() == m_empty ? m_empty->sentence() : QString();
}

void ReportList::writeReport()
{
    auto *dialog = new ReportOrderDialog(m_theme, m_accounts, proposedUser(), this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] {
        m_client.write(dialog->whose(), dialog->order(), dialog,
                       [this, dialog](const core::Result<ListedReport> &answer) {
                           if (!answer)
                               return dialog->showProblem(answer.error());
                           m_wantedId = answer->summary.id;
                           dialog->accept();
                           Q_EMIT changed();
                       });
    });
    dialog->open();
}

void ReportList::editSettings()
{
    auto *dialog = new ReportSettingsDialog(m_connection, m_theme, m_accounts, proposedUser(), this);
    connect(dialog, &QDialog::accepted, this, &ReportList::changed);
    dialog->open();
}

} // namespace app
