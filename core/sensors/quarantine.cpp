#include "quarantine.h"

#include "core/sensors/counterintervals.h"
#include "core/sensors/folding.h"
#include "core/sensors/intake.h"
#include "core/sensors/quarantinejson.h"
#include "core/storage/auditstore.h"
#include "core/storage/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr EpochMilliseconds Window = 7 * SecondsPerDay * 1000; // loaded at a time

std::vector<CounterReading> readingsOf(std::span<const HeldReading> held)
{
    std::vector<CounterReading> readings;
    for (const HeldReading &one : held)
        readings.push_back(one.reading);
    return readings;
}

std::vector<EpochMilliseconds> timesOf(std::span<const CounterReading> readings)
{
    std::vector<EpochMilliseconds> times;
    for (const CounterReading &one : readings)
        times.push_back(one.at);
    std::ranges::sort(times);
    return times;
}

} // namespace

//! So that the blocks alone say what is accepted.
Result<TouchedData> QuarantineWriter::placeWaiting(Transaction &transaction, qint64 sensorId)
{
    const SensorTail &tail = m_desk.tails.of(sensorId);
    if (tail.waiting.empty())
        return TouchedData();
    if (auto merged = m_desk.tails.blocks().merge(sensorId, tail.waiting); !merged)
        return merged.error();
    const auto removed =
        sql::change(transaction.connection(), u"DELETE FROM sensor_inbox WHERE sensor_id = ?"_s, {sensorId});
    if (!removed)
        return removed.error();
    return m_desk.folding.rebuildSlots(transaction, sensorId, tail.waiting.front().at, tail.waiting.back().at,
                                       tail.breaks, tail.period);
}

void QuarantineWriter::forget(qint64 sensorId)
{
    m_desk.tails.placed(sensorId);
    if (const auto reloaded = m_desk.tails.reload(sensorId); !reloaded)
        qFatal("a sensor's readings cannot be read again: %s", qPrintable(reloaded.error().detail));
}

Result<void> QuarantineWriter::audit(Transaction &transaction, const QuestionRow &row, const QString &actor,
                                     const QString &action, const QByteArray &before, const QByteArray &after)
{
    AuditEntry entry;
    entry.at = m_clock.now();
    entry.actor = actor;
    entry.action = action;
    entry.subject = u"sensor:%1"_s.arg(row.sensor);
    entry.before = QString::fromUtf8(before);
    entry.after = QString::fromUtf8(after);
    return AuditStore(m_database).append(transaction, entry);
}

Result<QuarantineOutcome> QuarantineWriter::decide(qint64 id, const QuarantineChoice &choice, const QString &actor)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const QuarantineReader reader(m_database, m_clock);
    const auto row = reader.row(id);
    if (!row)
        return row.error();
    if (row->decidedAt)
        return Error{ErrorCode::Conflict, u"Question %1 is decided already"_s.arg(id)};
    auto touched = placeWaiting(*transaction, row->sensorId);
    if (!touched)
        return touched.error();
    const auto one = reader.caseOf(*row);
    if (!one)
        return one.error();
    const auto done = replay(*one, choice);
    if (!done)
        return done.error();
    if (!done->fitsLater || (done->made && done->taken.empty()))
        return Error{ErrorCode::Conflict, u"With this answer the readings do not fit to those accepted around them"_s};
    const auto applied = apply(*transaction, *row, *one, *done);
    if (!applied)
        return applied.error();
    touched->unite(*applied);

    const QByteArray decision =
        packDecision({done->choice, m_clock.now(), actor, done->energy, static_cast<int>(done->taken.size())});
    if (const auto closed = QuarantineStore(m_database).close(*transaction, id, m_clock.now(), actor, decision);
        !closed)
        return closed.error();
    if (const auto noted = audit(*transaction, *row, actor, u"quarantine.decide"_s, {}, decision); !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    forget(row->sensorId);
    return QuarantineOutcome{*touched, row->sensorId};
}

Result<TouchedData> QuarantineWriter::apply(Transaction &transaction, const QuestionRow &row, const QuarantineCase &one,
                                            const Replay &replay)
{
    if (!replay.made)
        return TouchedData();
    SensorReadingStore readings(m_database);
    CounterBreak made = *replay.made;
    made.questionId = row.id;
    if (const auto put = readings.putBreak(transaction, row.sensorId, made); !put)
        return put.error();
    if (const auto merged = m_desk.tails.blocks().merge(row.sensorId, readingsOf(replay.taken)); !merged)
        return merged.error();
    QuarantineStore store(m_database);
    for (const HeldReading &taken : replay.taken) {
        if (const auto noted = store.setReplayed(transaction, row.id, taken.sequence); !noted)
            return noted.error();
    }
    const auto breaks = readings.breaks(row.sensorId);
    if (!breaks)
        return breaks.error();
    return m_desk.folding.rebuildSlots(transaction, row.sensorId, one.lastAccepted->at, replay.taken.back().reading.at,
                                       *breaks, m_desk.tails.of(row.sensorId).period);
}

Result<QuarantineOutcome> QuarantineWriter::undo(qint64 id, const QString &actor)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto row = QuarantineReader(m_database, m_clock).row(id);
    if (!row)
        return row.error();
    if (!row->decidedAt)
        return Error{ErrorCode::Conflict, u"Question %1 is not decided"_s.arg(id)};
    auto touched = placeWaiting(*transaction, row->sensorId);
    if (!touched)
        return touched.error();
    const auto takenBack = takeBack(*transaction, *row);
    if (!takenBack)
        return takenBack.error();
    touched->unite(*takenBack);
    if (const auto opened = QuarantineStore(m_database).reopen(*transaction, id); !opened)
        return opened.error();
    if (const auto noted = audit(*transaction, *row, actor, u"quarantine.undo"_s, row->decision, {}); !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    forget(row->sensorId);
    return QuarantineOutcome{*touched, row->sensorId};
}

Result<TouchedData> QuarantineWriter::takeBack(Transaction &transaction, const QuestionRow &row)
{
    SensorReadingStore store(m_database);
    auto breaks = store.breaks(row.sensorId);
    if (!breaks)
        return breaks.error();
    const auto made = std::ranges::find(*breaks, row.id, &CounterBreak::questionId);
    if (made == breaks->end())
        return TouchedData(); // it was rejected
    const CounterBreak removed = *made;
    breaks->erase(made);
    auto held = QuarantineStore(m_database).held(row.id);
    if (!held)
        return held.error();
    const qint64 lastSequence = held->empty() ? 0 : held->back().sequence;
    std::erase_if(*held, [](const HeldReading &one) { return !one.replayed; });
    const auto replayed = readingsOf(*held);
    SensorBlocks &blocks = m_desk.tails.blocks();
    if (const auto gone = blocks.remove(row.sensorId, timesOf(replayed)); !gone)
        return gone.error();
    if (const auto gone = store.removeBreaks(transaction, row.id); !gone)
        return gone.error();

    const auto around = blocks.load(row.sensorId, {removed.at, removed.at}, true);
    if (!around)
        return around.error();
    EpochMilliseconds from = removed.at;
    EpochMilliseconds to = removed.at;
    if (!around->empty() && around->front().at < removed.at) {
        const auto unfit = misfits(row, removed, *breaks, around->front());
        if (!unfit)
            return unfit.error();
        if (const auto gone = blocks.remove(row.sensorId, timesOf(*unfit)); !gone)
            return gone.error();
        if (const auto kept = holdAgain(transaction, row, *unfit, lastSequence); !kept)
            return kept.error();
        from = around->front().at;
        to = unfit->empty() ? to : unfit->back().at;
    }
    for (const EpochMilliseconds time : timesOf(replayed))
        to = std::max(to, time);
    return m_desk.folding.rebuildSlots(transaction, row.sensorId, from, to, *breaks,
                                       m_desk.tails.of(row.sensorId).period);
}

//! The accepted readings from the break on that do not fit to the one before it without it. From the first that fits
//! on, all do.
Result<std::vector<CounterReading>> QuarantineWriter::misfits(const QuestionRow &row, const CounterBreak &removed,
                                                              std::span<const CounterBreak> breaks,
                                                              const CounterReading &before)
{
    const Limits limits = limitsOf(row.kind, row.limitPerMinute, m_clock.nowMilliseconds());
    std::vector<CounterReading> unfit;
    EpochMilliseconds from = removed.at;
    for (;;) {
        const auto readings = m_desk.tails.blocks().load(row.sensorId, {from, from + Window}, true);
        if (!readings)
            return readings.error();
        EpochMilliseconds next = from;
        for (const CounterReading &reading : *readings) {
            if (reading.at < from)
                continue;
            if (!judge(reading, {before, {}, {}}, breaks, limits))
                return unfit;
            unfit.push_back(reading);
            next = reading.at + 1;
        }
        if (next == from)
            return unfit;
        from = next;
    }
}

Result<void> QuarantineWriter::holdAgain(Transaction &transaction, const QuestionRow &row,
                                         std::span<const CounterReading> readings, qint64 lastSequence)
{
    QuarantineStore store(m_database);
    for (const CounterReading &reading : readings) {
        const HeldReading held{++lastSequence, reading, m_clock.nowMilliseconds(),
                               u"It fits only with the decision that was undone."_s, false};
        if (auto kept = store.hold(transaction, row.id, held); !kept)
            return kept;
    }
    return {};
}

} // namespace core
