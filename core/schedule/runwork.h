#pragma once

#include "core/schedule/runledger.h"
#include "core/schedule/unitpool.h"

namespace core {

//! Carries out one claimed run and keeps the ledger up to date. Used by one thread.
class RunWork
{
public:
    RunWork(RunLedger &ledger, const Clock &clock, const JobSpec &spec, ClaimedRun claimed, int leaseSeconds);

    //! Blocks until the run has ended or `stop` asks for it; a run that is stopped so is left to whoever comes next.
    //! `work` does one unit of it.
    void run(const UnitLimits &limits, const UnitPool::Work &work, const std::stop_token &stop);

    const JobRun &outcome() const { return m_run; }
    std::vector<std::jthread> takeStragglers() { return std::move(m_stragglers); }

private:
    void runUnits(const QStringList &units, const UnitLimits &limits, const UnitPool::Work &work,
                  const std::stop_token &stop);
    void count(const JobUnit &unit);
    bool save();
    void finish(RunState state);
    void noteError(const QString &error);

    RunLedger &m_ledger;
    const Clock &m_clock;
    const JobSpec &m_spec;
    const EpochSeconds m_renewAfter;
    JobRun m_run;
    QStringList m_settled;
    QList<JobUnit> m_unsaved;
    EpochSeconds m_savedAt = 0;
    bool m_ours = true;
    std::vector<std::jthread> m_stragglers;
};

} // namespace core
