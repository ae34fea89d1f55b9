#pragma once

#include "app/client/accountclient.h"
#include "app/pages/parts/formdialog.h"

class QComboBox;
class QLineEdit;

namespace app {

//! Describes a new user, or one that is there.
class AccountDialog : public FormDialog
{
    Q_OBJECT
public:
    //! Without `account`: a new one.
    AccountDialog(Theme &theme, const core::Account *account, QWidget *parent);

    AccountDraft draft() const;

private:
    void refresh();

    const bool m_isNew;
    QLineEdit *m_name;
    QLineEdit *m_displayName;
    QLineEdit *m_email;
    QComboBox *m_role;
    QLineEdit *m_password;
};

} // namespace app
