#pragma once

#include "core/model/experiment.h"
#include "core/storage/database.h"

#include <QByteArray>

namespace core {

//! Experiments, who takes part in them, and which invitations to surveys they were sent. Errors: Storage.
class ExperimentStore
{
public:
    explicit ExperimentStore(Database &database)
        : m_database(database)
    {
    }

    Result<QList<Experiment>> all() const; //!< newest first
    Result<std::optional<Experiment>> byId(qint64 id) const;
    //! What makes its pseudonyms: secret, and never changed.
    Result<QByteArray> salt(qint64 id) const;
    Result<QList<Participant>> participants(qint64 id) const; //!< by name
    Result<QList<Participation>> participationsOf(qint64 accountId) const;

    // Within a transaction, so that what is decided on it still holds when it is written.
    Result<std::optional<Experiment>> byId(const Transaction &transaction, qint64 id) const;
    Result<std::optional<Participant>> participant(const Transaction &transaction, qint64 id, qint64 accountId) const;
    Result<bool> isTaken(const Transaction &transaction, const QString &name, qint64 exceptId) const;

    //! Takes all of `experiment` but id and counts; returns the id.
    Result<qint64> create(Transaction &transaction, const Experiment &experiment, const QByteArray &salt);
    //! Name, description and phases.
    Result<void> update(Transaction &transaction, const Experiment &experiment);
    //! In place of what is known of the participant.
    Result<void> putParticipant(Transaction &transaction, qint64 id, const Participant &participant);
    Result<void> removeParticipant(Transaction &transaction, qint64 id, qint64 accountId);

    //! false when this invitation was noted before.
    Result<bool> noteInvitation(Transaction &transaction, qint64 id, qint64 accountId, int days, EpochSeconds at);
    Result<bool> isInvited(qint64 id, qint64 accountId, int days) const;

private:
    Database &m_database;
};

} // namespace core
