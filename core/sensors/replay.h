#pragma once

#include "core/model/quarantine.h"
#include "core/sensors/plausibility.h"
#include "core/storage/quarantinestore.h"

namespace core {

//! A reading that is held back, with the accepted ones around its time.
struct HeldPlace
{
    HeldReading held;
    Neighbours around;
};

//! What a decision about readings that are held back is made of.
struct QuarantineCase
{
    Doubt doubt = Doubt::Falling;
    Limits limits;
    bool isAnalog = false;                      //!< each reading says by itself what it adds
    std::optional<CounterReading> lastAccepted; //!< the newest accepted one before the last one held back
    std::optional<CounterReading> nextAccepted; //!< the first one after lastAccepted
    std::vector<HeldReading> series;            //!< held back after lastAccepted, ascending and unique by time
    //! Where Accept is an answer: all that can be readings of the sensor as it is now, ascending and unique by time.
    std::vector<HeldPlace> places;
    std::vector<CounterBreak> breaks; //!< ascending
};

//! What a choice would do.
struct Replay
{
    std::optional<CounterBreak> made; //!< none where they are accepted as they are
    std::vector<HeldReading> taken;   //!< those that fit then
    double energy = 0.0;              //!< what they add to the consumption, in the counter's unit
    bool fitsLater = true;            //!< the readings accepted since fit as well
    QuarantineChoice choice;          //!< with everything filled in
};

//! The answers that the case has; Reject is always one.
QList<QuarantineAnswer> answersOf(const QuarantineCase &one);
//! Pure. InvalidArgument when the case has no such answer or a value is wrong.
Result<Replay> replay(const QuarantineCase &one, const QuarantineChoice &choice);

//! Every answer with what it would do, the recommended one first.
QList<QuarantineProposal> propose(const QuarantineCase &one);

} // namespace core
