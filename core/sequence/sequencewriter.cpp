#include "sequencewriter.h"

#include "core/base/logging.h"

#include <future>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

// Marks alone are worth no transaction of their own; what else waits goes while the one before is being written.
constexpr std::size_t MarksTogether = 200;

SequenceWriter::SequenceWriter(Database &database)
    : m_store(database)
    , m_writes(database)
{
}

SequenceWriter::~SequenceWriter()
{
    if (const auto flushed = flush(); !flushed)
        qCWarning(lcSensors).noquote() << "sequences are not stored:" << flushed.error().detail;
}

void SequenceWriter::setNoticed(Noticed noticed)
{
    m_noticed = std::move(noticed);
}

void SequenceWriter::Batch::add(const Item &item)
{
    if (!item.isMarkAlone())
        changed.insert(item.sensor->id);
    if (item.part.mark)
        marks[{item.sensor->id, item.kind}] = *item.part.mark;
    items.push_back(item);
}

Result<void> SequenceWriter::save(const SensorPtr &sensor, SequenceKind kind, SequencePart part)
{
    const Item item{sensor, kind, std::move(part)};
    const bool isMarkAlone = item.isMarkAlone();
    if (isMarkAlone && !item.part.mark)
        return {};
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *std::exchange(m_failure, std::nullopt);
    m_waiting.add(item);
    if (m_isSubmitted || (isMarkAlone && m_waiting.items.size() < MarksTogether))
        return {};
    return submit() ? Result<void>() : Error{ErrorCode::Unavailable, u"too many changes are waiting"_s};
}

//! Under the lock.
bool SequenceWriter::submit()
{
    m_isSubmitted = m_writes.submit({[this](Transaction &transaction) { return storeWaiting(transaction); },
                                     [this](const Result<void> &result) { stored(result); }});
    return m_isSubmitted;
}

//! After the transaction, in the thread of the writes.
void SequenceWriter::stored(const Result<void> &result)
{
    const std::lock_guard lock(m_mutex);
    m_inFlight = {};
    if (!result)
        m_failure = result.error();
    m_isSubmitted = false;
    if (!m_waiting.changed.isEmpty() || m_waiting.items.size() >= MarksTogether)
        submit();
}

Result<void> SequenceWriter::flush()
{
    const auto promise = std::make_shared<std::promise<void>>();
    auto future = promise->get_future();
    const bool isTaken = m_writes.submit({[this](Transaction &transaction) { return storeWaiting(transaction); },
                                          [this, promise](const Result<void> &result) {
                                              stored(result);
                                              promise->set_value();
                                          }});
    if (!isTaken)
        return Error{ErrorCode::Unavailable, u"too many changes are waiting"_s};
    future.wait();
    const std::lock_guard lock(m_mutex);
    return m_failure ? *std::exchange(m_failure, std::nullopt) : Result<void>();
}

bool SequenceWriter::hasWaiting(qint64 sensorId)
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.changed.contains(sensorId) || m_inFlight.changed.contains(sensorId);
}

std::optional<EpochMilliseconds> SequenceWriter::waitingMark(qint64 sensorId, SequenceKind kind)
{
    const std::lock_guard lock(m_mutex);
    for (const Batch *const batch : {&m_waiting, &m_inFlight}) {
        if (const auto mark = batch->marks.find({sensorId, kind}); mark != batch->marks.end())
            return mark->second;
    }
    return std::nullopt;
}

Result<void> SequenceWriter::storeWaiting(Transaction &transaction)
{
    std::vector<Item> items;
    {
        const std::lock_guard lock(m_mutex);
        items.swap(m_waiting.items);
        m_waiting = {};
        for (const Item &item : items)
            m_inFlight.add(item);
    }
    std::vector<SequenceStore::Mark> marks;
    for (const Item &item : items) {
        if (item.part.mark)
            marks.push_back({item.sensor->id, item.kind, *item.part.mark});
        if (item.isMarkAlone())
            continue;
        if (auto done = store(transaction, item); !done)
            return done;
    }
    return m_store.setMarks(transaction, marks);
}

Result<void> SequenceWriter::store(Transaction &transaction, const Item &item)
{
    const SequencePart &part = item.part;
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
    for (const DirtyWindow &one : part.done) {
        if (auto cleared = m_store.clearDirty(transaction, item.sensor->id, item.kind, one); !cleared)
            return cleared;
    }
    if (item.kind != SequenceKind::Anomaly || part.changes.count() == 0)
        return {};
    if (auto spaced = spaceOut(transaction, item.sensor->id, added); !spaced)
        return spaced;
    return m_noticed && !added.isEmpty() ? m_noticed(transaction, *item.sensor, added) : Result<void>();
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
