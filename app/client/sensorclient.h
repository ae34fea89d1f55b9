#pragma once

#include "app/client/connection.h"
#include "core/model/quarantine.h"
#include "core/model/sensoroverview.h"
#include "core/model/sensorreading.h"

namespace app {

//! Readings of one sensor, ascending, with the site's wall clock at each.
struct SensorReadings
{
    QString unit; //!< of counter and consumption: "kWh" or "m3"
    QList<core::MeasuredReading> readings;
    QList<qint64> localSeconds; //!< since 1970-01-01T00:00 local, one for each
};

//! A sensor as a person describes it.
struct SensorDraft
{
    QString id; //!< of a new one
    QString building;
    QString name;
    core::SensorKind kind = core::SensorKind::DigitalElectricity;
    std::optional<qint64> ownerId;
    std::optional<double> rotationPerKwh; //!< revolutions for one kWh, of analog sensors
    std::optional<double> limitPerMinute; //!< none: the usual one of the kind
};

//! A question with its times as the API words them, on the site's clock.
struct HeldBackQuestion
{
    core::QuarantineQuestion question;
    QString from;
    QString to;
    QString lastAcceptedTime; //!< empty without one
    QString decidedAt;        //!< empty while it is open
};

//! Sensors and the questions about their readings, typed; needs an administrator's token. GUI thread; callbacks as
//! Connection says.
class SensorClient
{
public:
    explicit SensorClient(Connection &connection)
        : m_connection(connection)
    {
    }

    template<typename T>
    using Callback = std::function<void(core::Result<T>)>;
    using SensorCallback = Callback<core::SensorOverview>;

    QPointer<Pending> sensors(QObject *context, Callback<QList<core::SensorOverview>> done);
    //! The newest `limit` ones.
    QPointer<Pending> readings(const QString &id, int limit, QObject *context, Callback<SensorReadings> done);

    //! Answers with the secret, which is told this once.
    QPointer<Pending> add(const SensorDraft &draft, QObject *context, Callback<QString> done);
    QPointer<Pending> edit(const QString &id, const SensorDraft &draft, QObject *context, SensorCallback done);
    QPointer<Pending> setRetired(const QString &id, bool retired, QObject *context, SensorCallback done);
    //! Answers with the new secret, which is told this once.
    QPointer<Pending> rotateSecret(const QString &id, QObject *context, Callback<QString> done);
    QPointer<Pending> setScript(const QString &id, const QString &script, QObject *context, SensorCallback done);

    QPointer<Pending> questions(bool open, QObject *context, Callback<QList<HeldBackQuestion>> done);
    QPointer<Pending> decide(qint64 question, const core::QuarantineChoice &choice, QObject *context,
                             Callback<HeldBackQuestion> done);
    QPointer<Pending> undo(qint64 question, QObject *context, Callback<HeldBackQuestion> done);

private:
    Connection &m_connection;
};

} // namespace app
