#pragma once

#include "core/base/result.h"
#include "core/model/campus.h"
#include "core/model/sitezone.h"

#include <QByteArray>
#include <QJsonObject>

#include <span>

// Values to JSON and back, as the spec has them; used by the daemon and by the console alike. Missing values are null,
// numbers are not rounded, and a time `x` (site-local, no offset) always comes with `xUtc` ("...Z"), which is the one
// read back. fromJson is strict about types and lenient about extra fields; its errors (Unprocessable) name the field.
// All functions are thread-safe.
namespace core::wire {

//! In the place of a utility's name in GET /api/buildings: each building by the utility that scores highest.
constexpr QLatin1StringView AllUtilitiesName("ALL");
QJsonObject toJson(const BuildingList &list, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const BuildingDetail &detail, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const TimeSeries &series);
QJsonObject toJson(const Prediction &prediction);
QJsonObject toJson(const ImportResult &result);
QJsonObject toJson(const ImportBatch &batch, const SiteZone &zone = SiteZone::utc());
//! {"imports": [...]}
QJsonObject toJson(const QList<ImportBatch> &batches, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const DaemonStatus &status); //!< local times in status.siteZone

//! The same text as toJson() gives, compact, without a tree in between: for answers of thousands of points.
QByteArray toJsonBytes(const TimeSeries &series);
QByteArray toJsonBytes(const Prediction &prediction);

//! The answer of GET /api/weather/fetch, with every hour in the columns of a weather upload.
QJsonObject weatherToJson(std::span<const WeatherHour> hours, double latitude, double longitude, const SiteZone &zone);

Result<BuildingList> buildingListFromJson(const QJsonObject &object);
Result<BuildingDetail> buildingDetailFromJson(const QJsonObject &object);
Result<TimeSeries> timeSeriesFromJson(const QJsonObject &object);
Result<Prediction> predictionFromJson(const QJsonObject &object);
Result<ImportResult> importResultFromJson(const QJsonObject &object);
Result<ImportBatch> importBatchFromJson(const QJsonObject &object);
Result<QList<ImportBatch>> importBatchesFromJson(const QJsonObject &object);
Result<DaemonStatus> daemonStatusFromJson(const QJsonObject &object);

} // namespace core::wire
