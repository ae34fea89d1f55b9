#include "sequencewriter.h"

#include "core/base/logging.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A mark costs a wait for the disk when it is written alone; one that is lost in a crash is found again.
constexpr std::size_t MarksTogether = 200;

void warnOfMarks(const Result<void> &stored)
{
    if (!stored)
        qCWarning(lcSensors).noquote() << "how far sensors were processed is not stored:" << stored.error().detail;
}

} // namespace

SequenceWriter::SequenceWriter(Database &database)
    : m_store(database)
    , m_writes(database)
{
}

SequenceWriter::~SequenceWriter()
{
    warnOfMarks(m_writes.run([this](Transaction &transaction) { return storeMarks(transaction); }));
}

void SequenceWriter::setNoticed(Noticed noticed)
{
    m_noticed = std::move(noticed);
}

//! Waits for the disk when there is something to lose. A mark alone need not be waited for: without it, the same is
//! found again.
Result<void> SequenceWriter::save(const SensorPtr &sensor, SequenceKind kind, SequencePart part)
{
    if (part.changes.count() == 0 && part.done.isEmpty() && (!part.mark || saveLater({sensor->id, kind, *part.mark})))
        return {};
    const auto apply = [this, sensor, kind, all = std::move(part)](Transaction &transaction) {
        return store(transaction, *sensor, kind, all);
    };
    return m_writes.run(apply);
}

//! With the m_marks of other sensors, or with the next m_store. False when too much waits to be written.
bool SequenceWriter::saveLater(const SequenceStore::Mark &mark)
{
    const std::lock_guard lock(m_mutex);
    m_marks.push_back(mark);
    if (m_marks.size() % MarksTogether != 0)
        return true;
    const auto done = [](const Result<void> &stored) {
        if (!stored)
            qCWarning(lcSensors).noquote() << "how far sensors were processed is not stored:" << stored.error().detail;
    };
    return m_writes.submit({[this](Transaction &transaction) { return storeMarks(transaction); }, done});
}

Result<void> SequenceWriter::storeMarks(Transaction &transaction)
{
    std::vector<SequenceStore::Mark> all;
    {
        const std::lock_guard lock(m_mutex);
        all.swap(m_marks);
    }
    return m_store.setMarks(transaction, all);
}

std::optional<EpochMilliseconds> SequenceWriter::waitingMark(qint64 sensorId, SequenceKind kind)
{
    const std::lock_guard lock(m_mutex);
    std::optional<EpochMilliseconds> latest;
    for (const SequenceStore::Mark &mark : m_marks) {
        if (mark.sensorId == sensorId && mark.kind == kind)
            latest = mark.processedTo;
    }
    return latest;
}

Result<void> SequenceWriter::store(Transaction &transaction, const Sensor &sensor, SequenceKind kind,
                                   const SequencePart &part)
{
    if (auto stored = storeMarks(transaction); !stored)
        return stored;
    for (const qint64 id : part.changes.removed) {
        if (auto removed = m_store.remove(transaction, id); !removed)
            return removed;
    }
    for (const StoredSequence &one : part.changes.updated) {
        if (auto updated = m_store.update(transaction, one); !updated)
            return updated;
    }
    QList<Sequence> added;
    for (const StoredSequence &one : part.changes.added) {
        const auto id = m_store.insert(transaction, one);
        if (!id)
            return id.error();
        added.append(one.sequence);
        added.last().id = *id;
    }
    if (part.mark) {
        if (auto set = m_store.setMark(transaction, sensor.id, kind, *part.mark); !set)
            return set;
    }
    for (const DirtyWindow &one : part.done) {
        if (auto cleared = m_store.clearDirty(transaction, sensor.id, kind, one); !cleared)
            return cleared;
    }
    if (kind != SequenceKind::Anomaly || part.changes.count() == 0)
        return {};
    if (auto spaced = spaceOut(transaction, sensor.id, added); !spaced)
        return spaced;
    return m_noticed && !added.isEmpty() ? m_noticed(transaction, sensor, added) : Result<void>();
}

//! Says of each anomaly of the sensor whether it counts, and leaves those in `added` that do.
Result<void> SequenceWriter::spaceOut(Transaction &transaction, qint64 sensorId, QList<Sequence> &added)
{
    auto all = m_store.overlapping(sensorId, SequenceKind::Anomaly, {});
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
        if (auto updated = m_store.update(transaction, one); !updated)
            return updated;
    }
    return {};
}

} // namespace core
