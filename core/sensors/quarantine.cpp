#include "quarantine.h"

#include "core/sensors/counterintervals.h"
#include "core/sensors/folding.h"
#include "core/sensors/heldreadings.h"
#include "core/sensors/intake.h"
#include "core/sensors/quarantinejson.h"
#include "core/storage/auditstore.h"
#include "core/storage/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr EpochMilliseconds Window = 7 * SecondsPerDay * 1000; // loaded at a time

//! Ascending by time.
std::vector<CounterReading> readingsOf(std::span<const HeldReading> held)
{
    std::vector<CounterReading> readings;
    for (const HeldReading &one : held)
        readings.push_back(one.reading);
    std::ranges::sort(readings, {}, &CounterReading::at);
    return readings;
}

std::vector<EpochMilliseconds> timesOf(std::span<const CounterReading> readings)
{
    std::vector<EpochMilliseconds> times;
    for (const CounterReading &one : readings)
        times.push_back(one.at);
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
    if (const auto told = m_desk.folding.tellPlacing(transaction, sensorId, tail.waiting); !told)
        return told.error();
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
    if (!done->fitsLater || (choice.answer != QuarantineAnswer::Reject && done->taken.empty()))
        return Error{ErrorCode::Conflict, u"With this answer the readings do not fit to those accepted around them"_s};
    const auto applied = apply(*transaction, *row, *done);
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

Result<TouchedData> QuarantineWriter::apply(Transaction &transaction, const QuestionRow &row, const Replay &replay)
{
    if (replay.taken.empty())
        return TouchedData();
    SensorReadingStore readings(m_database);
    if (replay.made) {
        CounterBreak made = *replay.made;
        made.questionId = row.id;
        if (const auto put = readings.putBreak(transaction, row.sensorId, made); !put)
            return put.error();
    }
    HeldReadings held(m_database, m_desk.tails.blocks(), row.sensorId);
    if (const auto put = held.put(transaction, replay.taken); !put)
        return put.error();
    if (const auto told = m_desk.folding.tellPlacing(transaction, row.sensorId, readingsOf(replay.taken)); !told)
        return told.error();
    QuarantineStore store(m_database);
    for (const HeldReading &taken : replay.taken) {
        if (const auto noted = store.setReplayed(transaction, row.id, taken.sequence); !noted)
            return noted.error();
    }
    const auto breaks = readings.breaks(row.sensorId);
    if (!breaks)
        return breaks.error();
    return m_desk.folding.rebuildSlots(transaction, row.sensorId, replay.taken.front().reading.at,
                                       replay.taken.back().reading.at, *breaks, m_desk.tails.of(row.sensorId).period);
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
    auto held = QuarantineStore(m_database).held(row.id);
    if (!held)
        return held.error();
    const qint64 lastSequence = held->empty() ? 0 : held->back().sequence;
    std::erase_if(*held, [](const HeldReading &one) { return !one.replayed; });
    if (held->empty())
        return TouchedData(); // it was rejected
    SensorBlocks &blocks = m_desk.tails.blocks();
    if (const auto gone = HeldReadings(m_database, blocks, row.sensorId).takeOut(transaction, *held); !gone)
        return gone.error();
    const std::vector<CounterReading> out = readingsOf(*held);
    if (const auto told = m_desk.folding.tellPlacing(transaction, row.sensorId, out); !told)
        return told.error();
    const auto broken = removeBreak(transaction, row);
    if (!broken)
        return broken.error();
    const auto breaks = SensorReadingStore(m_database).breaks(row.sensorId);
    if (!breaks)
        return breaks.error();

    const std::vector<EpochMilliseconds> starts = *broken ? std::vector{**broken} : timesOf(out);
    EpochMilliseconds end = out.back().at;
    const auto unfit = allMisfits(row, starts, *breaks);
    if (!unfit)
        return unfit.error();
    if (!unfit->empty()) {
        if (const auto gone = blocks.remove(row.sensorId, timesOf(*unfit)); !gone)
            return gone.error();
        if (const auto told = m_desk.folding.tellPlacing(transaction, row.sensorId, *unfit); !told)
            return told.error();
        if (const auto kept = holdAgain(transaction, row, *unfit, lastSequence); !kept)
            return kept.error();
        end = std::max(end, unfit->back().at);
    }
    return m_desk.folding.rebuildSlots(transaction, row.sensorId, starts.front(), end, *breaks,
                                       m_desk.tails.of(row.sensorId).period);
}

//! When the counter started anew by the decision; nullopt when it did not.
Result<std::optional<EpochMilliseconds>> QuarantineWriter::removeBreak(Transaction &transaction, const QuestionRow &row)
{
    SensorReadingStore store(m_database);
    const auto breaks = store.breaks(row.sensorId);
    if (!breaks)
        return breaks.error();
    const auto made = std::ranges::find(*breaks, row.id, &CounterBreak::questionId);
    if (made == breaks->end())
        return std::optional<EpochMilliseconds>();
    if (const auto gone = store.removeBreaks(transaction, row.id); !gone)
        return gone.error();
    return std::optional(made->at);
}

//! The accepted readings that fitted only with what began at one of `starts`, ascending.
Result<std::vector<CounterReading>> QuarantineWriter::allMisfits(const QuestionRow &row,
                                                                 std::span<const EpochMilliseconds> starts,
                                                                 std::span<const CounterBreak> breaks)
{
    std::vector<CounterReading> all;
    if (row.kind == SensorKind::AnalogElectricity)
        return all; // each says by itself what it adds
    for (const EpochMilliseconds start : starts) {
        if (!all.empty() && start <= all.back().at)
            continue;
        const auto unfit = misfits(row, start, breaks);
        if (!unfit)
            return unfit.error();
        all.insert(all.end(), unfit->begin(), unfit->end());
    }
    return all;
}

//! Those from `from` on that do not fit to the one before it. From the first that fits on, all do.
Result<std::vector<CounterReading>> QuarantineWriter::misfits(const QuestionRow &row, EpochMilliseconds from,
                                                              std::span<const CounterBreak> breaks)
{
    std::vector<CounterReading> unfit;
    const auto beside = m_desk.tails.blocks().load(row.sensorId, {from, from}, true);
    if (!beside)
        return beside.error();
    if (beside->empty() || beside->front().at >= from)
        return unfit;
    const CounterReading before = beside->front();
    const Limits limits = limitsOf(row.kind, row.limitPerMinute, m_clock.nowMilliseconds());
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
