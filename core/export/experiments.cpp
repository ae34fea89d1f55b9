#include "experiments.h"

#include "core/export/experimentrules.h"
#include "core/export/pseudonyms.h"
#include "core/model/sitezone.h"
#include "core/storage/accountstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Error noExperiment(qint64 id)
{
    return Error{ErrorCode::NotFound, u"there is no experiment with the id %1"_s.arg(id)};
}

Error notEnrolled(qint64 accountId)
{
    return Error{ErrorCode::NotFound, u"the user with the id %1 is not enrolled in this experiment"_s.arg(accountId)};
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString auditText(const Experiment &experiment)
{
    QJsonArray phases;
    for (const ExperimentPhase &phase : experiment.phases) {
        phases.append(QJsonObject{{u"name"_s, phase.name},
                                  {u"firstDay"_s, phase.firstDay.toString(Qt::ISODate)},
                                  {u"lastDay"_s, phase.lastDay ? QJsonValue(phase.lastDay->toString(Qt::ISODate))
                                                               : QJsonValue(QJsonValue::Null)}});
    }
    return compact({{u"name"_s, experiment.name}, {u"description"_s, experiment.description}, {u"phases"_s, phases}});
}

QString auditText(const Participant &participant)
{
    QJsonObject object{{u"user"_s, participant.accountName}, {u"consents"_s, participant.consents()}};
    if (participant.consentedAt)
        object.insert("consentedAtUtc"_L1, SiteZone::formatUtc(*participant.consentedAt));
    if (participant.withdrawnAt)
        object.insert("withdrawnAtUtc"_L1, SiteZone::formatUtc(*participant.withdrawnAt));
    return compact(object);
}

Result<Experiment> orMissing(const Result<std::optional<Experiment>> &found, qint64 id)
{
    if (!found)
        return found.error();
    if (!*found)
        return noExperiment(id);
    return **found;
}

Result<Experiment> checked(Experiment experiment)
{
    const auto name = experimentName(experiment.name);
    if (!name)
        return name.error();
    const auto description = experimentDescription(experiment.description);
    if (!description)
        return description.error();
    const auto phases = experimentPhases(experiment.phases);
    if (!phases)
        return phases.error();
    experiment.name = *name;
    experiment.description = *description;
    experiment.phases = *phases;
    return experiment;
}

Result<void> checkFree(const ExperimentStore &store, const Transaction &transaction, const Experiment &experiment)
{
    const auto taken = store.isTaken(transaction, experiment.name, experiment.id);
    if (!taken)
        return taken.error();
    if (*taken)
        return Error{ErrorCode::Conflict, u"there is an experiment '%1' already"_s.arg(experiment.name)};
    return {};
}

} // namespace

Result<void> ExperimentService::note(Transaction &transaction, const Principal &by, const QString &action,
                                     const Experiment &experiment, const QString &before, const QString &after)
{
    return AuditStore(m_database)
        .append(transaction, {0, m_clock.now(), by.name, action, u"experiment:%1"_s.arg(experiment.id), before, after});
}

Result<Experiment> ExperimentService::experiment(qint64 id) const
{
    return orMissing(m_store.byId(id), id);
}

Result<QList<Participant>> ExperimentService::participants(qint64 id) const
{
    if (const auto known = experiment(id); !known)
        return known.error();
    return m_store.participants(id);
}

Result<QList<Participation>> ExperimentService::participationsOf(qint64 accountId) const
{
    return m_store.participationsOf(accountId);
}

Result<Experiment> ExperimentService::create(const Principal &by, const NewExperiment &wanted)
{
    Experiment asked;
    asked.name = wanted.name;
    asked.description = wanted.description;
    asked.phases = wanted.phases;
    asked.createdAt = m_clock.now();
    auto made = checked(asked);
    if (!made)
        return made.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto isFree = checkFree(m_store, *transaction, *made); !isFree)
        return isFree.error();
    const auto id = m_store.create(*transaction, *made, newSalt());
    if (!id)
        return id.error();
    made->id = *id;
    if (const auto noted = note(*transaction, by, u"experiment.create"_s, *made, {}, auditText(*made)); !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return made;
}

Result<Experiment> ExperimentService::change(const Principal &by, qint64 id, const ExperimentChange &wanted)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto before = orMissing(m_store.byId(*transaction, id), id);
    if (!before)
        return before.error();
    Experiment asked = *before;
    asked.name = wanted.name.value_or(asked.name);
    asked.description = wanted.description.value_or(asked.description);
    asked.phases = wanted.phases.value_or(asked.phases);
    auto after = checked(asked);
    if (!after)
        return after.error();
    if (const auto isFree = checkFree(m_store, *transaction, *after); !isFree)
        return isFree.error();
    if (const auto written = m_store.update(*transaction, *after); !written)
        return written.error();
    const auto noted = note(*transaction, by, u"experiment.change"_s, *after, auditText(*before), auditText(*after));
    if (!noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return after;
}

Result<Participant> ExperimentService::enrol(const Principal &by, qint64 id, qint64 accountId)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto known = orMissing(m_store.byId(*transaction, id), id);
    if (!known)
        return known.error();
    const auto account = AccountStore(m_database).byId(*transaction, accountId);
    if (!account)
        return account.error();
    if (!*account)
        return Error{ErrorCode::InvalidArgument, u"userId must be that of a user, not %1"_s.arg(accountId)};
    const auto before = m_store.participant(*transaction, id, accountId);
    if (!before)
        return before.error();
    if (*before)
        return **before;
    Participant participant{accountId, (*account)->name, (*account)->displayName, m_clock.now(), {}, {}};
    if (const auto put = m_store.putParticipant(*transaction, id, participant); !put)
        return put.error();
    const auto noted = note(*transaction, by, u"experiment.enrol"_s, *known, {}, auditText(participant));
    if (!noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return participant;
}

Result<ExperimentService::Enrolment> ExperimentService::enrolment(const Transaction &transaction, qint64 id,
                                                                  qint64 accountId) const
{
    auto known = orMissing(m_store.byId(transaction, id), id);
    if (!known)
        return known.error();
    const auto participant = m_store.participant(transaction, id, accountId);
    if (!participant)
        return participant.error();
    if (!*participant)
        return notEnrolled(accountId);
    return Enrolment{*std::move(known), **participant};
}

Result<Participant> ExperimentService::changeParticipant(const Principal &by, qint64 id, qint64 accountId,
                                                         const QString &action, const Step &step)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto known = enrolment(*transaction, id, accountId);
    if (!known)
        return known.error();
    Participant after = known->participant;
    if (const auto done = step(*transaction, after); !done)
        return done.error();
    const QString was = auditText(known->participant);
    const QString is = auditText(after);
    if (was == is)
        return after;
    if (const auto noted = note(*transaction, by, action, known->experiment, was, is); !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return after;
}

Result<Participant> ExperimentService::consent(const Principal &by, qint64 id, qint64 accountId,
                                               std::optional<EpochSeconds> since)
{
    const EpochSeconds now = m_clock.now();
    if (since && *since > now)
        return Error{ErrorCode::InvalidArgument, u"since must not lie in the future"_s};
    return changeParticipant(
        by, id, accountId, u"experiment.consent"_s, [&](Transaction &transaction, Participant &one) -> Result<void> {
            if (one.consents())
                return {};
            // Who withdrew took back what was before: nothing may bring that back.
            if (since && one.withdrawnAt && *since < *one.withdrawnAt)
                return Error{ErrorCode::InvalidArgument, u"since must not be before the consent was withdrawn"_s};
            one.consentedAt = since.value_or(now);
            one.withdrawnAt.reset();
            return m_store.putParticipant(transaction, id, one);
        });
}

Result<Participant> ExperimentService::withdraw(const Principal &by, qint64 id, qint64 accountId)
{
    return changeParticipant(by, id, accountId, u"experiment.withdraw"_s,
                             [&](Transaction &transaction, Participant &one) -> Result<void> {
                                 if (!one.consents())
                                     return {};
                                 one.withdrawnAt = m_clock.now();
                                 return m_store.putParticipant(transaction, id, one);
                             });
}

Result<void> ExperimentService::remove(const Principal &by, qint64 id, qint64 accountId)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto known = enrolment(*transaction, id, accountId);
    if (!known)
        return known.error();
    if (auto removed = m_store.removeParticipant(*transaction, id, accountId); !removed)
        return removed;
    if (auto noted =
            note(*transaction, by, u"experiment.remove"_s, known->experiment, auditText(known->participant), {});
        !noted)
        return noted;
    return transaction->commit();
}

} // namespace core
