#pragma once

#include "core/base/time.h"
#include "core/model/building.h"
#include "core/model/importbatch.h"
#include "core/model/score.h"
#include "core/model/utility.h"
#include "core/model/weather.h"

#include <QList>
#include <QString>

#include <optional>

// What the daemon answers and the console shows. Plain values; core/wire turns them into JSON and back.
namespace core {

enum class Resolution { QuarterHour, Hourly, Daily };
QString resolutionName(Resolution resolution); //!< "15min", "hourly", "daily"
std::optional<Resolution> resolutionFromName(QStringView name);
QStringList resolutionNames();

//! One row of GET /api/buildings.
struct BuildingSummary
{
    QString number;
    QString name;
    QString campusName;
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::optional<double> grossAreaSquareFeet;
    std::optional<double> anomalyScore; //!< of the selected utility; of all: the highest
    std::optional<AnomalyStatus> status;
    QList<Utility> utilities;
    QList<Driver> drivers;                     //!< of the utility whose score that is
    std::optional<Utility> driverUtility = {}; //!< the one with the highest score; empty when none is scored
};

struct BuildingList
{
    QList<BuildingSummary> buildings;
    std::optional<Utility> selectedUtility = Utility::Electricity; //!< empty: of all utilities
    Scoring scoring = Scoring::SizeNormalized;
    QString computedAt;     //!< site-local, empty before the first scoring
    bool simulated = false; //!< the demo campus
};

struct UtilityDetail
{
    UtilityScore score;
    std::optional<AnomalyStatus> status; //!< of the size-normalised score
    //! Of every score, by static_cast<std::size_t>(Scoring); the daemon's cut-offs decide.
    std::array<std::optional<AnomalyStatus>, AllScorings.size()> statuses = {};

    std::optional<AnomalyStatus> statusIn(Scoring scoring) const
    {
        return scoring == Scoring::SizeNormalized ? status : statuses[static_cast<std::size_t>(scoring)];
    }
};

//! GET /api/buildings/{n}.
struct BuildingDetail
{
    Building building;
    std::optional<double> overallScore;
    std::optional<AnomalyStatus> overallStatus;
    QList<UtilityDetail> byUtility;
};

//! One interval. Missing values are empty, never zero.
struct SeriesPoint
{
    QString timestamp;    //!< site-local start, "2025-09-01T00:00:00"
    EpochSeconds utc = 0; //!< the same instant
    std::optional<double> actual;
    std::optional<double> predicted;
    std::optional<double> residual;
    double coverage = 0.0; //!< share of the interval that readings cover, 0..1
};

struct TimeSeries
{
    QString buildingNumber;
    Utility utility = Utility::Electricity;
    Resolution resolution = Resolution::Hourly;
    QList<SeriesPoint> points;
};

struct WeatherOverride
{
    WeatherQuantity quantity = WeatherQuantity::Temperature2m;
    double value = 0.0;
};

struct PredictionRequest
{
    QString buildingNumber;
    Utility utility = Utility::Electricity;
    TimeRange range;
    QList<WeatherOverride> overrides;
};

//! POST /api/predict.
struct Prediction
{
    QString buildingNumber;
    Utility utility = Utility::Electricity;
    std::optional<double> anomalyScore;
    std::optional<double> rmse; //!< canonical units; over hours that have an actual value
    std::optional<double> mae;
    std::optional<double> meanResidual;
    QList<SeriesPoint> points;
};

struct ModelMetrics
{
    double rmse = 0.0; //!< canonical units
    double mae = 0.0;
    double cvRmse = 0.0; //!< ratio, not per cent
    double nmbe = 0.0;   //!< ratio, positive = actual above expected
    double rSquared = 0.0;
    int rounds = 0;
    qint64 hours = 0; //!< out-of-sample hours the metrics are over
};

struct ModelInfo
{
    Utility utility = Utility::Electricity;
    int version = 0; //!< counts up with each training
    EpochSeconds trainedAt = 0;
    TimeRange referenceRange;
    QStringList features;
    ModelMetrics metrics;
};

struct TaskInfo
{
    QString name;          //!< for instance "Scoring COOLING"
    double progress = 0.0; //!< 0..1
    bool running = false;
};

//! GET /api/status.
struct DaemonStatus
{
    QString version;
    bool simulated = false;
    QString siteZone;
    qint64 buildings = 0;
    qint64 meters = 0;
    qint64 readings = 0;
    qint64 weatherHours = 0;
    qint64 imports = 0;
    QList<ModelInfo> models;
    int pendingWork = 0; //!< tasks waiting, debounced or running
    QList<TaskInfo> tasks;
    QString lastError; //!< empty when none
};

} // namespace core
