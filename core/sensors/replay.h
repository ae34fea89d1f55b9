#pragma once

#include "core/model/quarantine.h"
#include "core/sensors/plausibility.h"
#include "core/storage/quarantinestore.h"

namespace core {

//! What a decision about readings that are held back is made of.
struct QuarantineCase
{
    Doubt doubt = Doubt::Falling;
    Limits limits;
    bool isAnalog = false;
    std::optional<CounterReading> lastAccepted; //!< the newest accepted one before the last one held back
    std::optional<CounterReading> nextAccepted; //!< the first one after lastAccepted
    std::vector<HeldReading> series;            //!< held back after lastAccepted, ascending and unique by time
    std::vector<CounterBreak> breaks;           //!< ascending
};

//! What a choice would do.
struct Replay
{
    std::optional<CounterBreak> made;
    std::vector<HeldReading> taken; //!< those that fit then
    double energy = 0.0;            //!< what they add to the consumption, in the counter's unit
    bool fitsLater = true;          //!< the readings accepted since fit as well
    QuarantineChoice choice;        //!< with everything filled in
};

//! The answers that the case has; Reject is always one.
QList<QuarantineAnswer> answersOf(const QuarantineCase &one);
//! Pure. InvalidArgument when the case has no such answer or a value is wrong.
Result<Replay> replay(const QuarantineCase &one, const QuarantineChoice &choice);

//! Every answer with what it would do, the recommended one first.
QList<QuarantineProposal> propose(const QuarantineCase &one);

} // namespace core
