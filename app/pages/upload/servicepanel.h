#pragma once

#include "app/client/importclient.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QPushButton;
class QTableView;

namespace app {

class Skeleton;
class Theme;
class WeatherDaysModel;

//! Weather from the service: a range of days, what the service says about them, and Import of the days not stored yet.
class ServicePanel : public QWidget
{
    Q_OBJECT
public:
    ServicePanel(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void setRange(const QDate &first, const QDate &last);
    void fetch();
    WeatherDaysModel *model() const { return m_model; }
    QJsonArray newRows() const;
    QString sourceText() const; //!< "Weather service, 1 Sep – 3 Sep"
    QString noteText() const;
    void beginTyping();

Q_SIGNALS:
    void importRequested();
    void dismissed();
    void fetchStarted();
    void failed(const QString &whatHappened, const core::Error &error);

private:
    void checkRange();
    void forgetPreview();
    void receive(const core::Result<FetchedWeather> &result);
    QString foundText() const;
    void showCounts();

    ImportClient m_client;
    QPointer<Pending> m_request;
    WeatherDaysModel *m_model;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QPushButton *m_show;
    QLabel *m_note; //!< what is wrong with the range, or the counts
    QTableView *m_table;
    QPushButton *m_import;
    Skeleton *m_skeleton;
};

} // namespace app
