#pragma once

#include "app/client/accountclient.h"
#include "app/pages/parts/pagesection.h"

class QTableWidget;

namespace app {

class Skeleton;
class Theme;

//! What was changed, by whom, and what it was before and after; newest first.
class AuditList : public PageSection
{
    Q_OBJECT
public:
    AuditList(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    const QList<core::AuditEntry> &entries() const { return m_entries; }

private:
    void showEntries(const QList<core::AuditEntry> &entries);
    void showChosen();

    AccountClient m_client;
    QTableWidget *m_table;
    QTableWidget *m_values; //!< of the chosen one
    Skeleton *m_skeleton;
    QPointer<Pending> m_request;
    QList<core::AuditEntry> m_entries;
};

} // namespace app
