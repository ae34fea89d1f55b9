#pragma once

#include "app/client/sequenceclient.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;

namespace app {

class Theme;

//! The peaks of one sensor, the newest first, each with the appliance it is taken for, and what says what the chosen
//! one was in truth.
class PeakList : public QWidget
{
    Q_OBJECT
public:
    PeakList(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    //! Asks for the peaks of the sensor since then. The chosen one stays chosen.
    void load(const QString &sensorId, core::EpochSeconds from);
    void clear();
    const QList<SensorPeak> &peaks() const { return m_peaks; } //!< ascending

Q_SIGNALS:
    void loaded();
    void chosen(core::EpochSeconds start); //!< by the person
    void failed(const QString &whatHappened, const core::Error &error);

private:
    void show(const QList<SensorPeak> &peaks);
    void showRow(int row);
    void showChosen();
    void correct(int index);
    int chosenIndex() const; //!< in m_peaks; -1 for none
    int indexOfRow(int row) const { return static_cast<int>(m_peaks.size()) - 1 - row; }

    SequenceClient m_client;
    QString m_sensorId;
    QList<SensorPeak> m_peaks;
    QPointer<Pending> m_request;
    QLabel *m_none;
    QTableWidget *m_table;
    QLabel *m_question;
    QComboBox *m_appliance;
};

} // namespace app
