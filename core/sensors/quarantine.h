#pragma once

#include "core/base/clock.h"
#include "core/sensors/replay.h"
#include "core/sensors/sensorwriter.h"

namespace core {

//! Questions about readings that are held back, read from the store: for any thread.
class QuarantineReader
{
public:
    QuarantineReader(Database &database, const Clock &clock)
        : m_database(database)
        , m_clock(clock)
    {
    }

    Result<QList<QuarantineQuestion>> questions(bool open) const;
    Result<QuarantineQuestion> question(qint64 id) const; //!< NotFound
    //! What the decision of an open question is made of.
    Result<QuarantineCase> caseOf(const QuestionRow &row) const;
    Result<QuestionRow> row(qint64 id) const; //!< NotFound

private:
    Result<QuarantineQuestion> describe(const QuestionRow &row) const;
    Result<QuarantineCase> caseAmong(const QuestionRow &row, std::vector<HeldReading> held) const;
    Result<void> findPlaces(const QuestionRow &row, const std::vector<HeldReading> &series, QuarantineCase &one) const;

    Database &m_database;
    const Clock &m_clock;
};

struct QuarantineOutcome
{
    TouchedData touched;
    qint64 sensorId = 0;
};

//! Decides and undoes decisions, in the writer's thread, each in one transaction with its line in the audit.
class QuarantineWriter
{
public:
    QuarantineWriter(Database &database, const Clock &clock, WriterDesk &desk)
        : m_database(database)
        , m_clock(clock)
        , m_desk(desk)
    {
    }

    Result<QuarantineOutcome> decide(qint64 id, const QuarantineChoice &choice, const QString &actor);
    Result<QuarantineOutcome> undo(qint64 id, const QString &actor);

private:
    Result<TouchedData> placeWaiting(Transaction &transaction, qint64 sensorId);
    Result<TouchedData> apply(Transaction &transaction, const QuestionRow &row, const Replay &replay);
    Result<TouchedData> takeBack(Transaction &transaction, const QuestionRow &row);
    Result<std::optional<EpochMilliseconds>> removeBreak(Transaction &transaction, const QuestionRow &row);
    Result<std::vector<CounterReading>> allMisfits(const QuestionRow &row, std::span<const EpochMilliseconds> starts,
                                                   std::span<const CounterBreak> breaks);
    Result<std::vector<CounterReading>> misfits(const QuestionRow &row, EpochMilliseconds from,
                                                std::span<const CounterBreak> breaks);
    Result<void> holdAgain(Transaction &transaction, const QuestionRow &row, std::span<const CounterReading> readings,
                           qint64 lastSequence);
    Result<void> audit(Transaction &transaction, const QuestionRow &row, const QString &actor, const QString &action,
                       const QByteArray &before, const QByteArray &after);
    void forget(qint64 sensorId);

    Database &m_database;
    const Clock &m_clock;
    WriterDesk &m_desk;
};

} // namespace core
