#pragma once

#include "core/base/clock.h"
#include "core/sensors/sensorregistry.h"
#include "core/storage/sequencelabelstore.h"
#include "core/storage/sequencestore.h"

namespace core {

//! Stored sequences with what people say of them. Thread-safe; waits for the disk.
class SequenceCorrections
{
public:
    //! All must outlive it.
    SequenceCorrections(Database &database, const Clock &clock, const SensorRegistry &sensors);

    //! As SequenceService::sequences() and correct() say.
    Result<QList<Sequence>> sequences(qint64 sensorId, SequenceKind kind, MillisecondRange range) const;
    Result<Sequence> correct(qint64 sensorId, qint64 sequenceId, const QString &device, const QString &actor);

private:
    Result<void> note(Transaction &transaction, const Sequence &sequence, const QString &device,
                      const SequenceLabel &label);

    Database &m_database;
    const Clock &m_clock;
    const SensorRegistry &m_sensors;
    SequenceStore m_store;
    SequenceLabelStore m_labels;
};

} // namespace core
