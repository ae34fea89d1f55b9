#pragma once

#include "core/model/quarantine.h"
#include "core/model/sensorreading.h"
#include "core/storage/database.h"

#include <QList>

#include <vector>

namespace core {

//! A reading as it is held back.
struct HeldReading
{
    qint64 sequence = 0;    //!< within its question
    CounterReading reading; //!< the counter may be no number
    EpochMilliseconds receivedAt = 0;
    QString reason;
    bool replayed = false; //!< a decision took it in
    //! What a sensor that sends revolutions counted in it, in kWh; nullopt for a counter, and for what is no number.
    std::optional<double> energy = {};
};

//! A question as it is stored.
struct QuestionRow
{
    qint64 id = 0;
    qint64 sensorId = 0;
    QString doubt;
    EpochSeconds openedAt = 0;
    std::optional<EpochSeconds> decidedAt;
    QString decidedBy;
    QByteArray decision; //!< JSON, empty while open
    QString sensor;      //!< what the sensor calls itself
    SensorKind kind = SensorKind::DigitalElectricity;
    QString buildingNumber;
    std::optional<double> limitPerMinute;
};

struct OpenQuestion
{
    qint64 id = 0;
    qint64 sensorId = 0;
    QString doubt;
    qint64 readings = 0;
    qint64 lastSequence = 0;
};

//! Questions about readings that are held back. One open question a sensor and doubt.
class QuarantineStore
{
public:
    explicit QuarantineStore(Database &database)
        : m_database(database)
    {
    }

    Result<QList<OpenQuestion>> open() const;
    Result<QList<QuestionRow>> questions(bool open) const; //!< newest first
    Result<std::optional<QuestionRow>> question(qint64 id) const;
    Result<std::vector<HeldReading>> held(qint64 questionId) const; //!< by sequence
    //! All readings of a sensor that are held back and not replayed, ascending by time.
    Result<std::vector<HeldReading>> heldOf(qint64 sensorId, MillisecondRange range) const;

    Result<qint64> ask(Transaction &transaction, qint64 sensorId, const QString &doubt, EpochSeconds now);
    Result<void> hold(Transaction &transaction, qint64 questionId, const HeldReading &held);
    Result<void> setReplayed(Transaction &transaction, qint64 questionId, qint64 sequence);
    Result<void> close(Transaction &transaction, qint64 questionId, EpochSeconds now, const QString &by,
                       const QByteArray &decision);
    //! Open again, with nothing replayed.
    Result<void> reopen(Transaction &transaction, qint64 questionId);

private:
    Database &m_database;
};

} // namespace core
