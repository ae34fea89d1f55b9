#pragma once

#include "core/model/account.h"
#include "core/model/report.h"
#include "core/report/dailyuse.h"
#include "core/storage/database.h"

namespace core {

struct SensorEvents
{
    QList<ReportEvent> peaks; //!< without the sensor's name
    QList<ReportEvent> anomalies;
};

//! Where a report takes its facts from, besides the store. Thread-safe functions.
struct ReportSources
{
    ReadingsOf readings;
    //! Peaks and anomalies of a sensor that begin in the range; missing: nobody looks for any.
    std::function<Result<SensorEvents>(qint64 sensorId, const TimeRange &range)> events = {};
    double gasCalorificKwhPerCubicMetre = 11.2;
};

//! Gathers what a report says. Reads only; thread-safe.
class ReportBuilder
{
public:
    //! `database` must outlive it.
    ReportBuilder(Database &database, ReportSources sources);

    //! Figures: use, cost and the comparison with before, which is what late data change. Everything: with weather,
    //! peaks and anomalies as well.
    enum class Depth { Figures, Everything };
    //! The days `first` to `last` of the account's sensors.
    Result<ReportContent> content(const Account &account, const ReportSettings &settings, const QDate &first,
                                  const QDate &last, Depth depth) const;

private:
    struct Task;
    Result<ReportSection> section(const Task &task, Commodity commodity, const QList<qint64> &sensorIds) const;
    Result<void> addWeather(const Task &task, const QList<qint64> &sensorIds, ReportSection &section) const;
    Result<void> addEvents(const Task &task, const QList<qint64> &sensorIds, ReportSection &section) const;
    Result<std::vector<std::vector<DayUse>>> use(const Task &task, const QList<qint64> &sensorIds, double factor,
                                                 const QDate &first, const QDate &last) const;

    Database &m_database;
    const ReportSources m_sources;
};

//! Tells whether the figures of a report are still what they were: a hash over use, coverage, cost and what it was
//! compared with, to the watt-hour. Weather, peaks and names are no part of it.
QString fingerprintOf(const ReportContent &content);

} // namespace core
