#pragma once

#include "core/sensors/sensorregistry.h"
#include "core/sensors/sensorservice.h"
#include "server/api/responder.h"

#include <memory>

namespace server {

//! POST /sensor_input: a reading, answered when it is durable. For event loops: nothing here waits for the disk. All
//! must outlive it.
class SensorInputApi
{
public:
    SensorInputApi(core::SensorService &sensors, const core::SensorRegistry &registry, const core::Clock &clock);

    void take(const Request &request, const Responder &responder) const;

private:
    core::SensorService &m_sensors;
    const core::SensorRegistry &m_registry;
    const core::Clock &m_clock;
    std::shared_ptr<AnswerBatch> m_batch; //!< of the writer's thread
};

} // namespace server
