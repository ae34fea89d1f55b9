#include "sequenceservice.h"

#include "core/base/logging.h"
#include "core/sequence/processing.h"
#include "core/sequence/sequencecorrections.h"
#include "core/sequence/sequencewriter.h"

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool countsElectricity(const Sensor &sensor)
{
    return utilityOf(sensor.kind) == Utility::Electricity;
}

} // namespace

struct SequenceService::Private
{
    SequenceRules rulesOf(const Sensor &sensor, SequenceKind kind) const;
    std::mutex &lockOf(qint64 sensorId) { return locks[static_cast<std::size_t>(sensorId) % locks.size()]; }
    void classifyNew(const Processing &processing, SequenceChanges &changes) const;
    std::unique_ptr<DetectorMemory> takeMemory();
    void giveBack(std::unique_ptr<DetectorMemory> memory);

    Database &database;
    const Clock &clock;
    SensorService &readings;
    const SensorRegistry &sensors;
    LateReadings &late;
    const SequenceOptions options;
    Classify classify = {};
    SequenceCorrections corrections{database, clock, sensors};
    SequenceWriter writer{database};
    std::array<std::mutex, 64> locks = {};                      // one process() a sensor at a time
    std::mutex mutex = {};                                      // guards what follows
    std::vector<std::unique_ptr<DetectorMemory>> memories = {}; // that nobody uses now
};

SequenceService::SequenceService(Database &database, const Clock &clock, SensorService &readings,
                                 const SensorRegistry &sensors, LateReadings &late, const SequenceOptions &options)
    : d(new Private{database, clock, readings, sensors, late, options})
{
}

SequenceService::~SequenceService() = default;

void SequenceService::setClassify(Classify classify)
{
    d->classify = std::move(classify);
}

void SequenceService::setNoticed(Noticed noticed)
{
    d->writer.setNoticed(std::move(noticed));
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
    if (const auto settled = d->writer.flush(sensorId); !settled)
        return settled.error();
    const MemoryLoan loan(*d);
    Processing processing(d->database, *sensor, kind, d->rulesOf(*sensor, kind), loan.memory());
    const auto windows = processing.plan(end, d->writer.waitingMark(sensorId, kind));
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
        SequencePart part;
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
        if (const auto saved = d->writer.save(sensor, kind, std::move(part)); !saved)
            return saved.error();
        if (one.to == windows->last().to)
            break;
        if (const auto settled = d->writer.flush(sensorId); !settled) // the next part looks at what this one changed
            return settled.error();
    }
    return changed;
}

Result<void> SequenceService::flush()
{
    return d->writer.flush();
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

Result<QList<Sequence>> SequenceService::sequences(qint64 sensorId, SequenceKind kind, MillisecondRange range) const
{
    d->writer.wait(sensorId);
    return d->corrections.sequences(sensorId, kind, range);
}

Result<Sequence> SequenceService::correct(qint64 sensorId, qint64 sequenceId, const QString &device,
                                          const QString &actor)
{
    d->writer.wait(sensorId);
    return d->corrections.correct(sensorId, sequenceId, device, actor);
}

} // namespace core
