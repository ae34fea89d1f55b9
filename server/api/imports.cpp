#include "imports.h"

#include "core/ingest/meterhistory.h"
#include "core/wire/json.h"
#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

Result<Reply> listImports(const CampusService &campus)
{
    const auto batches = campus.imports();
    if (!batches)
        return batches.error();
    return jsonReply(wire::toJson(*batches, campus.zone()));
}

Result<Reply> undoImport(CampusService &campus, const Request &request)
{
    const QString text = request.pathParameters.value(u"id"_s);
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::InvalidArgument, u"the id of an import is a whole number, not '%1'"_s.arg(text)};
    const auto batch = campus.undoImport(id);
    if (!batch)
        return batch.error();
    return jsonReply(wire::toJson(*batch, campus.zone()));
}

Result<Reply> checkImport(const CampusService &campus, const Request &request)
{
    const auto body = jsonBody(request);
    if (!body)
        return body.error();
    const auto meters = meterKeysFromJson(*body);
    if (!meters)
        return meters.error();
    if (meters->size() > MostCheckedMeters)
        return Error{
            ErrorCode::InvalidArgument,
            u"meters lists %1 meters; at most %2 can be asked about"_s.arg(meters->size()).arg(MostCheckedMeters)};
    const auto facts = readMeterFacts(campus.database(), *meters);
    if (!facts)
        return facts.error();
    return jsonReply(toJson(*facts));
}

} // namespace server
