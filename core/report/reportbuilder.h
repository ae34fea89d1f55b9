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

    //! Figures: all that the fingerprint is taken of. Everything: with the comparison that takes the weather out, which
    //! is learnt from months of readings.
    enum class Depth { Figures, Everything };
    //! The days `first` to `last` of the account's sensors, and of one that was somebody else's only what it read
    //! since.
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

//! Tells whether a report still says what it said: a hash over use, coverage and cost, to the watt-hour, what it was
//! compared with, the degree days of the two periods to a tenth, as they are told, and the peaks and anomalies with
//! their appliances. Names of people and sensors are no part of it, nor is the weather of the days before.
QString fingerprintOf(const ReportContent &content);

} // namespace core
