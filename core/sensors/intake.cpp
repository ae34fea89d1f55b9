#include "intake.h"

#include "core/sensors/counterintervals.h"
#include "core/sensors/revolutions.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int SlotSeconds = 900; // the finest that meters have
constexpr int MostSteps = 1000;  // of a reading without a time past others of its millisecond
constexpr double SameEnergy = 1e-9;

SensorOutcome outcome(SensorOutcome::Kind kind, const QString &detail = {})
{
    return {kind, detail};
}

bool changesMeter(const SensorTail &tail, const CounterReading &reading, const Neighbours &around, SensorKind kind)
{
    if (!utilityOf(kind) || (!around.earlier && !around.later))
        return false;
    const CounterReading *newest = tail.newest();
    if (!around.earlier || (newest && newest->at > reading.at))
        return true;
    const TimeRange touched = slotsAround(around.earlier->at, reading.at, SlotSeconds);
    return touched.to - touched.from > SlotSeconds || touched.to * 1000 == reading.at;
}

} // namespace

Limits limitsOf(SensorKind kind, std::optional<double> limitPerMinute, EpochMilliseconds now)
{
    return {limitPerMinute.value_or(usualLimitPerMinute(kind)), counterUnit(kind), now,
            kind == SensorKind::AnalogElectricity};
}

Intake::Intake(Database &database, const Clock &clock, SensorTails &tails, InboxAppender inbox)
    : m_database(database)
    , m_clock(clock)
    , m_tails(tails)
    , m_inbox(std::move(inbox))
    , m_committedInboxId(tails.lastInboxId)
{
}

Result<std::unique_ptr<Intake>> Intake::create(Database &database, const Clock &clock, SensorTails &tails)
{
    const auto connection = database.connection();
    if (!connection)
        return connection.error();
    auto inbox = InboxAppender::open(*connection);
    if (!inbox)
        return inbox.error();
    return std::unique_ptr<Intake>(new Intake(database, clock, tails, *std::move(inbox)));
}

Result<SensorOutcome> Intake::take(Transaction &transaction, const SensorSubmission &submission,
                                   EpochMilliseconds receivedAt)
{
    const bool isAnalog = submission.kind == SensorKind::AnalogElectricity;
    if (isAnalog && submission.rotationPerKwh.value_or(0.0) <= 0.0) {
        return outcome(SensorOutcome::Kind::Refused,
                       u"The sensor's number of rotations per kWh is not known; set it before it sends readings."_s);
    }
    CounterReading reading{submission.at.value_or(receivedAt), submission.value, submission.power, submission.feedIn};
    const SensorTail &tail = m_tails.of(submission.sensorId);
    auto around = m_tails.neighbours(submission.sensorId, tail, reading.at);
    // Without a time of its own a reading is a new one, also when another came in the same millisecond.
    for (int step = 0; around && around->same && !submission.at && step < MostSteps; ++step)
        around = m_tails.neighbours(submission.sensorId, tail, ++reading.at);
    if (!around)
        return around.error();
    return isAnalog ? takeRevolutions(transaction, submission, reading, *around, receivedAt)
                    : takeCounter(transaction, submission, reading, *around, receivedAt);
}

Result<SensorOutcome> Intake::takeCounter(Transaction &transaction, const SensorSubmission &submission,
                                          const CounterReading &reading, const Neighbours &around,
                                          EpochMilliseconds receivedAt)
{
    if (isRepeat(reading, around))
        return outcome(SensorOutcome::Kind::Repeated);
    const auto &breaks = m_tails.of(submission.sensorId).breaks;
    const Limits limits = limitsOf(submission.kind, submission.limitPerMinute, receivedAt);
    if (const auto refusal = judge(reading, around, breaks, limits))
        return hold(transaction, submission.sensorId, refusal->doubt, {0, reading, receivedAt, refusal->reason});
    return accept(submission, reading, around);
}

//! The counter of an analog sensor is ours: what it sends counts from the reading before, and a late one moves nothing.
Result<SensorOutcome> Intake::takeRevolutions(Transaction &transaction, const SensorSubmission &submission,
                                              CounterReading reading, const Neighbours &around,
                                              EpochMilliseconds receivedAt)
{
    const auto &breaks = m_tails.of(submission.sensorId).breaks;
    const Limits limits = limitsOf(submission.kind, submission.limitPerMinute, receivedAt);
    if (!std::isfinite(submission.value) || submission.value < 0.0) {
        return hold(transaction, submission.sensorId, Doubt::NotANumber,
                    {0, reading, receivedAt, u"The revolutions are not a number of zero or more."_s});
    }
    const double energy = submission.value / *submission.rotationPerKwh;
    const double base = counterBefore(around.earlier, reading.at, breaks);
    reading.counter = base + energy;
    if (around.same) {
        const double stored = around.same->counter - base;
        if (std::abs(stored - energy) <= SameEnergy * std::max(1.0, reading.counter))
            return outcome(SensorOutcome::Kind::Repeated);
    }
    Neighbours judged = around;
    judged.later.reset();
    if (const auto refusal = judge(reading, judged, breaks, limits)) {
        return hold(transaction, submission.sensorId, refusal->doubt,
                    {0, reading, receivedAt, refusal->reason, false, energy});
    }
    if (around.later) {
        if (const auto kept = keepLater(transaction, submission.sensorId, reading, *around.later, base); !kept)
            return kept.error();
    }
    return accept(submission, reading, around);
}

//! The reading after a late one keeps its own consumption.
Result<void> Intake::keepLater(Transaction &transaction, qint64 sensorId, const CounterReading &late,
                               const CounterReading &later, double base)
{
    std::vector<CounterBreak> &breaks = m_tails.of(sensorId).breaks;
    const CounterBreak one = breakAfterLate(late, base, later, breaks);
    if (auto put = SensorReadingStore(m_database).putBreak(transaction, sensorId, one); !put)
        return put;
    m_undo.emplace_back([this, sensorId, before = breaks] { m_tails.of(sensorId).breaks = before; });
    putBreakAmong(breaks, one);
    return {};
}

Result<SensorOutcome> Intake::accept(const SensorSubmission &submission, const CounterReading &reading,
                                     const Neighbours &around)
{
    if (const auto stored = m_inbox.append({m_tails.lastInboxId + 1, submission.sensorId, reading}); !stored)
        return stored.error();
    ++m_tails.lastInboxId;
    SensorTail &tail = m_tails.of(submission.sensorId);
    if (changesMeter(tail, reading, around, submission.kind))
        tail.isDue = true; // stays when rolled back: then there is merely nothing to do
    m_tails.insert(submission.sensorId, reading);
    m_accepted.push_back({submission.sensorId, reading});
    return outcome(SensorOutcome::Kind::Stored);
}

Result<SensorOutcome> Intake::hold(Transaction &transaction, qint64 sensorId, Doubt doubt, HeldReading held)
{
    const auto index = static_cast<std::size_t>(doubt);
    SensorTail &tail = m_tails.of(sensorId);
    const std::optional<OpenDoubt> before = tail.doubts[index];
    const CounterReading &reading = held.reading;
    const bool isSameAgain = before && before->last.at == reading.at && before->last.counter == reading.counter;
    if (isSameAgain)
        return outcome(SensorOutcome::Kind::HeldBack, held.reason);

    QuarantineStore store(m_database);
    OpenDoubt now = before.value_or(OpenDoubt());
    if (!before) {
        const auto asked = store.ask(transaction, sensorId, doubtName(doubt), m_clock.now());
        if (!asked)
            return asked.error();
        now.questionId = *asked;
    }
    ++now.lastSequence;
    ++now.readings;
    now.last = reading;
    held.sequence = now.lastSequence;
    if (const auto stored = store.hold(transaction, now.questionId, held); !stored)
        return stored.error();
    m_undo.emplace_back([this, sensorId, index, before] { m_tails.of(sensorId).doubts[index] = before; });
    tail.doubts[index] = now;
    m_questionsChanged = true;
    return outcome(SensorOutcome::Kind::HeldBack, held.reason);
}

std::vector<AcceptedReading> Intake::committed()
{
    m_undo.clear();
    m_questionsChanged = false;
    m_committedInboxId = m_tails.lastInboxId;
    return std::exchange(m_accepted, {});
}

void Intake::rollBack()
{
    for (const AcceptedReading &one : m_accepted)
        m_tails.remove(one.sensorId, one.reading.at);
    m_accepted.clear();
    for (auto undo = m_undo.rbegin(); undo != m_undo.rend(); ++undo)
        (*undo)();
    m_undo.clear();
    m_questionsChanged = false;
    m_tails.lastInboxId = m_committedInboxId;
}

} // namespace core
