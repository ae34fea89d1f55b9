#pragma once

#include "core/base/clock.h"
#include "core/model/sequence.h"
#include "core/sensors/sensorregistry.h"
#include "core/sensors/sensorservice.h"
#include "core/sequence/latereadings.h"
#include "core/sequence/sequencewriter.h"

#include <memory>
#include <stop_token>

namespace core {

struct SequenceOptions
{
    double peakFactor = 5.0; //!< how many MADs above the median of the day before
    double anomalyFactor = 1000.0;
};

//! Finds the sequences of sensors and keeps them. Each sensor remembers up to which window it was processed: process()
//! goes on from there, in order, and does again what readings that came late have changed, so that what is stored is
//! what all readings in place say, in whatever order they came. A sequence that goes on past the last window is kept as
//! it is so far. Sensors that do not count electricity have none. Thread-safe; what is asked waits until
//! what was found of the sensor is stored.
class SequenceService
{
public:
    struct Guess
    {
        QString device; //!< of applianceNames(); empty = none
        double probability = 0.0;
    };
    //! Which appliance a new or changed peak comes from, by the readings from the one before it to its last. Called in
    //! the thread of process().
    using Classify = std::function<Guess(const Sequence &, const std::vector<MeasuredReading> &)>;
    using Noticed = SequenceWriter::Noticed;
    enum class Mode { Store, DryRun };

    //! `late` must be told of every reading that is put in place or taken away, see SensorService::Hooks::placing. All
    //! must outlive it.
    SequenceService(Database &database, const Clock &clock, SensorService &readings, const SensorRegistry &sensors,
                    LateReadings &late, const SequenceOptions &options);
    ~SequenceService();

    // Before the first process().
    void setClassify(Classify classify);
    void setNoticed(Noticed noticed);

    //! The sensors that have sequences, those that are retired as well, by id.
    std::vector<qint64> sensors() const;
    //! Processes the windows that are over; returns how many sequences are new or changed. NotFound; Cancelled when
    //! stopped in between: what was done stays, and is not done again. A dry run changes nothing. Returns before it is
    //! stored, see flush(); a crash until then loses nothing but work. Storage also when something of the sensor could
    //! not be stored before: the next call finds it again.
    Result<int> process(qint64 sensorId, SequenceKind kind, const std::stop_token &stop = {}, Mode mode = Mode::Store);

    //! Waits until what was found is stored. Storage: of some sensor it is not, and process() will find it again.
    Result<void> flush();

    //! Those that hold a part of the range, ascending, with what people said of them.
    Result<QList<Sequence>> sequences(qint64 sensorId, SequenceKind kind, MillisecondRange range) const;
    //! Keeps what a person says a peak is, of applianceNames(); empty takes back what was said. Noted in the audit.
    //! NotFound when the sensor has no such peak; InvalidArgument.
    Result<Sequence> correct(qint64 sensorId, qint64 sequenceId, const QString &device, const QString &actor);

private:
    struct Private;
    class MemoryLoan;
    std::unique_ptr<Private> d;
};

} // namespace core
