#include "campusservice.h"

#include "core/campus/judgements.h"
#include "core/campus/predictionquery.h"
#include "core/campus/publishedcampus.h"
#include "core/campus/rowcounts.h"
#include "core/campus/scoringsettings.h"
#include "core/campus/timeseriesquery.h"
#include "core/campus/touchedutilities.h"
#include "core/campus/workqueue.h"
#include "core/storage/resultstore.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace core {

struct CampusService::Private
{
    Private(Database &theDatabase, const Clock &theClock, CampusOptions theOptions)
        : database(theDatabase)
        , clock(theClock)
        , options(std::move(theOptions))
        , judgements(database, clock, options)
    {
    }

    Database &database;
    const Clock &clock;
    const CampusOptions options;
    Judgements judgements;

    PublishedCampus published;

    mutable std::mutex mutex; // guards feeder
    std::function<QList<TaskInfo>()> feeder;

    std::optional<WorkQueue> queue; // last, so that its thread ends before what it works on goes

    Result<void> publish() { return published.publish(database, judgements, options.cutoffs); }
    QList<TaskInfo> feederTasks() const;
};

namespace {

Error notFound(const QString &number)
{
    return Error{ErrorCode::NotFound, u"Building %1 not found"_s.arg(number)};
}

} // namespace

QList<TaskInfo> CampusService::Private::feederTasks() const
{
    std::unique_lock lock(mutex);
    const auto tasks = feeder;
    lock.unlock();
    return tasks ? tasks() : QList<TaskInfo>();
}

CampusService::CampusService(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

CampusService::~CampusService()
{
    d->queue.reset();
}

Result<std::unique_ptr<CampusService>> CampusService::create(Database &database, const Clock &clock,
                                                             CampusOptions options)
{
    auto p = std::make_unique<Private>(database, clock, std::move(options));
    const auto unusable = p->judgements.load();
    if (!unusable)
        return unusable.error();
    if (const auto published = p->publish(); !published)
        return published.error();
    if (const auto noted = noteScoringSettings(database, p->options); !noted)
        return noted.error();
    const auto dirty = ImportStore(database).dirty();
    if (!dirty)
        return dirty.error();
    const auto left = utilitiesToJudge(database, *dirty);
    if (!left)
        return left.error();

    std::unique_ptr<CampusService> service(new CampusService(std::move(p)));
    CampusService *self = service.get();
    self->d->queue.emplace(
        std::chrono::milliseconds(self->d->options.debounceMilliseconds),
        [self](Utility utility, UtilityWork work) { self->judge(utility, work.forceTraining); },
        [self] { Q_EMIT self->workChanged(); });
    self->d->queue->enqueue(*left + *unusable, {});
    return service;
}

//! Runs on the queue's thread.
void CampusService::judge(Utility utility, bool forceTraining)
{
    const auto judged = d->judgements.judge(
        zone(), utility, forceTraining, d->queue->pending() == 1,
        [this, utility](const QString &step, double progress) { return d->queue->report(utility, step, progress); });
    if (!judged && judged.error().code == ErrorCode::Cancelled) {
        if (forceTraining)
            d->queue->enqueue({utility}, {true});
        return;
    }
    if (!judged) {
        d->published.noteOutcome(utility, judged.error());
        return;
    }
    d->queue->enqueue(*judged, {});
    d->published.noteOutcome(utility, d->publish());
    Q_EMIT snapshotChanged();
}

//! After a commit: shows the change at once and queues what it touched.
Result<void> CampusService::follow(const TouchedData &touched)
{
    if (touched.isEmpty())
        return {};
    const auto utilities = utilitiesToJudge(d->database, touched);
    if (!utilities)
        return utilities.error();
    d->queue->enqueue(*utilities, {});
    if (const auto published = d->publish(); !published)
        return published.error();
    Q_EMIT snapshotChanged();
    return {};
}

void CampusService::setFeeder(std::function<QList<TaskInfo>()> tasks)
{
    const std::lock_guard lock(d->mutex);
    d->feeder = std::move(tasks);
}

void CampusService::noteFeederWork()
{
    Q_EMIT workChanged();
}

std::shared_ptr<const Snapshot> CampusService::snapshot() const
{
    return d->published.current();
}

Result<ImportResult> CampusService::importCsv(ImportKind kind, QIODevice &input, const QString &source,
                                              std::function<bool(qint64, qint64)> progress, const QString &person,
                                              const ImportOptions &options)
{
    const ImportSettings settings{source, d->options.gasCalorificKwhPerCubicMetre, std::move(progress), person,
                                  options};
    auto outcome = Importer(d->database, d->clock).importCsv(kind, input, settings);
    if (!outcome)
        return outcome.error();
    if (const auto followed = follow(outcome->touched); !followed)
        return followed.error();
    return std::move(outcome->result);
}

Result<ImportResult> CampusService::importRows(ImportKind kind, const QJsonArray &rows, const QString &source,
                                               const QString &person)
{
    const ImportSettings settings{source, d->options.gasCalorificKwhPerCubicMetre, {}, person, {}};
    auto outcome = Importer(d->database, d->clock).importRows(kind, rows, settings);
    if (!outcome)
        return outcome.error();
    if (const auto followed = follow(outcome->touched); !followed)
        return followed.error();
    return std::move(outcome->result);
}

Result<QList<ImportBatch>> CampusService::imports() const
{
    return ImportStore(d->database).list();
}

Result<ImportBatch> CampusService::undoImport(qint64 id)
{
    ImportStore store(d->database);
    auto transaction = Transaction::begin(d->database);
    if (!transaction)
        return transaction.error();
    const auto touched = store.undo(*transaction, zone(), id, d->clock.now());
    if (!touched)
        return touched.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    if (const auto followed = follow(*touched); !followed)
        return followed.error();
    const auto batch = store.byId(id);
    if (!batch)
        return batch.error();
    if (!*batch)
        return Error{ErrorCode::Internal, u"import %1 is gone after it was undone"_s.arg(id)};
    return **batch;
}

Result<void> CampusService::requestTraining(std::optional<Utility> utility)
{
    const auto inUse = utilitiesInUse(d->database);
    if (!inUse)
        return inUse.error();
    if (utility && !inUse->contains(*utility))
        return Error{ErrorCode::NotEnoughData, u"There are no %1 readings to train on"_s.arg(utilityName(*utility))};
    if (inUse->isEmpty())
        return Error{ErrorCode::NotEnoughData, u"There are no readings to train on"_s};
    d->queue->enqueue(utility ? QList<Utility>{*utility} : *inUse, {true});
    return {};
}

Result<void> CampusService::requestScoring()
{
    const auto inUse = utilitiesInUse(d->database);
    if (!inUse)
        return inUse.error();
    d->queue->enqueue(*inUse, {});
    return {};
}

bool CampusService::waitUntilIdle(int milliseconds)
{
    return d->queue->waitUntilIdle(std::chrono::milliseconds(milliseconds), milliseconds < 0);
}

Result<TimeSeries> CampusService::timeSeries(const QString &buildingNumber, Utility utility,
                                             std::optional<EpochSeconds> start, std::optional<EpochSeconds> end,
                                             Resolution resolution) const
{
    const auto now = d->published.current();
    const auto index = now->indexByNumber.constFind(buildingNumber);
    if (index == now->indexByNumber.constEnd())
        return notFound(buildingNumber);
    return queryTimeSeries(d->database, now->zone, {now->buildings.at(*index), utility, start, end, resolution});
}

Result<Prediction> CampusService::predict(const PredictionRequest &request, const QList<WeatherChange> &changes) const
{
    const auto now = d->published.current();
    if (!now->indexByNumber.contains(request.buildingNumber))
        return notFound(request.buildingNumber);
    const auto model = d->judgements.model(request.utility);
    if (!model)
        return Error{ErrorCode::NotEnoughData, u"There is no model for %1 yet: it needs at least 14 days of readings "
                                               "before the scored period"_s.arg(utilityName(request.utility))};
    const auto judged = d->judgements.judged(now->zone, request.utility);
    if (!judged)
        return judged.error();
    return queryPrediction(now->zone, *model, **judged, request, changes);
}

Result<DaemonStatus> CampusService::status() const
{
    const auto now = d->published.current();
    DaemonStatus status;
    status.version = QStringLiteral(METERHOUSE_VERSION);
    status.simulated = now->simulated;
    status.siteZone = QString::fromUtf8(now->zone.id());
    status.buildings = now->buildings.size();
    if (const auto counted = countRows(d->database, status); !counted)
        return counted.error();
    status.models = d->judgements.modelInfos();
    status.tasks = d->feederTasks(); // first: what it hands on is then seen in the queue, or in both
    status.tasks += d->queue->tasks();
    status.pendingWork = static_cast<int>(status.tasks.size());
    status.lastError = d->published.lastError();
    return status;
}

int CampusService::pendingWork() const
{
    const auto feeding = static_cast<int>(d->feederTasks().size()); // first, as in status()
    return feeding + d->queue->pending();
}

SiteZone CampusService::zone() const
{
    return d->published.current()->zone;
}

Database &CampusService::database() const
{
    return d->database;
}

} // namespace core
