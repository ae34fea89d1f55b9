#pragma once

#include "core/model/sensor.h"

#include <QList>

namespace core {

//! What to make of readings that are held back.
//! Accept: they are right as they are.
enum class QuarantineAnswer { Accept, Reset, Rollover, Replacement, Reject };

QString quarantineAnswerName(QuarantineAnswer answer); //!< "accept", "reset", "rollover", "replacement" or "reject"
std::optional<QuarantineAnswer> quarantineAnswerFromName(QStringView name);

//! What is decided. What it leaves out has the proposal's value.
struct QuarantineChoice
{
    QuarantineAnswer answer = QuarantineAnswer::Reject;
    std::optional<int> digits;          //!< Rollover: it starts anew at ten to the power of this, 1..15
    std::optional<double> finalCounter; //!< Replacement: what the old meter showed at the end
    std::optional<double> firstCounter; //!< Replacement: what the new meter showed at the start
};

//! A possible decision and what it would do.
struct QuarantineProposal
{
    QuarantineChoice choice;
    double energy = 0.0; //!< what it adds to the consumption, in the counter's unit
    int readings = 0;    //!< how many of those held back it takes in
    bool recommended = false;
    QString explanation;
};

struct QuarantineDecision
{
    QuarantineChoice choice;
    EpochSeconds at = 0;
    QString by;
    double energy = 0.0;
    int readings = 0; //!< taken in
};

//! Readings of one sensor that are held back for one reason.
struct QuarantineQuestion
{
    qint64 id = 0;
    qint64 sensorId = 0;
    QString sensor; //!< what the sensor calls itself
    QString buildingNumber;
    QString unit;        //!< of the counter
    QString doubt;       //!< "falling", "too_fast" ...
    QString explanation; //!< of the newest reading
    EpochSeconds openedAt = 0;
    qint64 readings = 0;
    EpochMilliseconds from = 0; //!< time of the earliest and of the latest
    EpochMilliseconds to = 0;
    std::optional<CounterReading> lastAccepted; //!< before `first`
    std::optional<CounterReading> first;        //!< of those held back since lastAccepted
    std::optional<CounterReading> last;
    QList<QuarantineProposal> proposals; //!< of an open question; the recommended one first
    std::optional<QuarantineDecision> decision;
};

} // namespace core
