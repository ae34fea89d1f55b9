#pragma once

#include "core/base/clock.h"
#include "core/model/role.h"
#include "core/storage/auditstore.h"
#include "core/storage/experimentstore.h"

#include <functional>

namespace core {

//! What is said of a new experiment.
struct NewExperiment
{
    QString name;
    QString description;
    QList<ExperimentPhase> phases;
};

//! What is not set stays.
struct ExperimentChange
{
    std::optional<QString> name;
    std::optional<QString> description;
    std::optional<QList<ExperimentPhase>> phases;
};

//! Experiments and the consent of those who take part. Each change and its audit entry are one transaction. The audit
//! names accounts; it never says a pseudonym. Thread-safe; all look at the disk. Errors: InvalidArgument, naming the
//! field; NotFound; Conflict; Storage.
class ExperimentService
{
public:
    //! Both must outlive it.
    ExperimentService(Database &database, const Clock &clock)
        : m_database(database)
        , m_clock(clock)
        , m_store(database)
    {
    }

    Result<QList<Experiment>> experiments() const { return m_store.all(); } //!< newest first
    Result<Experiment> experiment(qint64 id) const;
    Result<QList<Participant>> participants(qint64 id) const;
    Result<QList<Participation>> participationsOf(qint64 accountId) const;

    Result<Experiment> create(const Principal &by, const NewExperiment &wanted);
    Result<Experiment> change(const Principal &by, qint64 id, const ExperimentChange &wanted);

    //! No error when they are enrolled already. Enrolling is no consent.
    Result<Participant> enrol(const Principal &by, qint64 id, qint64 accountId);
    Result<void> remove(const Principal &by, qint64 id, qint64 accountId);
    //! `since`: when it was given, for instance on paper, now if not said and never later; the start of what may be
    //! exported. No error, and no change, when they consent already.
    Result<Participant> consent(const Principal &by, qint64 id, qint64 accountId,
                                std::optional<EpochSeconds> since = {});
    //! From then on nothing of theirs is exported, also not what was before; who consents again begins anew.
    Result<Participant> withdraw(const Principal &by, qint64 id, qint64 accountId);

private:
    struct Enrolment
    {
        Experiment experiment;
        Participant participant;
    };
    Result<Enrolment> enrolment(const Transaction &transaction, qint64 id, qint64 accountId) const;
    using Step = std::function<Result<void>(Transaction &, Participant &)>;
    Result<Participant> changeParticipant(const Principal &by, qint64 id, qint64 accountId, const QString &action,
                                          const Step &step);
    Result<void> note(Transaction &transaction, const Principal &by, const QString &action,
                      const Experiment &experiment, const QString &before, const QString &after);

    Database &m_database;
    const Clock &m_clock;
    ExperimentStore m_store;
};

} // namespace core
