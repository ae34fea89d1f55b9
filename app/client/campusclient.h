#pragma once

#include "app/client/connection.h"
#include "core/model/campus.h"

namespace app {

//! Buildings, time series, predictions and the daemon's status, typed. GUI thread; callbacks as Connection says.
class CampusClient
{
public:
    explicit CampusClient(Connection &connection)
        : m_connection(connection)
    {
    }

    template<typename T>
    using Callback = std::function<void(core::Result<T>)>;

    //! Scored for this utility; without one each building by the utility that scores highest.
    QPointer<Pending> buildings(std::optional<core::Utility> utility, core::Scoring scoring, QObject *context,
                                Callback<core::BuildingList> done);
    QPointer<Pending> building(const QString &number, QObject *context, Callback<core::BuildingDetail> done);
    //! `start` and `end` as the API takes them (site-local ISO 8601); empty = the data's.
    QPointer<Pending> timeSeries(const QString &number, core::Utility utility, core::Resolution resolution,
                                 const QString &start, const QString &end, QObject *context,
                                 Callback<core::TimeSeries> done);
    //! Dates as yyyy-MM-dd, the end one included.
    QPointer<Pending> predict(const QString &number, core::Utility utility, const QString &startDate,
                              const QString &endDate, const QList<core::WeatherOverride> &overrides, QObject *context,
                              Callback<core::Prediction> done);
    QPointer<Pending> status(QObject *context, Callback<core::DaemonStatus> done);

private:
    Connection &m_connection;
};

} // namespace app
