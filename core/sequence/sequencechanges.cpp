#include "sequencechanges.h"

#include <algorithm>

namespace core {

namespace {

//! More than half of what the two cover together is common to them.
bool isMuchTheSame(const Sequence &one, const FoundSequence &other)
{
    const EpochMilliseconds common = std::min(one.to, other.to) - std::max(one.from, other.from);
    const EpochMilliseconds together = std::max(one.to, other.to) - std::min(one.from, other.from);
    return 2 * common > together;
}

bool isTheSame(const Sequence &one, const FoundSequence &other)
{
    return FoundSequence{one.from, one.to, one.energyKwh, one.meanPowerWatts, one.baseWatts} == other;
}

void take(StoredSequence &into, const FoundSequence &found)
{
    Sequence &sequence = into.sequence;
    sequence.from = found.from;
    sequence.to = found.to;
    sequence.energyKwh = found.energyKwh;
    sequence.meanPowerWatts = found.meanPowerWatts;
    sequence.baseWatts = found.baseWatts;
    sequence.device.clear(); // guessed by what it was
    sequence.probability = 0.0;
}

} // namespace

SequenceChanges sequenceChanges(qint64 sensorId, SequenceKind kind, const QList<StoredSequence> &before,
                                std::span<const FoundSequence> after)
{
    SequenceChanges changes;
    QList<StoredSequence> left = before;
    for (const FoundSequence &found : after) {
        // No two sequences overlap, so at most one is much the same.
        const auto same = std::ranges::find_if(
            left, [&found](const StoredSequence &one) { return isMuchTheSame(one.sequence, found); });
        if (same == left.end()) {
            StoredSequence added;
            added.sequence.sensorId = sensorId;
            added.sequence.kind = kind;
            take(added, found);
            changes.added.append(added);
            continue;
        }
        if (!isTheSame(same->sequence, found)) {
            take(*same, found);
            changes.updated.append(*same);
        }
        left.erase(same);
    }
    for (const StoredSequence &one : left)
        changes.removed.append(one.sequence.id);
    return changes;
}

} // namespace core
