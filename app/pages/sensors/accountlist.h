#pragma once

#include "app/client/accountclient.h"
#include "app/pages/parts/pagesection.h"

class QPushButton;
class QTableWidget;

namespace app {

class FormDialog;
class Skeleton;
class Theme;

//! Users and their roles.
class AccountList : public PageSection
{
    Q_OBJECT
public:
    AccountList(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void addAccount();
    void editAccount();
    const QList<core::Account> &accounts() const { return m_accounts; }

private:
    void showAccounts(const QList<core::Account> &accounts);
    void setDisabled(bool disabled);
    void refreshButtons();
    const core::Account *chosen() const;
    void take(FormDialog *dialog, const core::Result<core::Account> &answer);

    Theme &m_theme;
    AccountClient m_client;
    QTableWidget *m_table;
    QPushButton *m_edit;
    QPushButton *m_disable;
    Skeleton *m_skeleton;
    QPointer<Pending> m_request;
    QList<core::Account> m_accounts;
    QList<QStringList> m_rows; //!< as shown
};

} // namespace app
