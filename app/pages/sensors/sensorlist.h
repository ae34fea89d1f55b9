#pragma once

#include "app/client/accountclient.h"
#include "app/client/sensorclient.h"
#include "app/pages/parts/pagesection.h"

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace app {

class Chip;
class EmptyState;
class FormDialog;
class SensorDetail;
class SensorFilter;
class SensorListModel;
class Skeleton;
class Theme;

//! All sensors with how they fare, and the chosen one in detail.
class SensorList : public PageSection
{
    Q_OBJECT
public:
    SensorList(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void showLoading() override;
    bool isLoaded() const { return m_loaded; }
    //! By sensor, as the daemon tells them by itself.
    void noteReadings(const QHash<QString, core::CounterReading> &readings);
    void choose(const QString &id);

    void addSensor();
    void editSensor();
    void rotateSecret();
    void setScript();
    void setRetired(bool retired);

    SensorListModel *model() const { return m_model; }
    SensorDetail *detail() const { return m_detail; }

private:
    QWidget *createBar();
    void createTable();
    void receive(const core::Result<QList<core::SensorOverview>> &answer);
    void updateCounts();
    void updateFilter();
    void showChosen();
    void showSecret(const QString &id, const QString &secret);
    void loadAccounts(FormDialog *dialog, const std::function<void(const QList<core::Account> &)> &use);
    void take(FormDialog *dialog, const core::Result<core::SensorOverview> &answer);

    Theme &m_theme;
    SensorClient m_client;
    AccountClient m_accounts;
    SensorListModel *m_model;
    SensorFilter *m_filter;
    QLineEdit *m_search;
    QList<std::pair<core::SensorHealth, Chip *>> m_chips;
    QTableView *m_table;
    QLabel *m_count;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    SensorDetail *m_detail;
    Skeleton *m_skeleton;
    QPointer<Pending> m_request;
    QString m_wanted; //!< to be chosen once it is there
    bool m_loaded = false;
};

} // namespace app
