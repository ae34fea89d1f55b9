#include "timeseries.h"

#include "core/wire/json.h"
#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

Result<Reply> timeSeries(const CampusService &campus, const Request &request)
{
    const auto utility = utilityParameter(request);
    if (!utility)
        return utility.error();
    const auto resolution = resolutionParameter(request);
    if (!resolution)
        return resolution.error();
    const auto range = rangeParameters(request, campus.zone());
    if (!range)
        return range.error();
    const auto series =
        campus.timeSeries(request.pathParameters.value(u"number"_s), *utility, range->start, range->end, *resolution);
    if (!series)
        return series.error();
    Reply reply;
    reply.body = wire::toJsonBytes(*series);
    return reply;
}

} // namespace server
