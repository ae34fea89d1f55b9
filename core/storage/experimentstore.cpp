#include "experimentstore.h"

#include "core/storage/query.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto ExperimentColumns = "e.id, e.name, e.description, e.created_at,"
                                   " (SELECT count(*) FROM experiment_participant p WHERE p.experiment_id = e.id),"
                                   " (SELECT count(*) FROM experiment_participant p WHERE p.experiment_id = e.id"
                                   " AND p.consented_at IS NOT NULL AND p.withdrawn_at IS NULL)"_L1;
constexpr auto ParticipantColumns =
    "p.account_id, a.name, a.display_name, p.enrolled_at, p.consented_at, p.withdrawn_at"_L1;
constexpr int ExperimentColumnCount = 6;

Experiment experimentAt(const QSqlQuery &query)
{
    Experiment experiment;
    experiment.id = query.value(0).toLongLong();
    experiment.name = query.value(1).toString();
    experiment.description = query.value(2).toString();
    experiment.createdAt = query.value(3).toLongLong();
    experiment.participants = query.value(4).toInt();
    experiment.consenting = query.value(5).toInt();
    return experiment;
}

Participant participantAt(const QSqlQuery &query, int column)
{
    return {query.value(column).toLongLong(),
            query.value(column + 1).toString(),
            query.value(column + 2).toString(),
            query.value(column + 3).toLongLong(),
            sql::optionalValue<EpochSeconds>(query.value(column + 4)),
            sql::optionalValue<EpochSeconds>(query.value(column + 5))};
}

Result<QHash<qint64, QList<ExperimentPhase>>> readPhases(const QSqlDatabase &connection)
{
    auto query = sql::run(connection, u"SELECT experiment_id, name, first_day, last_day FROM experiment_phase"
                                      " ORDER BY experiment_id, position"_s);
    if (!query)
        return query.error();
    QHash<qint64, QList<ExperimentPhase>> phases;
    while (query->next()) {
        ExperimentPhase phase{
            query->value(1).toString(), QDate::fromString(query->value(2).toString(), Qt::ISODate), {}};
        if (!query->value(3).isNull())
            phase.lastDay = QDate::fromString(query->value(3).toString(), Qt::ISODate);
        phases[query->value(0).toLongLong()].append(phase);
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return phases;
}

Result<QList<Experiment>> select(const QSqlDatabase &connection, const QString &where, const QVariantList &values)
{
    const auto phases = readPhases(connection);
    if (!phases)
        return phases.error();
    auto query = sql::run(connection,
                          u"SELECT %1 FROM experiment e %2 ORDER BY e.id DESC"_s.arg(ExperimentColumns, where), values);
    if (!query)
        return query.error();
    QList<Experiment> all;
    while (query->next()) {
        all.append(experimentAt(*query));
        all.last().phases = phases->value(all.last().id);
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return all;
}

Result<std::optional<Experiment>> oneById(const QSqlDatabase &connection, qint64 id)
{
    const auto found = select(connection, u"WHERE e.id = ?"_s, {id});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<Participant>> selectParticipants(const QSqlDatabase &connection, const QString &where,
                                              const QVariantList &values)
{
    auto query = sql::run(connection,
                          u"SELECT %1 FROM experiment_participant p JOIN account a ON a.id = p.account_id"
                          " WHERE %2 ORDER BY a.name"_s.arg(ParticipantColumns, where),
                          values);
    if (!query)
        return query.error();
    QList<Participant> all;
    while (query->next())
        all.append(participantAt(*query, 0));
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return all;
}

Result<void> writePhases(Transaction &transaction, const Experiment &experiment)
{
    const auto removed = sql::change(transaction.connection(),
                                     u"DELETE FROM experiment_phase WHERE experiment_id = ?"_s, {experiment.id});
    if (!removed)
        return removed.error();
    int position = 0;
    for (const ExperimentPhase &phase : experiment.phases) {
        const QVariant last = phase.lastDay ? QVariant(phase.lastDay->toString(Qt::ISODate)) : QVariant();
        const auto added = sql::change(
            transaction.connection(),
            u"INSERT INTO experiment_phase (experiment_id, position, name, first_day, last_day) VALUES (?, ?, ?, ?, ?)"_s,
            {experiment.id, position++, sql::notNull(phase.name), phase.firstDay.toString(Qt::ISODate), last});
        if (!added)
            return added.error();
    }
    return {};
}

} // namespace

Result<QList<Experiment>> ExperimentStore::all() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return select(*connection, {}, {});
}

Result<std::optional<Experiment>> ExperimentStore::byId(qint64 id) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return oneById(*connection, id);
}

Result<std::optional<Experiment>> ExperimentStore::byId(const Transaction &transaction, qint64 id) const
{
    return oneById(transaction.connection(), id);
}

Result<QByteArray> ExperimentStore::salt(qint64 id) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto row = sql::firstRow(*connection, u"SELECT salt FROM experiment WHERE id = ?"_s, {id});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::Storage, u"experiment %1 has no salt"_s.arg(id)};
    return (*row)->first().toByteArray();
}

Result<QList<Participant>> ExperimentStore::participants(qint64 id) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return selectParticipants(*connection, u"p.experiment_id = ?"_s, {id});
}

Result<std::optional<Participant>> ExperimentStore::participant(const Transaction &transaction, qint64 id,
                                                                qint64 accountId) const
{
    const auto found =
        selectParticipants(transaction.connection(), u"p.experiment_id = ? AND p.account_id = ?"_s, {id, accountId});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<Participation>> ExperimentStore::participationsOf(qint64 accountId) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto phases = readPhases(*connection);
    if (!phases)
        return phases.error();
    auto query = sql::run(*connection,
                          u"SELECT %1, %2 FROM experiment e JOIN experiment_participant p ON p.experiment_id = e.id"
                          " JOIN account a ON a.id = p.account_id WHERE p.account_id = ? ORDER BY e.id DESC"_s.arg(
                              ExperimentColumns, ParticipantColumns),
                          {accountId});
    if (!query)
        return query.error();
    QList<Participation> all;
    while (query->next()) {
        Participation one{experimentAt(*query), participantAt(*query, ExperimentColumnCount)};
        one.experiment.phases = phases->value(one.experiment.id);
        one.experiment.participants = one.experiment.consenting = 0; // the others are none of theirs
        all.append(one);
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return all;
}

Result<bool> ExperimentStore::isTaken(const Transaction &transaction, const QString &name, qint64 exceptId) const
{
    const auto row =
        sql::firstRow(transaction.connection(), u"SELECT count(*) FROM experiment WHERE name = ? AND id <> ?"_s,
                      {sql::notNull(name), exceptId});
    if (!row)
        return row.error();
    return (*row)->first().toInt() > 0;
}

Result<qint64> ExperimentStore::create(Transaction &transaction, const Experiment &experiment, const QByteArray &salt)
{
    const auto made = sql::firstRow(
        transaction.connection(),
        u"INSERT INTO experiment (name, description, salt, created_at) VALUES (?, ?, ?, ?) RETURNING id"_s,
        {sql::notNull(experiment.name), sql::notNull(experiment.description), salt, experiment.createdAt});
    if (!made)
        return made.error();
    Experiment created = experiment;
    created.id = (*made)->first().toLongLong();
    if (const auto written = writePhases(transaction, created); !written)
        return written.error();
    return created.id;
}

Result<void> ExperimentStore::update(Transaction &transaction, const Experiment &experiment)
{
    const auto changed =
        sql::change(transaction.connection(), u"UPDATE experiment SET name = ?, description = ? WHERE id = ?"_s,
                    {sql::notNull(experiment.name), sql::notNull(experiment.description), experiment.id});
    if (!changed)
        return changed.error();
    return writePhases(transaction, experiment);
}

Result<void> ExperimentStore::putParticipant(Transaction &transaction, qint64 id, const Participant &participant)
{
    const auto put = sql::change(
        transaction.connection(),
        u"INSERT INTO experiment_participant (experiment_id, account_id, enrolled_at, consented_at, withdrawn_at)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (experiment_id, account_id) DO UPDATE SET consented_at ="
        " excluded.consented_at, withdrawn_at = excluded.withdrawn_at"_s,
        {id, participant.accountId, participant.enrolledAt, sql::orNull(participant.consentedAt),
         sql::orNull(participant.withdrawnAt)});
    if (!put)
        return put.error();
    return {};
}

Result<void> ExperimentStore::removeParticipant(Transaction &transaction, qint64 id, qint64 accountId)
{
    const auto removed = sql::change(transaction.connection(),
                                     u"DELETE FROM experiment_participant WHERE experiment_id = ? AND account_id = ?"_s,
                                     {id, accountId});
    if (!removed)
        return removed.error();
    return {};
}

Result<bool> ExperimentStore::noteInvitation(Transaction &transaction, qint64 id, qint64 accountId, int days,
                                             EpochSeconds at)
{
    const auto noted = sql::change(transaction.connection(),
                                   u"INSERT INTO survey_invitation (experiment_id, account_id, days, noted_at)"
                                   " VALUES (?, ?, ?, ?) ON CONFLICT (experiment_id, account_id, days) DO NOTHING"_s,
                                   {id, accountId, days, at});
    if (!noted)
        return noted.error();
    return *noted > 0;
}

Result<bool> ExperimentStore::isInvited(qint64 id, qint64 accountId, int days) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto row = sql::firstRow(*connection,
                                   u"SELECT 1 FROM survey_invitation WHERE experiment_id = ? AND account_id = ?"
                                   " AND days = ?"_s,
                                   {id, accountId, days});
    if (!row)
        return row.error();
    return row->has_value();
}

} // namespace core
