#include "scheduledwork.h"

#include "core/appliance/sequenceguess.h"
#include "core/base/logging.h"
#include "server/daemon/housekeeping.h"
#include "server/daemon/sequencejobs.h"
#include "server/daemon/surveyjobs.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

ScheduledWork::ScheduledWork(const Config &config, ScheduledParts parts)
    : m_parts(std::move(parts))
    , m_jobsConfig(config.jobs)
    , m_mlKey(config.ml.apiKey)
{
    JobRunnerOptions options;
    options.jobsAtOnce = config.jobs.atOnce;
    JobRunner::Hooks hooks;
    hooks.zone = [&campus = m_parts.campus] { return campus.zone(); };
    hooks.changed = [events = m_parts.events](const JobRun &run) {
        events->publish("job", {{u"name"_s, run.job}, {u"run"_s, run.id}, {u"state"_s, runStateName(run.state)}});
    };
    m_jobs = std::make_unique<JobRunner>(m_parts.database, m_parts.clock, options, std::move(hooks));
}

Result<void> ScheduledWork::add(JobSpec spec)
{
    spec.schedule = m_jobsConfig.schedules.value(spec.name, spec.schedule);
    spec.catchUp = m_jobsConfig.catchUp.value(spec.name, spec.catchUp);
    return m_jobs->add(spec);
}

Result<void> ScheduledWork::addJobs(const Config &config)
{
    QList<JobSpec> specs = housekeepingJobs(config, m_parts.campus, m_parts.clock);
    specs += sequenceJobs(*m_sequences, m_parts.fleet.registry());
    specs.append(m_reports->job());
    specs.append(surveyJob(*m_surveys, [reports = m_reports.get()] { reports->wakeCourier(); }));
    for (JobSpec &spec : specs) {
        if (auto added = add(std::move(spec)); !added)
            return added;
    }
    QStringList known;
    const auto jobs = m_jobs->jobs();
    if (!jobs)
        return jobs.error();
    for (const JobInfo &job : *jobs)
        known.append(job.name);
    for (const QString &name : m_jobsConfig.schedules.keys() + m_jobsConfig.catchUp.keys()) {
        if (!known.contains(name))
            return Error{ErrorCode::InvalidArgument,
                         u"jobs: there is no job '%1'; there are %2"_s.arg(name, known.join(u", "_s))};
    }
    return {};
}

void ScheduledWork::tellOfAnomalies()
{
    AnomalyNotices::Reading reading;
    reading.zone = [&campus = m_parts.campus] { return campus.zone(); };
    reading.locale = [&database = m_parts.database](qint64 accountId) {
        const auto settings = ReportStore(database).settings(accountId);
        const bool isGerman = settings && settings->language == ReportLanguage::German;
        return isGerman ? QLocale(QLocale::German, QLocale::Germany) : QLocale(QLocale::English);
    };
    m_notices = std::make_unique<AnomalyNotices>(m_parts.database, m_parts.clock, m_reports->outbox(),
                                                 m_reports->unsubscribes(), std::move(reading));
    m_sequences->setNoticed(
        [notices = m_notices.get()](Transaction &transaction, const Sensor &sensor, const QList<Sequence> &anomalies) {
            return notices->notice(transaction, sensor, anomalies);
        });
}

// What was found is stored while those who are told of it are still there.
ScheduledWork::~ScheduledWork()
{
    m_jobs.reset();
    if (!m_sequences)
        return;
    if (const auto stored = m_sequences->flush(); !stored)
        qCWarning(lcSensors).noquote() << "sequences are not stored, and found again:" << stored.error().detail;
}

// What a report says of peaks and anomalies that begin in its days.
static std::function<Result<SensorEvents>(qint64, const TimeRange &)> eventsOf(const SequenceService &sequences)
{
    return [&sequences](qint64 sensorId, const TimeRange &range) -> Result<SensorEvents> {
        SensorEvents events;
        for (const SequenceKind kind : AllSequenceKinds) {
            const auto found = sequences.sequences(sensorId, kind, {range.from * 1000, range.to * 1000});
            if (!found)
                return found.error();
            QList<ReportEvent> &list = kind == SequenceKind::Peak ? events.peaks : events.anomalies;
            for (const Sequence &one : *found) {
                if (!range.contains(one.from / 1000))
                    continue;
                const bool corrected = !one.correctedDevice.isEmpty();
                list.append({{},
                             one.from,
                             one.to,
                             one.energyKwh,
                             one.meanPowerWatts,
                             corrected ? one.correctedDevice : one.device,
                             one.probability,
                             corrected});
            }
        }
        return events;
    };
}

Result<std::unique_ptr<ScheduledWork>> ScheduledWork::create(const Config &config, const ScheduledParts &parts)
{
    std::unique_ptr<ScheduledWork> work(new ScheduledWork(config, parts));
    auto classifier = ApplianceClassifier::load();
    if (!classifier)
        return classifier.error();
    work->m_appliances = std::make_shared<const ApplianceClassifier>(*std::move(classifier));
    work->m_sequences = std::make_unique<SequenceService>(parts.database, parts.clock, parts.sensors,
                                                          parts.fleet.registry(), parts.late, config.sequences);
    work->m_sequences->setClassify(
        [appliances = work->m_appliances](const Sequence &peak, const std::vector<MeasuredReading> &readings) {
            const auto guess = guessOf(*appliances, peak, readings);
            return guess ? SequenceService::Guess{guess->name, guess->probability} : SequenceService::Guess{};
        });
    auto reports =
        ReportRoom::create(config.mail, {parts.database, parts.clock, parts.sensors, parts.lateForReports,
                                         eventsOf(*work->m_sequences), config.campus.gasCalorificKwhPerCubicMetre});
    if (!reports)
        return reports.error();
    work->m_reports = *std::move(reports);
    work->tellOfAnomalies();
    work->m_surveys = std::make_unique<SurveyRoutine>(
        parts.database, parts.clock, config.surveys,
        [&outbox = work->m_reports->outbox()](Transaction &transaction, const OutboxMail &mail) {
            return outbox.put(transaction, mail);
        });
    if (const auto added = work->addJobs(config); !added)
        return added.error();
    return Result<std::unique_ptr<ScheduledWork>>(std::move(work));
}

} // namespace server
