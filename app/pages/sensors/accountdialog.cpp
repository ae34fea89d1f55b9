#include "accountdialog.h"

#include "app/pages/sensors/accountwords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace app {

AccountDialog::AccountDialog(Theme &theme, const core::Account *account, QWidget *parent)
    : FormDialog(theme, account ? tr("Edit user %1").arg(account->name) : tr("Add a user"),
                 account ? tr("Save") : tr("Add user"), parent)
    , m_isNew(!account)
    , m_name(new QLineEdit(this))
    , m_displayName(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_password(new QLineEdit(this))
{
    for (const core::Role role : core::AccountRoles)
        m_role->addItem(accountwords::role(role), static_cast<int>(role));
    m_name->setPlaceholderText(tr("To sign in with"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(m_isNew ? tr("Optional; without one only tokens sign in")
                                           : tr("Stays as it is unless entered"));
    addRow(tr("Name"), m_name);
    addRow(tr("Full name"), m_displayName);
    addRow(tr("Email"), m_email);
    addRow(tr("Role"), m_role);
    auto *meaning = new QLabel(this);
    meaning->setWordWrap(true);
    form()->addRow(QString(), meaning);
    addRow(tr("Password"), m_password);
    const auto explain = [this, meaning] {
        meaning->setText(accountwords::roleMeaning(static_cast<core::Role>(m_role->currentData().toInt())));
    };
    connect(m_role, &QComboBox::currentIndexChanged, this, explain);
    connect(m_name, &QLineEdit::textChanged, this, &AccountDialog::refresh);
    if (account) {
        m_name->setText(account->name);
        m_name->setReadOnly(true); // the audit names it
        m_displayName->setText(account->displayName);
        m_email->setText(account->email);
        m_role->setCurrentIndex(m_role->findData(static_cast<int>(account->role)));
    }
    explain();
    refresh();
}

void AccountDialog::refresh()
{
    setAcceptEnabled(!m_name->text().trimmed().isEmpty());
}

AccountDraft AccountDialog::draft() const
{
    AccountDraft draft;
    draft.name = m_name->text().trimmed();
    draft.displayName = m_displayName->text().simplified();
    draft.email = m_email->text().trimmed();
    draft.role = static_cast<core::Role>(m_role->currentData().toInt());
    if (!m_password->text().isEmpty())
        draft.password = m_password->text();
    return draft;
}

} // namespace app
