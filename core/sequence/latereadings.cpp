#include "latereadings.h"

#include "core/sequence/sequencedetector.h"
#include "core/storage/sequencestore.h"

#include <algorithm>

namespace core {

Result<std::unique_ptr<LateReadings>> LateReadings::create(Database &database)
{
    std::unique_ptr<LateReadings> late(new LateReadings(database));
    for (const SequenceKind kind : AllSequenceKinds) {
        const auto mark = SequenceStore(database).latestMark(kind);
        if (!mark)
            return mark.error();
        late->claimed(kind) = mark->value_or(std::numeric_limits<EpochMilliseconds>::min());
    }
    return Result<std::unique_ptr<LateReadings>>(std::move(late));
}

Result<void> LateReadings::note(Transaction &transaction, qint64 sensorId, EpochMilliseconds from, EpochMilliseconds to)
{
    SequenceStore store(m_database);
    for (const SequenceKind kind : AllSequenceKinds) {
        const EpochMilliseconds last = std::min<EpochMilliseconds>(to, claimed(kind));
        if (from > last)
            continue;
        for (EpochMilliseconds window = sequenceWindowOf(from); window < last; window += SequenceWindow) {
            const EpochMilliseconds end = std::min(last, window + SequenceWindow);
            if (auto noted = store.noteDirty(transaction, sensorId, kind, window, end); !noted)
                return noted;
        }
    }
    return {};
}

Result<void> LateReadings::claim(SequenceKind kind, EpochMilliseconds end)
{
    if (claimed(kind) >= end)
        return {};
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    claimed(kind) = std::max<EpochMilliseconds>(claimed(kind), end);
    return {};
}

} // namespace core
