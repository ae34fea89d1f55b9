#pragma once

#include "app/client/reportclient.h"
#include "app/pages/parts/formdialog.h"
#include "core/model/account.h"

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace app {

//! Fills a choice of users, without those who are disabled, and chooses `accountId` where it is among them.
void fillUsers(QComboBox &users, const QList<core::Account> &accounts, Whose accountId);

//! Which report is to be written now.
class ReportOrderDialog : public FormDialog
{
    Q_OBJECT
public:
    //! Without `accounts`: the person's own.
    ReportOrderDialog(Theme &theme, const QList<core::Account> &accounts, Whose accountId, QWidget *parent);

    Whose whose() const;
    ReportOrder order() const;

private:
    void refresh();

    QComboBox *m_user;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QCheckBox *m_mail;
};

} // namespace app
