#pragma once

#include "core/wire/json.h"

#include <QJsonDocument>

#include <cmath>

// Answers of a small campus, made by the project's own writers.
namespace canned {

using namespace Qt::StringLiterals;

constexpr core::EpochSeconds Begin = 1757289600; // 2025-09-08T00:00:00Z, a Monday

inline QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline core::SeriesPoint point(int hour, bool gap)
{
    core::SeriesPoint point;
    point.utc = Begin + hour * 3600;
    point.timestamp = QDateTime::fromSecsSinceEpoch(point.utc, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    point.predicted = 1000.0 + 400.0 * std::sin(hour * 0.26) + (hour / 24 % 7 >= 5 ? -250.0 : 0.0);
    if (!gap) {
        point.actual = *point.predicted + 20.0 * std::sin(hour * 1.7) + (hour >= 300 ? 260.0 : 0.0);
        point.residual = *point.actual - *point.predicted;
        point.coverage = 1.0;
    }
    return point;
}

inline QByteArray timeSeries(int hours = 500)
{
    core::TimeSeries series;
    series.buildingNumber = u"311"_s;
    for (int hour = 0; hour < hours; ++hour)
        series.points.append(point(hour, hour >= 430 && hour < 442));
    return bytes(core::wire::toJson(series));
}

inline QByteArray prediction(double factor)
{
    core::Prediction prediction;
    prediction.buildingNumber = u"311"_s;
    prediction.anomalyScore = factor > 1.0 ? 0.41 : 0.89;
    prediction.rmse = 120.0;
    prediction.mae = 90.0;
    for (int hour = 0; hour < 500; ++hour) {
        core::SeriesPoint next = point(hour, false);
        next.predicted = *next.predicted * factor;
        next.residual = *next.actual - *next.predicted;
        prediction.points.append(next);
    }
    return bytes(core::wire::toJson(prediction));
}

inline core::UtilityDetail utility(core::Utility utility, std::optional<double> score, core::AnomalyStatus status)
{
    core::UtilityDetail detail;
    detail.score.utility = utility;
    detail.score.scores[static_cast<std::size_t>(core::Scoring::SizeNormalized)] = score;
    if (!score)
        return detail;
    detail.status = status;
    detail.score.latestActual = 1420.5;
    detail.score.latestPredicted = 1180.2;
    detail.score.latestDiff = 240.3;
    detail.score.meanResidual = 40.0;
    detail.score.stdResidual = 60.0;
    if (status != core::AnomalyStatus::Normal) {
        detail.score.drivers = {{core::Signal::SustainedExcess, 8.0, Begin + 300 * 3600, 42500.0},
                                {core::Signal::LostSetback, 2.1, Begin + 320 * 3600, 3100.0}};
    }
    return detail;
}

inline QByteArray building()
{
    core::BuildingDetail detail;
    detail.building.number = u"311"_s;
    detail.building.name = u"Mount Hall"_s;
    detail.building.campusName = u"Columbus"_s;
    detail.building.address = u"1050 Carmack Rd"_s;
    detail.building.city = u"Columbus"_s;
    detail.building.state = u"OH"_s;
    detail.building.grossAreaSquareFeet = 75660.0;
    detail.building.floorsAboveGround = 2;
    detail.building.floorsBelowGround = 1;
    detail.building.constructionDate = QDate(1974, 7, 1);
    detail.overallScore = 0.89;
    detail.overallStatus = core::AnomalyStatus::Anomaly;
    detail.byUtility = {utility(core::Utility::Electricity, 0.89, core::AnomalyStatus::Anomaly),
                        utility(core::Utility::Steam, 0.45, core::AnomalyStatus::Caution),
                        utility(core::Utility::Cooling, 0.12, core::AnomalyStatus::Normal),
                        utility(core::Utility::Gas, std::nullopt, core::AnomalyStatus::Normal)};
    return bytes(core::wire::toJson(detail));
}

inline QByteArray buildings(bool any = true)
{
    core::BuildingList list;
    if (any) {
        core::BuildingSummary summary;
        summary.number = u"311"_s;
        summary.name = u"Mount Hall"_s;
        summary.utilities = {core::Utility::Electricity, core::Utility::Steam};
        list.buildings.append(summary);
        summary.number = u"42"_s;
        summary.name = u"Annex"_s;
        list.buildings.append(summary);
    }
    return bytes(core::wire::toJson(list));
}

inline core::ImportBatch batch(qint64 id, bool undone)
{
    core::ImportBatch batch;
    batch.id = id;
    batch.source = u"september-%1.csv"_s.arg(id);
    batch.importedAt = Begin + id * 7200;
    batch.rowsIngested = 48000;
    batch.warningCount = 3;
    batch.dataRange = core::TimeRange{Begin, Begin + 30 * 86400};
    if (undone)
        batch.undoneAt = Begin + 86400;
    return batch;
}

inline QByteArray imports(bool firstUndone = false)
{
    return bytes(core::wire::toJson(QList<core::ImportBatch>{batch(2, firstUndone), batch(1, true)}));
}

inline QByteArray status(int pendingWork = 0)
{
    core::DaemonStatus status;
    status.version = u"0.1.0"_s;
    status.siteZone = u"America/New_York"_s;
    status.pendingWork = pendingWork;
    if (pendingWork > 0)
        status.tasks = {{u"Scoring COOLING"_s, 0.61, true}};
    return bytes(core::wire::toJson(status));
}

} // namespace canned
