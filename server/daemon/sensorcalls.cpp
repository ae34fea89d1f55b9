#include "sensorcalls.h"

#include "core/wire/jsonsensors.h"

using namespace core;

namespace server {

Result<QList<SensorOverview>> allSensors(ApiCaller &caller)
{
    const auto answer = caller.call({"GET", SensorsPath, {}, {}});
    if (!answer)
        return answer.error();
    return wire::sensorsFromJson(*answer);
}

} // namespace server
