#pragma once

#include "app/client/accountclient.h"
#include "app/client/sensorclient.h"
#include "app/pages/exports/filesection.h"

class QComboBox;
class QDateEdit;
class QLabel;

namespace app {

//! Readings of sensors as a file: of which, of what time, how it begins, and where it is saved.
class EnergySection : public FileSection
{
    Q_OBJECT
public:
    EnergySection(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    //! Who asks: an administrator may choose any sensor.
    void setCaller(const Caller &caller);
    void setDays(const QDate &first, const QDate &last);
    ExportSource source() const override;

protected:
    bool canSave() const override;
    QString proposedName() const override;

private:
    enum class Span { All, Week, Month, Year, Chosen };
    QWidget *createForm();
    ExportDays days() const;
    void showSensors(const QList<core::SensorOverview> &sensors);
    void refresh();
    void choiceChanged();

    SensorClient m_sensorClient;
    Caller m_caller;
    QComboBox *m_sensor;
    QComboBox *m_span;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QLabel *m_problem;
    QPointer<Pending> m_request;
};

} // namespace app
