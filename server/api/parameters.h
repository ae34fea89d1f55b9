#pragma once

#include "core/base/time.h"
#include "core/model/campus.h"
#include "core/model/sitezone.h"
#include "core/wire/checkedtext.h"
#include "server/api/message.h"

#include <QJsonObject>

#include <optional>

// Query parameters and bodies, checked and bounded before any work. Errors of values are InvalidArgument and name the
// parameter and what is allowed; errors of form (broken JSON, a missing field, a wrong type) are Unprocessable.
namespace server {

using core::wire::Bound;
using core::wire::parseBound;
using core::wire::parseDate;
using core::wire::parseUtility;

//! nullopt when the parameter is not given; an empty value counts as given.
std::optional<QString> queryValue(const Request &request, const QString &name);

core::Result<core::Utility> utilityParameter(const Request &request);       //!< ELECTRICITY when not given
core::Result<core::Scoring> scoringParameter(const Request &request);       //!< size_normalized when not given
core::Result<core::Resolution> resolutionParameter(const Request &request); //!< hourly when not given

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
