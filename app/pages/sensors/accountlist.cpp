#include "accountlist.h"

#include "app/pages/parts/plaintable.h"
#include "app/pages/sensors/accountdialog.h"
#include "app/pages/sensors/accountwords.h"
#include "app/theme/format.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/setting.h"
#include "app/widgets/skeleton.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

enum Column { Name, FullName, Email, RoleName, SensorCount, State };
static const Setting<QByteArray> Columns{"sensors/accountColumns"};

AccountList::AccountList(Connection &connection, Theme &theme, QWidget *parent)
    : PageSection(parent)
    , m_theme(theme)
    , m_client(connection)
    , m_table(makePlainTable(theme, tr("Users"),
                             {tr("Name"), tr("Full name"), tr("Email"), tr("Role"), tr("Sensors"), tr("State")}, this))
    , m_edit(new QPushButton(tr("Edit…"), this))
    , m_disable(new QPushButton(tr("Disable"), this))
    , m_skeleton(new Skeleton(theme, m_table))
{
    auto *add = new QPushButton(tr("Add user…"), this);
    auto *bar = new QWidget(this);
    auto *buttons = new FlowLayout(FlowLayout::Widths::Natural);
    buttons->setSpacing(measures::Grid);
    bar->setLayout(buttons);
    for (QPushButton *button : {add, m_edit, m_disable})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, measures::Grid, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(bar);
    layout->addWidget(m_table, 1);
    new KeptColumns(*m_table, Columns, KeptColumns::Usual::FitContent, FullName);
    connect(add, &QPushButton::clicked, this, &AccountList::addAccount);
    connect(m_edit, &QPushButton::clicked, this, &AccountList::editAccount);
    connect(m_disable, &QPushButton::clicked, this, [this] {
        if (const core::Account *account = chosen())
            setDisabled(!account->disabledAt);
    });
    connect(m_table, &QTableWidget::activated, this, &AccountList::editAccount);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &AccountList::refreshButtons);
    refreshButtons();
}

void AccountList::reload()
{
    if (m_request)
        m_request->cancel();
    if (m_accounts.isEmpty())
        m_skeleton->start();
    m_request = m_client.accounts(this, [this](const core::Result<QList<core::Account>> &answer) {
        m_skeleton->stop();
        if (!answer) {
            Q_EMIT failed(tr("The users could not be loaded."), answer.error());
            return;
        }
        showAccounts(*answer);
        Q_EMIT received();
    });
}

void AccountList::forget()
{
    showAccounts({});
}

void AccountList::showAccounts(const QList<core::Account> &accounts)
{
    const core::Account *before = chosen();
    const qint64 beforeId = before ? before->id : 0;
    m_accounts = accounts;
    QList<QStringList> rows;
    for (const core::Account &account : accounts) {
        rows.append({account.name, account.displayName, account.email, accountwords::role(account.role),
                     format::count(account.sensorCount), account.disabledAt ? tr("disabled") : tr("active")});
    }
    if (rows == m_rows)
        return; // the choice and the place stay
    m_rows = rows;
    m_table->clearContents(); // columns fit anew
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rows.size(); ++row)
        setRow(*m_table, row, rows.at(row));
    if (!accounts.isEmpty()) {
        const auto kept = std::ranges::find(accounts, beforeId, &core::Account::id);
        m_table->selectRow(kept == accounts.end() ? 0 : static_cast<int>(kept - accounts.begin()));
    }
    refreshButtons();
}

const core::Account *AccountList::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_accounts.size() ? &m_accounts.at(row) : nullptr;
}

void AccountList::refreshButtons()
{
    const core::Account *account = chosen();
    m_edit->setEnabled(account);
    m_disable->setEnabled(account);
    m_disable->setText(account && account->disabledAt ? tr("Enable") : tr("Disable"));
    m_disable->setToolTip(account && account->disabledAt ? tr("Lets this user sign in again")
                                                         : tr("This user can no longer sign in; their sensors stay."));
}

void AccountList::take(FormDialog *dialog, const core::Result<core::Account> &answer)
{
    if (!answer)
        return dialog->showProblem(answer.error());
    dialog->accept();
    reload();
    Q_EMIT changed();
}

void AccountList::addAccount()
{
    auto *dialog = new AccountDialog(m_theme, nullptr, this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] {
        m_client.add(dialog->draft(), dialog,
                     [this, dialog](const core::Result<core::Account> &answer) { take(dialog, answer); });
    });
    dialog->open();
}

void AccountList::editAccount()
{
    const core::Account *account = chosen();
    if (!account)
        return;
    auto *dialog = new AccountDialog(m_theme, account, this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, id = account->id] {
        m_client.edit(id, dialog->draft(), dialog,
                      [this, dialog](const core::Result<core::Account> &answer) { take(dialog, answer); });
    });
    dialog->open();
}

// No question: the same button takes it back.
void AccountList::setDisabled(bool disabled)
{
    AccountDraft draft;
    draft.disabled = disabled;
    m_client.edit(chosen()->id, draft, this, [this](const core::Result<core::Account> &answer) {
        if (!answer) {
            Q_EMIT refused(tr("The user was not changed."), answer.error());
            return;
        }
        reload();
        Q_EMIT changed();
    });
}

} // namespace app
