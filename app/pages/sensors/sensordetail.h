#pragma once

#include "app/client/sensorclient.h"
#include "app/widgets/card.h"

class QFormLayout;
class QLabel;
class QPushButton;

namespace app {

class PeakList;
class SeriesChart;

//! One sensor: what is known of it, its last readings as a chart, and what can be done with it.
class SensorDetail : public Card
{
    Q_OBJECT
public:
    SensorDetail(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    //! Shows this one; asks for its readings when there are other ones than before.
    void showSensor(const core::SensorOverview &overview);
    void clear();
    const QString &sensorId() const { return m_id; }

Q_SIGNALS:
    void editRequested();
    void secretRequested();
    void scriptRequested();
    void retireRequested(bool retire);
    void failed(const QString &whatHappened, const core::Error &error);

private:
    QLabel *addFact(QFormLayout &facts, const QString &name);
    void loadReadings();
    void showReadings(const SensorReadings &readings);
    void showPeaks();
    void showFacts(const core::SensorOverview &overview);

    SensorClient m_client;
    QString m_id;
    std::optional<core::CounterReading> m_last;
    bool m_isRetired = false;
    bool m_again = false; //!< newer readings came while some were on their way
    QPointer<Pending> m_request;
    QLabel *m_icon;
    QLabel *m_state;
    QLabel *m_reading;
    QLabel *m_power;
    QLabel *m_place;
    QLabel *m_script;
    SeriesChart *m_chart;
    QLabel *m_noReadings;
    PeakList *m_peaks;
    QPushButton *m_retire;
};

} // namespace app
