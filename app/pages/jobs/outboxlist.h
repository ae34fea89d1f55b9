#pragma once

#include "app/client/jobclient.h"
#include "app/pages/parts/pagesection.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace app {

class Skeleton;
class Theme;

//! Mails of the service: which wait, were sent, or failed and why.
class OutboxList : public PageSection
{
    Q_OBJECT
public:
    OutboxList(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;

    void retry();
    QTableWidget *table() const { return m_table; }
    QString note() const;

private:
    void showMails(const QList<OutboxMailInfo> &mails);
    void fill();
    void refreshButton();
    const OutboxMailInfo *chosen() const;

    Theme &m_theme;
    JobClient m_client;
    QComboBox *m_filter;
    QPushButton *m_retry;
    QLabel *m_note;
    QTableWidget *m_table;
    Skeleton *m_skeleton;
    QList<OutboxMailInfo> m_mails;
    bool m_loaded = false;
    QPointer<Pending> m_request;
};

} // namespace app
