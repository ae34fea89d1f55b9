#pragma once

#include "app/client/accountclient.h"
#include "app/client/reportclient.h"
#include "app/pages/parts/pagesection.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableWidget;

namespace app {

class EmptyState;
class FormDialog;
class ReportPreview;
class Skeleton;
class Theme;

//! Reports as they were written, the chosen one beside them, and what can be asked for. GUI thread.
class ReportList : public PageSection
{
    Q_OBJECT
public:
    ReportList(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void showLoading() override;
    void stopLoading() override;
    //! Who asks: an administrator sees everybody's.
    void setReader(const Caller &reader);
    void writeReport();
    void editSettings();
    const QList<ListedReport> &reports() const { return m_reports; } //!< the newest first
    QTableWidget *table() const { return m_table; }
    ReportPreview *preview() const { return m_preview; }
    QString emptySentence() const; //!< while there is none

private:
    bool seesAll() const { return m_reader.role == core::Role::Admin; }
    QWidget *createBar();
    void loadUsers();
    void showUsers(const QList<core::Account> &accounts);
    void showReports(const QList<ListedReport> &reports);
    void showRows();
    void showChosen();
    const ListedReport *chosen() const;
    Whose chosenUser() const;
    Whose proposedUser() const;

    Theme &m_theme;
    Connection &m_connection;
    ReportClient m_client;
    AccountClient m_accountClient;
    Caller m_reader;
    QComboBox *m_user;
    QCheckBox *m_current;
    QPushButton *m_write;
    QPushButton *m_settings;
    QTableWidget *m_table;
    ReportPreview *m_preview;
    QSplitter *m_splitter;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    Skeleton *m_skeleton;
    QPointer<Pending> m_request;
    QPointer<Pending> m_usersRequest;
    QList<core::Account> m_accounts;
    QList<ListedReport> m_reports;
    QList<ListedReport> m_listed; //!< those of them that are shown, as in the table
    QList<QStringList> m_rows;    //!< as shown
    qint64 m_wantedId = 0;        //!< to be chosen once it is listed
    bool m_isLoaded = false;
};

} // namespace app
