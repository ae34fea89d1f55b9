#pragma once

#include "core/schedule/jobspec.h"
#include "core/sensors/sensorregistry.h"
#include "core/sequence/sequenceservice.h"

#include <QList>

namespace server {

//! The jobs mark_peaks and anomaly. A unit is a sensor that counts electricity, by what it calls itself. Both must
//! outlive the runner.
QList<core::JobSpec> sequenceJobs(core::SequenceService &sequences, const core::SensorRegistry &sensors);

} // namespace server
