#include "runledger.h"

#include "core/base/logging.h"
#include "core/storage/auditstore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace core {

CronExpression KnownJob::schedule(const JobRecord &record) const
{
    if (!record.schedule)
        return usual;
    auto own = CronExpression::parse(*record.schedule);
    if (own)
        return *std::move(own);
    qCWarning(lcStorage).noquote() << "the job" << spec.name << "keeps its usual schedule:" << own.error().detail;
    return usual;
}

RunLedger::RunLedger(Database &database, const Clock &clock, QString owner, int leaseSeconds)
    : m_database(database)
    , m_clock(clock)
    , m_owner(std::move(owner))
    , m_leaseSeconds(leaseSeconds)
    , m_store(database)
{
}

Result<void> RunLedger::ensure(const QString &job)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto made = m_store.ensure(*transaction, job, m_clock.now()); !made)
        return made;
    return transaction->commit();
}

static Error unknownJob(const QString &name)
{
    return {ErrorCode::NotFound, u"the ledger has no job '%1'"_s.arg(name)};
}

Result<qint64> RunLedger::enter(Transaction &transaction, JobRun &run)
{
    run.startedAt = m_clock.now();
    auto id = m_store.add(transaction, run, lease());
    if (id)
        run.id = *id;
    return id;
}

// Goes on with a run whose runner is gone.
Result<std::optional<ClaimedRun>> RunLedger::resume(Transaction &transaction, const QString &job)
{
    auto left = m_store.abandoned(transaction, job, m_clock.now());
    if (!left)
        return left.error();
    if (!*left)
        return std::optional<ClaimedRun>();
    ClaimedRun claimed{**left, {}};
    if (const auto taken = m_store.takeOver(transaction, claimed.run.id, lease()); !taken)
        return taken.error();
    auto settled = m_store.units(claimed.run.id, std::numeric_limits<int>::max());
    if (!settled)
        return settled.error();
    claimed.settled = *std::move(settled);
    ++claimed.run.interruptions;
    return std::optional(std::move(claimed));
}

Result<std::optional<ClaimedRun>> RunLedger::claimDue(const KnownJob &job, const SiteZone &zone)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto record = m_store.lock(*transaction, job.spec.name);
    if (!record)
        return record.error();
    if (!*record)
        return unknownJob(job.spec.name);
    const EpochSeconds now = m_clock.now();
    const auto running = m_store.running(*transaction, job.spec.name, now);
    if (!running)
        return running.error();
    if ((*record)->pausedAt || *running)
        return std::optional<ClaimedRun>();
    auto claimed = resume(*transaction, job.spec.name);
    if (!claimed)
        return claimed;
    if (!*claimed) {
        const auto due =
            nextDueRun(job.schedule(**record), job.catchUp(**record), {(*record)->due, (*record)->covered}, now, zone);
        if (!due)
            return claimed;
        JobRun run;
        run.job = job.spec.name;
        if (!due->skipped.isEmpty()) {
            JobRun skipped = run;
            skipped.cause = RunCause::CatchUp;
            skipped.window = due->skipped;
            skipped.state = RunState::Skipped;
            skipped.endedAt = now;
            if (const auto entered = enter(*transaction, skipped); !entered)
                return entered.error();
        }
        (*record)->due = due->mark.due;
        (*record)->covered = due->mark.covered;
        if (const auto written = m_store.write(*transaction, **record); !written)
            return written.error();
        run.cause = due->cause;
        run.window = due->window;
        if (due->runs) {
            if (const auto entered = enter(*transaction, run); !entered)
                return entered.error();
            *claimed = ClaimedRun{run, {}};
        }
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return claimed;
}

Result<ClaimedRun> RunLedger::claimNow(const KnownJob &job, RunCause cause, const QString &by, bool dryRun)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto record = m_store.lock(*transaction, job.spec.name);
    if (!record)
        return record.error();
    if (!*record)
        return unknownJob(job.spec.name);
    const EpochSeconds now = m_clock.now();
    const auto running = m_store.running(*transaction, job.spec.name, now);
    if (!running)
        return running.error();
    if (*running)
        return Error{ErrorCode::Conflict, u"the job '%1' is at work already"_s.arg(job.spec.name)};
    if ((*record)->pausedAt && cause != RunCause::Person)
        return Error{ErrorCode::Conflict, u"the job '%1' is paused"_s.arg(job.spec.name)};
    JobRun run;
    run.job = job.spec.name;
    run.cause = cause;
    run.by = by;
    run.dryRun = dryRun;
    run.window = {std::min((*record)->covered, now), now};
    if (!dryRun) {
        (*record)->covered = std::max((*record)->covered, now);
        if (const auto written = m_store.write(*transaction, **record); !written)
            return written.error();
    }
    if (const auto entered = enter(*transaction, run); !entered)
        return entered.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return ClaimedRun{run, {}};
}

Result<ClaimedRun> RunLedger::claimUnit(const KnownJob &job, const QString &by)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto record = m_store.lock(*transaction, job.spec.name);
    if (!record)
        return record.error();
    if (!*record)
        return unknownJob(job.spec.name);
    JobRun run;
    run.job = job.spec.name;
    run.cause = RunCause::ProcessCall;
    run.by = by;
    run.window = {std::min((*record)->covered, m_clock.now()), m_clock.now()};
    run.units = 1;
    if (const auto entered = enter(*transaction, run); !entered)
        return entered.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return ClaimedRun{run, {}};
}

Result<void> RunLedger::endAbandoned(const QStringList &known)
{
    const EpochSeconds now = m_clock.now();
    const auto left = m_store.abandoned(now);
    if (!left)
        return left.error();
    QList<qint64> lost;
    for (const JobRun &run : *left) {
        if (run.cause == RunCause::ProcessCall || !known.contains(run.job))
            lost.append(run.id);
    }
    if (lost.isEmpty())
        return {}; // mostly, and then without waiting for whoever writes
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    for (const qint64 id : std::as_const(lost)) {
        if (auto ended = m_store.giveUp(*transaction, id, now); !ended)
            return ended;
    }
    return transaction->commit();
}

Result<bool> RunLedger::store(const JobRun &run, const QList<JobUnit> &units, const RunLease &lease)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto ours = m_store.update(*transaction, run, lease);
    if (!ours || !*ours)
        return ours;
    if (const auto added = m_store.addUnits(*transaction, run.id, units); !added)
        return added.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return true;
}

Result<bool> RunLedger::save(const JobRun &run, const QList<JobUnit> &units)
{
    return store(run, units, lease());
}

Result<void> RunLedger::release(const JobRun &run, const QList<JobUnit> &units)
{
    const auto released = store(run, units, {m_owner, 0});
    if (!released)
        return released.error();
    return {};
}

static QString auditValue(const KnownJob &job, const JobRecord &record)
{
    const QJsonObject object{{u"schedule"_s, job.schedule(record).text()},
                             {u"catchUp"_s, catchUpName(job.catchUp(record))},
                             {u"paused"_s, record.pausedAt.has_value()}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static Result<void> setSchedule(JobRecord &record, const QString &text, EpochSeconds now, const SiteZone &zone)
{
    // What the new schedule would have asked for before now is not missed; the next window still reaches back.
    record.due = std::max(record.due, now);
    record.schedule.reset();
    if (text.isEmpty())
        return {};
    const auto parsed = CronExpression::parse(text);
    if (!parsed)
        return Error{parsed.error().code, u"schedule: "_s + parsed.error().detail};
    if (!parsed->next(now, zone))
        return Error{ErrorCode::InvalidArgument, u"schedule: '%1' never comes"_s.arg(text)};
    record.schedule = parsed->text();
    return {};
}

Result<JobRecord> RunLedger::change(const KnownJob &job, const Principal &by, const JobChange &change,
                                    const SiteZone &zone)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto before = m_store.lock(*transaction, job.spec.name);
    if (!before)
        return before.error();
    if (!*before)
        return unknownJob(job.spec.name);
    JobRecord after = **before;
    const EpochSeconds now = m_clock.now();
    if (change.schedule) {
        if (const auto set = setSchedule(after, *change.schedule, now, zone); !set)
            return set.error();
    }
    if (change.usualCatchUp)
        after.catchUp.reset();
    if (change.catchUp)
        after.catchUp = change.catchUp;
    if (change.paused && *change.paused != after.pausedAt.has_value()) {
        after.pausedAt = *change.paused ? std::optional(now) : std::nullopt;
        after.pausedBy = *change.paused ? by.name : QString();
    }
    if (const auto written = m_store.write(*transaction, after); !written)
        return written.error();
    const AuditEntry entry{
        0, now, by.name, u"job.change"_s, u"job:"_s + job.spec.name, auditValue(job, **before), auditValue(job, after)};
    if (const auto noted = AuditStore(m_database).append(*transaction, entry); !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return after;
}

} // namespace core
