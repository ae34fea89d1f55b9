#include "reportorderdialog.h"

#include "app/widgets/datefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>

#include <algorithm>

namespace app {

constexpr int DaysInWeek = 7;

void fillUsers(QComboBox &users, const QList<core::Account> &accounts, Whose accountId)
{
    for (const core::Account &account : accounts) {
        if (!account.disabledAt)
            users.addItem(account.displayName.isEmpty() ? account.name : account.displayName, account.id);
    }
    if (accountId)
        users.setCurrentIndex(std::max(0, users.findData(*accountId)));
}

ReportOrderDialog::ReportOrderDialog(Theme &theme, const QList<core::Account> &accounts, Whose accountId,
                                     QWidget *parent)
    : FormDialog(theme, tr("Write a report now"), tr("Write report"), parent)
    , m_user(new QComboBox(this))
    , m_first(makeDateField(tr("First day"), this))
    , m_last(makeDateField(tr("Last day"), this))
    , m_mail(new QCheckBox(tr("Mail it too"), this))
{
    fillUsers(*m_user, accounts, accountId);
    if (accounts.isEmpty())
        m_user->hide();
    else
        addRow(tr("User"), m_user);
    const QDate yesterday = QDate::currentDate().addDays(-1);
    const auto addDay = [this](QDateEdit *field, const QDate &day) {
        field->setDate(day);
        addRow(field->accessibleName(), field);
        connect(field, &QDateEdit::dateChanged, this, &ReportOrderDialog::refresh);
    };
    addDay(m_first, yesterday.addDays(1 - DaysInWeek));
    addDay(m_last, yesterday);
    form()->addRow(QString(), m_mail);
    refresh();
}

void ReportOrderDialog::refresh()
{
    m_last->setMinimumDate(m_first->date());
    setAcceptEnabled(m_user->isHidden() || m_user->count() > 0);
}

Whose ReportOrderDialog::whose() const
{
    return m_user->count() > 0 ? Whose(m_user->currentData().toLongLong()) : std::nullopt;
}

ReportOrder ReportOrderDialog::order() const
{
    return {m_first->date(), m_last->date(), m_mail->isChecked()};
}

} // namespace app
