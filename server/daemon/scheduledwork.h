#pragma once

#include "core/appliance/applianceclassifier.h"
#include "core/base/clock.h"
#include "core/campus/campusservice.h"
#include "core/export/surveys.h"
#include "core/schedule/jobrunner.h"
#include "core/security/accountservice.h"
#include "core/sensors/sensorfleet.h"
#include "core/sensors/sensorservice.h"
#include "core/sequence/anomalynotices.h"
#include "core/sequence/sequenceservice.h"
#include "server/api/classify.h"
#include "server/api/events.h"
#include "server/daemon/config.h"
#include "server/daemon/reportroom.h"

#include <memory>

namespace server {

//! What the scheduled work builds on; all of it must outlive the work.
struct ScheduledParts
{
    core::Database &database;
    const core::Clock &clock;
    core::CampusService &campus;
    core::AccountService &accounts;
    core::SensorFleet &fleet;
    core::SensorService &sensors;
    core::LateReadings &late;                        //!< told of every reading that is put in place
    std::shared_ptr<core::LateWatch> lateForReports; //!< told of every reading that is accepted
    std::shared_ptr<EventHub> events;
};

//! The services that work by a schedule, and the jobs that run them. Made with the folder; does nothing by itself.
class ScheduledWork
{
public:
    static core::Result<std::unique_ptr<ScheduledWork>> create(const Config &config, const ScheduledParts &parts);
    ~ScheduledWork();

    ScheduledWork(const ScheduledWork &) = delete;
    ScheduledWork &operator=(const ScheduledWork &) = delete;

    //! Lets the jobs run when they are due. Without it they run when somebody asks for it.
    void start()
    {
        m_reports->start();
        m_jobs->start();
    }
    core::JobRunner &jobs() { return *m_jobs; }
    const QByteArray &cronSecret() const { return m_jobsConfig.cronSecret; }

    const std::shared_ptr<const core::ApplianceClassifier> &appliances() const { return m_appliances; }
    const ApiKey &mlKey() const { return m_mlKey; }
    core::SequenceService &sequences() { return *m_sequences; }
    ReportRoom &reports() { return *m_reports; }

private:
    ScheduledWork(const Config &config, ScheduledParts parts);

    //! With the schedule and the policy that the configuration has for it.
    core::Result<void> add(core::JobSpec spec);
    core::Result<void> addJobs(const Config &config);
    void tellOfAnomalies();

    const ScheduledParts m_parts;
    const JobsConfig m_jobsConfig;
    // The services, each with the jobs it has, in the order in which they build on each other.
    std::shared_ptr<const core::ApplianceClassifier> m_appliances;
    ApiKey m_mlKey;
    std::unique_ptr<core::SequenceService> m_sequences;
    std::unique_ptr<core::AnomalyNotices> m_notices;
    std::unique_ptr<ReportRoom> m_reports; //!< with the outbox for everybody's mails
    std::unique_ptr<core::SurveyRoutine> m_surveys;
    std::unique_ptr<core::JobRunner> m_jobs; //!< last: what runs is stopped before the services go
};

} // namespace server
