#pragma once

#include "app/client/connection.h"
#include "core/model/sequence.h"

namespace app {

//! A peak with the wall clock of its start on the site.
struct SensorPeak
{
    core::Sequence peak;
    qint64 localStart = 0; //!< seconds since 1970-01-01T00:00 local
};

//! Peaks of sensors, typed; needs an administrator's token. GUI thread; callbacks as Connection says.
class SequenceClient
{
public:
    explicit SequenceClient(Connection &connection)
        : m_connection(connection)
    {
    }

    template<typename T>
    using Callback = std::function<void(core::Result<T>)>;

    //! Those that end after `from`, ascending.
    QPointer<Pending> peaks(const QString &sensorId, core::EpochSeconds from, QObject *context,
                            Callback<QList<SensorPeak>> done);
    //! Says what a peak was, by a name of core::applianceNames(); empty takes that back.
    QPointer<Pending> correct(const QString &sensorId, qint64 peak, const QString &device, QObject *context,
                              Callback<SensorPeak> done);

private:
    Connection &m_connection;
};

} // namespace app
