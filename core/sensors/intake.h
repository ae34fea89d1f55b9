#pragma once

#include "core/base/clock.h"
#include "core/sensors/sensorservice.h"
#include "core/sensors/sensortails.h"
#include "core/storage/quarantinestore.h"

#include <functional>

namespace core {

//! Judges readings one after the other and writes them: those that fit to the inbox, the others to their question.
//! Belongs to the writer's thread.
class Intake
{
public:
    static Result<std::unique_ptr<Intake>> create(Database &database, const Clock &clock, SensorTails &tails);

    //! In the caller's transaction. An error of the store; then rollBack() must follow.
    Result<SensorOutcome> take(Transaction &transaction, const SensorSubmission &submission,
                               EpochMilliseconds receivedAt);
    //! What was taken since the last time is durable; returns what was accepted.
    std::vector<AcceptedReading> committed();
    //! What was taken since the last time is not stored: the tails forget it.
    void rollBack();
    bool changedQuestions() const { return m_questionsChanged; } //!< since the last committed() or rollBack()

private:
    Intake(Database &database, const Clock &clock, SensorTails &tails, InboxAppender inbox);

    Result<SensorOutcome> takeCounter(Transaction &transaction, const SensorSubmission &submission,
                                      const CounterReading &reading, const Neighbours &around,
                                      EpochMilliseconds receivedAt);
    Result<SensorOutcome> takeRevolutions(Transaction &transaction, const SensorSubmission &submission,
                                          CounterReading reading, const Neighbours &around,
                                          EpochMilliseconds receivedAt);
    Result<SensorOutcome> accept(const SensorSubmission &submission, const CounterReading &reading,
                                 const Neighbours &around);
    Result<SensorOutcome> hold(Transaction &transaction, qint64 sensorId, Doubt doubt, HeldReading held);
    Result<void> keepLater(Transaction &transaction, qint64 sensorId, const CounterReading &late,
                           const CounterReading &later, double base);

    Database &m_database;
    const Clock &m_clock;
    SensorTails &m_tails;
    InboxAppender m_inbox;
    std::vector<AcceptedReading> m_accepted;   //!< since the last commit
    std::vector<std::function<void()>> m_undo; //!< the rest that rollBack() takes back
    qint64 m_committedInboxId = 0;
    bool m_questionsChanged = false;
};

//! The limits that a sensor's readings are held to.
Limits limitsOf(SensorKind kind, std::optional<double> limitPerMinute, EpochMilliseconds now);

} // namespace core
