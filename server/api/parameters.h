#pragma once

#include "core/base/time.h"
#include "core/model/campus.h"
#include "core/model/sitezone.h"
#include "server/api/message.h"

#include <QJsonObject>

#include <optional>

// Query parameters and bodies, checked and bounded before any work. Errors of values are InvalidArgument and name the
// parameter and what is allowed; errors of form (broken JSON, a missing field, a wrong type) are Unprocessable.
namespace server {

//! nullopt when the parameter is not given; an empty value counts as given.
std::optional<QString> queryValue(const Request &request, const QString &name);

core::Result<core::Utility> parseUtility(const QString &text);
core::Result<core::Utility> utilityParameter(const Request &request);       //!< ELECTRICITY when not given
core::Result<core::Scoring> scoringParameter(const Request &request);       //!< size_normalized when not given
core::Result<core::Resolution> resolutionParameter(const Request &request); //!< hourly when not given

enum class Bound { Start, End };

//! ISO 8601, site-local unless it has an offset. A date alone means its first instant as a start and the first instant
//! of the next day as an end. `name` is for the error.
core::Result<core::EpochSeconds> parseBound(const QString &name, const QString &text, Bound bound,
                                            const core::SiteZone &zone);

//! yyyy-MM-dd and nothing else.
core::Result<QDate> parseDate(const QString &name, const QString &text);

struct RangeParameters
{
    std::optional<core::EpochSeconds> start;
    std::optional<core::EpochSeconds> end;
};
//! The query's `start` and `end`; InvalidArgument when the end comes before the start.
core::Result<RangeParameters> rangeParameters(const Request &request, const core::SiteZone &zone);

//! The body as a JSON object; the error says where it breaks.
core::Result<QJsonObject> jsonBody(const Request &request);

Reply jsonReply(const QJsonObject &object, int status = 200);

} // namespace server
