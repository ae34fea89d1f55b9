#include "sequenceservice.h"

#include "core/base/logging.h"
#include "core/model/appliance.h"
#include "core/sensors/groupedwrites.h"
#include "core/sequence/processing.h"
#include "core/sequence/sequencechanges.h"
#include "core/storage/auditstore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool countsElectricity(const Sensor &sensor)
{
    return utilityOf(sensor.kind) == Utility::Electricity;
}

// A mark costs a wait for the disk when it is written alone; one that is lost in a crash is found again.
constexpr std::size_t MarksTogether = 200;

//! One part of a sensor's windows, worked out and not stored yet.
struct Part
{
    SequenceChanges changes;
    std::optional<EpochMilliseconds> mark; //!< to be set
    QList<DirtyWindow> done;
};

} // namespace

struct SequenceService::Private
{
    SequenceRules rulesOf(const Sensor &sensor, SequenceKind kind) const;
    std::mutex &lockOf(qint64 sensorId) { return locks[static_cast<std::size_t>(sensorId) % locks.size()]; }
    void classifyNew(const Processing &processing, SequenceChanges &changes) const;
    Result<void> save(const SensorPtr &sensor, SequenceKind kind, Part part);
    bool saveLater(const SequenceStore::Mark &mark);
    Result<void> storeMarks(Transaction &transaction);
    std::optional<EpochMilliseconds> waitingMark(qint64 sensorId, SequenceKind kind);
    std::unique_ptr<DetectorMemory> takeMemory();
    void giveBack(std::unique_ptr<DetectorMemory> memory);
    Result<void> store(Transaction &transaction, const Sensor &sensor, SequenceKind kind, const Part &part);
    Result<void> spaceOut(Transaction &transaction, qint64 sensorId, QList<Sequence> &added);
    Result<void> note(Transaction &transaction, const Sequence &sequence, const QString &device,
                      const SequenceLabel &label);

    Database &database;
    const Clock &clock;
    SensorService &readings;
    const SensorRegistry &sensors;
    LateReadings &late;
    const SequenceOptions options;
    Classify classify = {};
    Noticed noticed = {};
    SequenceStore sequences{database};
    std::array<std::mutex, 64> locks = {};                      // one process() a sensor at a time
    std::mutex mutex = {};                                      // guards the two that follow
    std::vector<SequenceStore::Mark> marks = {};                // to be written, together
    std::vector<std::unique_ptr<DetectorMemory>> memories = {}; // that nobody uses now
    GroupedWrites writes{database};                             // last: it ends before what it uses
};

SequenceService::SequenceService(Database &database, const Clock &clock, SensorService &readings,
                                 const SensorRegistry &sensors, LateReadings &late, const SequenceOptions &options)
    : d(new Private{database, clock, readings, sensors, late, options})
{
}

SequenceService::~SequenceService()
{
    if (const auto stored = d->writes.run([this](Transaction &transaction) { return d->storeMarks(transaction); });
        !stored)
        qCWarning(lcSensors).noquote() << "how far sensors were processed is not stored:" << stored.error().detail;
}

void SequenceService::setClassify(Classify classify)
{
    d->classify = std::move(classify);
}

void SequenceService::setNoticed(Noticed noticed)
{
    d->noticed = std::move(noticed);
}

std::vector<qint64> SequenceService::sensors() const
{
    std::vector<qint64> ids;
    for (const SensorPtr &sensor : d->sensors.all()) {
        if (countsElectricity(*sensor))
            ids.push_back(sensor->id);
    }
    std::ranges::sort(ids);
    return ids;
}

SequenceRules SequenceService::Private::rulesOf(const Sensor &sensor, SequenceKind kind) const
{
    SequenceRules rules;
    rules.factor = kind == SequenceKind::Peak ? options.peakFactor : options.anomalyFactor;
    if (sensor.kind == SensorKind::AnalogElectricity && sensor.rotationPerKwh)
        rules.resolutionKwh = 1.0 / *sensor.rotationPerKwh;
    return rules;
}

class SequenceService::MemoryLoan
{
public:
    explicit MemoryLoan(Private &owner)
        : m_owner(owner)
        , m_memory(owner.takeMemory())
    {
    }
    ~MemoryLoan() { m_owner.giveBack(std::move(m_memory)); }
    MemoryLoan(const MemoryLoan &) = delete;
    MemoryLoan &operator=(const MemoryLoan &) = delete;
    DetectorMemory &memory() const { return *m_memory; }

private:
    Private &m_owner;
    std::unique_ptr<DetectorMemory> m_memory;
};

Result<int> SequenceService::process(qint64 sensorId, SequenceKind kind, const std::stop_token &stop, Mode mode)
{
    const SensorPtr sensor = d->sensors.byId(sensorId);
    if (!sensor)
        return Error{ErrorCode::NotFound, u"there is no sensor %1"_s.arg(sensorId)};
    if (!countsElectricity(*sensor))
        return 0;
    const std::lock_guard lock(d->lockOf(sensorId));
    const EpochMilliseconds end = lastSequenceWindowEnd(d->clock.nowMilliseconds());
    if (const auto placed = d->readings.putInPlace(sensorId); !placed)
        return placed.error();
    if (const auto claimed = d->late.claim(kind, end); !claimed)
        return claimed.error();
    const MemoryLoan loan(*d);
    Processing processing(d->database, *sensor, kind, d->rulesOf(*sensor, kind), loan.memory());
    const auto windows = processing.plan(end, d->waitingMark(sensorId, kind));
    if (!windows)
        return windows.error();
    EpochMilliseconds known = processing.mark().value_or(std::numeric_limits<EpochMilliseconds>::min());
    int changed = 0;
    for (const MillisecondRange &one : *windows) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, u"stopped before %1 was processed to its end"_s.arg(sensor->externalId)};
        const EpochMilliseconds knownBefore = known;
        known = std::max(known, one.to);
        const auto outcome = processing.look(one, known);
        if (!outcome)
            return outcome.error();
        Part part;
        part.changes = sequenceChanges(sensorId, kind, outcome->before, outcome->after);
        changed += part.changes.count();
        if (mode == Mode::DryRun)
            continue;
        d->classifyNew(processing, part.changes);
        if (known > knownBefore)
            part.mark = known;
        if (one.to == windows->last().to) {
            part.done = processing.dirty();
            part.done.removeIf([end](const DirtyWindow &window) { return window.window >= end; });
        }
        if (const auto saved = d->save(sensor, kind, std::move(part)); !saved)
            return saved.error();
    }
    return changed;
}

void SequenceService::Private::classifyNew(const Processing &processing, SequenceChanges &changes) const
{
    if (!classify)
        return;
    for (QList<StoredSequence> *const list : {&changes.updated, &changes.added}) {
        for (StoredSequence &one : *list) {
            Sequence &sequence = one.sequence;
            if (sequence.kind != SequenceKind::Peak)
                continue;
            const auto measured = processing.readingsOf(sequence.from, sequence.to);
            if (!measured) { // the peak stands without a guess
                qCWarning(lcSensors).noquote() << "a peak's readings cannot be read:" << measured.error().detail;
                continue;
            }
            const Guess guess = classify(sequence, *measured);
            sequence.device = guess.device;
            sequence.probability = guess.probability;
        }
    }
}

//! Waits for the disk when there is something to lose. A mark alone need not be waited for: without it, the same is
//! found again.
Result<void> SequenceService::Private::save(const SensorPtr &sensor, SequenceKind kind, Part part)
{
    if (part.changes.count() == 0 && part.done.isEmpty() && (!part.mark || saveLater({sensor->id, kind, *part.mark})))
        return {};
    const auto apply = [this, sensor, kind, all = std::move(part)](Transaction &transaction) {
        return store(transaction, *sensor, kind, all);
    };
    return writes.run(apply);
}

//! With the marks of other sensors, or with the next sequences. False when too much waits to be written.
bool SequenceService::Private::saveLater(const SequenceStore::Mark &mark)
{
    const std::lock_guard lock(mutex);
    marks.push_back(mark);
    if (marks.size() % MarksTogether != 0)
        return true;
    const auto done = [](const Result<void> &stored) {
        if (!stored)
            qCWarning(lcSensors).noquote() << "how far sensors were processed is not stored:" << stored.error().detail;
    };
    return writes.submit({[this](Transaction &transaction) { return storeMarks(transaction); }, done});
}

Result<void> SequenceService::Private::storeMarks(Transaction &transaction)
{
    std::vector<SequenceStore::Mark> all;
    {
        const std::lock_guard lock(mutex);
        all.swap(marks);
    }
    return sequences.setMarks(transaction, all);
}

std::optional<EpochMilliseconds> SequenceService::Private::waitingMark(qint64 sensorId, SequenceKind kind)
{
    const std::lock_guard lock(mutex);
    std::optional<EpochMilliseconds> latest;
    for (const SequenceStore::Mark &mark : marks) {
        if (mark.sensorId == sensorId && mark.kind == kind)
            latest = mark.processedTo;
    }
    return latest;
}

std::unique_ptr<DetectorMemory> SequenceService::Private::takeMemory()
{
    const std::lock_guard lock(mutex);
    if (memories.empty())
        return std::make_unique<DetectorMemory>();
    auto memory = std::move(memories.back());
    memories.pop_back();
    return memory;
}

void SequenceService::Private::giveBack(std::unique_ptr<DetectorMemory> memory)
{
    const std::lock_guard lock(mutex);
    memories.push_back(std::move(memory));
}

Result<void> SequenceService::Private::store(Transaction &transaction, const Sensor &sensor, SequenceKind kind,
                                             const Part &part)
{
    if (auto stored = storeMarks(transaction); !stored)
        return stored;
    for (const qint64 id : part.changes.removed) {
        if (auto removed = sequences.remove(transaction, id); !removed)
            return removed;
    }
    for (const StoredSequence &one : part.changes.updated) {
        if (auto updated = sequences.update(transaction, one); !updated)
            return updated;
    }
    QList<Sequence> added;
    for (const StoredSequence &one : part.changes.added) {
        const auto id = sequences.insert(transaction, one);
        if (!id)
            return id.error();
        added.append(one.sequence);
        added.last().id = *id;
    }
    if (part.mark) {
        if (auto set = sequences.setMark(transaction, sensor.id, kind, *part.mark); !set)
            return set;
    }
    for (const DirtyWindow &one : part.done) {
        if (auto cleared = sequences.clearDirty(transaction, sensor.id, kind, one); !cleared)
            return cleared;
    }
    if (kind != SequenceKind::Anomaly || part.changes.count() == 0)
        return {};
    if (auto spaced = spaceOut(transaction, sensor.id, added); !spaced)
        return spaced;
    return noticed && !added.isEmpty() ? noticed(transaction, sensor, added) : Result<void>();
}

//! Says of each anomaly of the sensor whether it counts, and leaves those in `added` that do.
Result<void> SequenceService::Private::spaceOut(Transaction &transaction, qint64 sensorId, QList<Sequence> &added)
{
    auto all = sequences.overlapping(sensorId, SequenceKind::Anomaly, {});
    if (!all)
        return all.error();
    std::vector<MillisecondRange> ranges;
    for (const StoredSequence &one : *all)
        ranges.push_back({one.sequence.from, one.sequence.to});
    const std::vector<bool> counts = spacedOut(ranges);
    for (qsizetype i = 0; i < all->size(); ++i) {
        StoredSequence &one = (*all)[i];
        const bool isCounted = counts[static_cast<std::size_t>(i)];
        if (!isCounted)
            added.removeIf([&one](const Sequence &sequence) { return sequence.id == one.sequence.id; });
        if (isCounted == one.counts)
            continue;
        one.counts = isCounted;
        if (auto updated = sequences.update(transaction, one); !updated)
            return updated;
    }
    return {};
}

Result<QList<Sequence>> SequenceService::sequences(qint64 sensorId, SequenceKind kind, MillisecondRange range) const
{
    const auto stored = d->sequences.overlapping(sensorId, kind, range);
    if (!stored)
        return stored.error();
    const auto labels = d->sequences.labels(sensorId);
    if (!labels)
        return labels.error();
    QList<Sequence> all;
    for (const StoredSequence &one : *stored) {
        if (one.counts)
            all.append(withLabel(one.sequence, *labels));
    }
    return all;
}

Result<Sequence> SequenceService::correct(qint64 sensorId, qint64 sequenceId, const QString &device,
                                          const QString &actor)
{
    if (!device.isEmpty() && !applianceNames().contains(device))
        return Error{ErrorCode::InvalidArgument,
                     u"device must be empty or one of %1"_s.arg(applianceNames().join(u", "_s))};
    const auto found = d->sequences.byId(sequenceId);
    if (!found)
        return found.error();
    if (!*found || (*found)->sequence.sensorId != sensorId || (*found)->sequence.kind != SequenceKind::Peak)
        return Error{ErrorCode::NotFound, u"the sensor has no peak %1"_s.arg(sequenceId)};
    const Sequence &sequence = (*found)->sequence;
    const SequenceLabel label{sensorId, sequence.from, sequence.to, device, actor, d->clock.now()};
    const auto before = d->sequences.labels(sensorId);
    if (!before)
        return before.error();
    const QString deviceBefore = withLabel(sequence, *before).correctedDevice;
    auto transaction = Transaction::begin(d->database);
    if (!transaction)
        return transaction.error();
    if (const auto added = d->sequences.addLabel(*transaction, label); !added)
        return added.error();
    if (const auto noted = d->note(*transaction, sequence, deviceBefore, label); !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return withLabel(sequence, {label});
}

Result<void> SequenceService::Private::note(Transaction &transaction, const Sequence &sequence, const QString &device,
                                            const SequenceLabel &label)
{
    const auto text = [&sequence](const QString &name) {
        const QJsonObject object{{u"peak"_s, sequence.id}, {u"device"_s, name}};
        return name.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    const SensorPtr sensor = sensors.byId(label.sensorId);
    AuditEntry entry;
    entry.at = label.at;
    entry.actor = label.by;
    entry.action = u"peak.correct"_s;
    entry.subject = u"sensor:%1"_s.arg(sensor ? sensor->externalId : QString::number(label.sensorId));
    entry.before = text(device);
    entry.after = text(label.device);
    return AuditStore(database).append(transaction, entry);
}

} // namespace core
