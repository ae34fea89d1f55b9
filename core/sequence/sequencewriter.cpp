#include "sequencewriter.h"

#include "core/base/logging.h"

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

// Marks alone are worth no transaction of their own.
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

Result<void> SequenceWriter::save(const SensorPtr &sensor, SequenceKind kind, SequencePart part)
{
    const std::lock_guard lock(m_mutex);
    if (auto told = tell(sensor->id); !told)
        return told;
    if (part.changes.count() > 0 || !part.done.isEmpty())
        return submit({sensor, kind, std::move(part)});
    if (!part.mark)
        return {};
    m_marks[{sensor->id, kind}] = *part.mark;
    return m_marks.size() < MarksTogether ? Result<void>() : submitMarks();
}

//! Under the lock.
Result<void> SequenceWriter::submit(Item item)
{
    const qint64 sensorId = item.sensor->id;
    Marks marks;
    if (item.part.mark)
        marks[{sensorId, item.kind}] = *item.part.mark;
    const auto shared = std::make_shared<const Item>(std::move(item));
    const bool isTaken =
        m_writes.submit({[this, shared](Transaction &transaction) { return store(transaction, *shared); },
                         [this, sensorId, marks](const Result<void> &result) { stored(marks, sensorId, result); }});
    if (!isTaken)
        return Error{ErrorCode::Unavailable, u"too many changes are waiting"_s};
    ++m_inFlight[sensorId];
    for (const auto &[key, mark] : marks) {
        m_marks.erase(key); // it is an older one
        m_marksInFlight[key] = mark;
    }
    return {};
}

//! Under the lock.
Result<void> SequenceWriter::submitMarks()
{
    const bool isTaken =
        m_writes.submit({[this, marks = m_marks](Transaction &transaction) { return storeMarks(transaction, marks); },
                         [this, marks = m_marks](const Result<void> &result) { stored(marks, {}, result); }});
    if (!isTaken)
        return Error{ErrorCode::Unavailable, u"too many changes are waiting"_s};
    ++m_markWrites;
    for (const auto &[key, mark] : m_marks)
        m_marksInFlight[key] = mark;
    m_marks.clear();
    return {};
}

//! After the transaction, in the thread of the writes.
void SequenceWriter::stored(const Marks &marks, std::optional<qint64> sensorId, const Result<void> &result)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[key, mark] : marks) {
        const auto last = m_marksInFlight.find(key);
        if (last != m_marksInFlight.end() && last->second == mark)
            m_marksInFlight.erase(last);
    }
    if (!sensorId) {
        --m_markWrites;
        if (!result)
            m_lostMarks = result.error();
    } else {
        if (--m_inFlight[*sensorId] == 0)
            m_inFlight.remove(*sensorId);
        if (!result)
            m_lost.insert_or_assign(*sensorId, result.error());
    }
    m_settled.notify_all();
}

//! Under the lock.
Result<void> SequenceWriter::tell(qint64 sensorId)
{
    const auto lost = m_lost.extract(sensorId);
    return lost.empty() ? Result<void>() : lost.mapped();
}

Result<void> SequenceWriter::flush()
{
    std::unique_lock lock(m_mutex);
    if (!m_marks.empty()) {
        if (auto submitted = submitMarks(); !submitted)
            return submitted;
    }
    m_settled.wait(lock, [this] { return m_inFlight.isEmpty() && m_markWrites == 0; });
    if (m_lostMarks)
        return *std::exchange(m_lostMarks, std::nullopt);
    return m_lost.empty() ? Result<void>() : m_lost.begin()->second;
}

Result<void> SequenceWriter::flush(qint64 sensorId)
{
    std::unique_lock lock(m_mutex);
    m_settled.wait(lock, [this, sensorId] { return !m_inFlight.contains(sensorId); });
    return tell(sensorId);
}

void SequenceWriter::wait(qint64 sensorId)
{
    std::unique_lock lock(m_mutex);
    m_settled.wait(lock, [this, sensorId] { return !m_inFlight.contains(sensorId); });
}

std::optional<EpochMilliseconds> SequenceWriter::waitingMark(qint64 sensorId, SequenceKind kind)
{
    const std::lock_guard lock(m_mutex);
    for (const Marks *const marks : {&m_marks, &m_marksInFlight}) {
        if (const auto mark = marks->find({sensorId, kind}); mark != marks->end())
            return mark->second;
    }
    return std::nullopt;
}

Result<void> SequenceWriter::storeMarks(Transaction &transaction, const Marks &marks)
{
    std::vector<SequenceStore::Mark> all;
    for (const auto &[key, mark] : marks)
        all.push_back({key.first, key.second, mark});
    return m_store.setMarks(transaction, all);
}

Result<void> SequenceWriter::store(Transaction &transaction, const Item &item)
{
    const SequencePart &part = item.part;
    if (part.mark) {
        if (auto set = storeMarks(transaction, {{{item.sensor->id, item.kind}, *part.mark}}); !set)
            return set;
    }
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
