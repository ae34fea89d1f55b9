#pragma once

#include "app/client/reportclient.h"
#include "app/pages/parts/formdialog.h"
#include "core/model/account.h"

class QComboBox;
class QLabel;

namespace app {

class ReportPlanForm;
class TariffList;

//! When somebody gets reports, how, and what they pay. Loads and saves by itself.
class ReportSettingsDialog : public FormDialog
{
    Q_OBJECT
public:
    //! Without `accounts`: the person's own.
    ReportSettingsDialog(Connection &connection, Theme &theme, const QList<core::Account> &accounts, Whose accountId,
                         QWidget *parent);

    bool isLoaded() const { return m_isLoaded; }
    ReportPlanForm *plan() const { return m_plan; }
    TariffList *tariffs() const { return m_tariffs; }

private:
    Whose whose() const;
    void load();
    void loadTariffs();
    void setLoaded(bool loaded);
    void save();
    void saveTariffs();
    void noteTariff(qsizetype index, const core::Result<core::Tariff> &answer);
    void fail(const core::Error &error);

    ReportClient m_client;
    QComboBox *m_user;
    QLabel *m_next;
    ReportPlanForm *m_plan;
    TariffList *m_tariffs;
    QPointer<Pending> m_request;
    QList<core::Tariff> m_known;  //!< to the daemon
    QList<core::Tariff> m_wanted; //!< while saving
    bool m_isLoaded = false;
};

} // namespace app
