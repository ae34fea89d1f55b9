#pragma once

#include "core/model/sensorreading.h"
#include "core/storage/database.h"
#include "core/storage/sensorblocks.h"

#include <QList>

#include <span>

namespace core {

struct InboxRow
{
    qint64 id = 0;
    qint64 sensorId = 0;
    CounterReading reading;
};

//! Appends to sensor_inbox, where a reading costs next to nothing. Belongs to its connection's thread and must go
//! before the connection does.
class InboxAppender
{
public:
    static Result<InboxAppender> open(const QSqlDatabase &connection);
    Result<void> append(const InboxRow &row); //!< in the caller's transaction; ids ascend

private:
    explicit InboxAppender(sqlite::Statement statement)
        : m_statement(std::move(statement))
    {
    }
    sqlite::Statement m_statement;
};

//! Readings of sensors: those in place (sensor_block), and those that still lie in the inbox, in the order they came. A
//! reading may be in both for a while; a sensor has one reading at a time.
class SensorReadingStore
{
public:
    explicit SensorReadingStore(Database &database)
        : m_database(database)
    {
    }

    //! Ascending; with `around`, the last one before the range and the first one after it as well.
    Result<std::vector<CounterReading>> readings(qint64 sensorId, MillisecondRange range, bool around) const;
    //! The newest `most` of the range (0 = all) and, with `around`, what lies beside them; may be some more.
    Result<std::vector<CounterReading>> newest(qint64 sensorId, MillisecondRange range, qint64 most, bool around) const;
    //! For each of the times, ascending, at most three: the last reading before it, the one at it and the first one
    //! after it.
    Result<std::vector<std::vector<CounterReading>>> beside(qint64 sensorId,
                                                            std::span<const EpochMilliseconds> times) const;
    //! What lies in the inbox, by id.
    Result<std::vector<InboxRow>> inbox() const;
    //! Takes rows with ids up to `lastId` out of the inbox, at most `most` of them; true when none is left.
    Result<bool> trimInbox(Transaction &transaction, qint64 lastId, int most);

    Result<std::vector<CounterBreak>> breaks(qint64 sensorId) const; //!< ascending
    //! Every sensor that has any.
    Result<QList<std::pair<qint64, CounterBreak>>> allBreaks() const;
    //! In place of one of the same kind at the same time.
    Result<void> putBreak(Transaction &transaction, qint64 sensorId, const CounterBreak &one);
    Result<void> removeBreaks(Transaction &transaction, qint64 questionId);
    //! Of any kind; no error when there is none.
    Result<void> removeBreakAt(Transaction &transaction, qint64 sensorId, EpochMilliseconds at);

private:
    Database &m_database;
};

} // namespace core
