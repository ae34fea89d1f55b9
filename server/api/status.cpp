#include "status.h"

#include "core/wire/json.h"
#include "server/api/parameters.h"

using namespace core;

namespace server {

Result<Reply> daemonStatus(const CampusService &campus)
{
    const auto status = campus.status();
    if (!status)
        return status.error();
    return jsonReply(wire::toJson(*status));
}

} // namespace server
