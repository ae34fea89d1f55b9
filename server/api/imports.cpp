#include "imports.h"

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

} // namespace server
