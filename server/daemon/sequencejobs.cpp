#include "sequencejobs.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Result<UnitOutcome> runUnit(SequenceService &sequences, const SensorRegistry &sensors, SequenceKind kind,
                                   const QString &unit, const JobWindow &window, const std::stop_token &stop)
{
    const auto sensor = sensors.find(unit);
    if (!sensor)
        return sensor.error();
    const auto mode = window.dryRun ? SequenceService::Mode::DryRun : SequenceService::Mode::Store;
    const auto changed = sequences.process((*sensor)->id, kind, stop, mode);
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return UnitOutcome{UnitOutcome::Nothing, {}};
    return UnitOutcome{UnitOutcome::Done, u"%1 new or changed"_s.arg(*changed)};
}

QList<JobSpec> sequenceJobs(SequenceService &sequences, const SensorRegistry &sensors)
{
    QList<JobSpec> jobs;
    for (const SequenceKind kind : AllSequenceKinds) {
        JobSpec job;
        job.name = kind == SequenceKind::Peak ? u"mark_peaks"_s : u"anomaly"_s;
        job.schedule = u"0,30 * * * *"_s;
        job.catchUp = CatchUp::Once; // each sensor knows how far it is
        job.unitLimit = std::chrono::minutes(2);
        job.parallel = 8;
        job.attempts = 2;
        job.canDryRun = true;
        job.units = [&sequences, &sensors](const JobWindow &) -> Result<QStringList> {
            QStringList units;
            for (const qint64 id : sequences.sensors()) {
                if (const SensorPtr sensor = sensors.byId(id))
                    units.append(sensor->externalId);
            }
            return units;
        };
        job.run = [&sequences, &sensors, kind](const QString &unit, const JobWindow &window,
                                               const std::stop_token &stop) {
            return runUnit(sequences, sensors, kind, unit, window, stop);
        };
        job.settle = [&sequences] { return sequences.flush(); };
        jobs.append(job);
    }
    return jobs;
}

} // namespace server
