#pragma once

#include "core/model/sequence.h"
#include "core/storage/database.h"

#include <QList>
#include <QVariantList>

namespace core {

//! What people said of sequences. Errors: Storage.
class SequenceLabelStore
{
public:
    explicit SequenceLabelStore(Database &database)
        : m_database(database)
    {
    }

    Result<QList<SequenceLabel>> ofSensor(qint64 sensorId) const; //!< in the order they were given
    Result<QList<SequenceLabel>> all() const;                     //!< likewise, of all sensors
    Result<void> add(Transaction &transaction, const SequenceLabel &label);

private:
    Result<QList<SequenceLabel>> select(const QString &where, const QVariantList &values) const;

    Database &m_database;
};

//! The sequence with what people said of it: the newest label of much the same stretch, more than half of what the two
//! cover together. `labels`: in the order they were given.
Sequence withLabel(Sequence sequence, const QList<SequenceLabel> &labels);

} // namespace core
