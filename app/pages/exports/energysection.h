#pragma once

#include "app/client/exportclient.h"
#include "app/client/sensorclient.h"
#include "app/pages/sensors/sensorsection.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace app {

class FilePreview;
class SaveBar;
class Theme;

//! Readings of sensors as a file: of which, of what time, how it begins, and where it is saved.
class EnergySection : public SensorSection
{
    Q_OBJECT
public:
    EnergySection(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    //! Who asks: an administrator may choose any sensor.
    void setCaller(const Caller &caller);
    void setDays(const QDate &first, const QDate &last);
    ExportSource source() const;
    FilePreview *preview() const { return m_preview; }
    SaveBar *saveBar() const { return m_save; }

private:
    enum class Span { All, Week, Month, Year, Chosen };
    QWidget *createForm();
    QDateEdit *dateField(const QString &name);
    ExportDays days() const;
    void showSensors(const QList<core::SensorOverview> &sensors);
    void refresh();
    void choiceChanged();
    QString proposedName() const;

    SensorClient m_sensorClient;
    Caller m_caller;
    QComboBox *m_sensor;
    QComboBox *m_span;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QLabel *m_problem;
    QPushButton *m_show;
    QPushButton *m_saveAs;
    FilePreview *m_preview;
    SaveBar *m_save;
    QPointer<Pending> m_request;
};

} // namespace app
