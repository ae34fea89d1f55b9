#pragma once

#include "core/base/result.h"
#include "core/model/campus.h"

#include <QJsonObject>

// Values to JSON and back, as the spec has them; used by the daemon and by the console alike. fromJson is strict about
// types and lenient about extra fields; its errors (Unprocessable) name the field.
namespace core::wire {

QJsonObject toJson(const BuildingList &list);
QJsonObject toJson(const BuildingDetail &detail);
QJsonObject toJson(const TimeSeries &series);
QJsonObject toJson(const Prediction &prediction);
QJsonObject toJson(const ImportResult &result);
QJsonObject toJson(const ImportBatch &batch);
QJsonObject toJson(const QList<ImportBatch> &batches); //!< {"imports": [...]}
QJsonObject toJson(const DaemonStatus &status);

Result<BuildingList> buildingListFromJson(const QJsonObject &object);
Result<BuildingDetail> buildingDetailFromJson(const QJsonObject &object);
Result<TimeSeries> timeSeriesFromJson(const QJsonObject &object);
Result<Prediction> predictionFromJson(const QJsonObject &object);
Result<ImportResult> importResultFromJson(const QJsonObject &object);
Result<ImportBatch> importBatchFromJson(const QJsonObject &object);
Result<QList<ImportBatch>> importBatchesFromJson(const QJsonObject &object);
Result<DaemonStatus> daemonStatusFromJson(const QJsonObject &object);

} // namespace core::wire
