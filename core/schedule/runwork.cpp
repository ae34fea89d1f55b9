#include "runwork.h"

#include "core/base/logging.h"

#include <QSet>

#include <exception>

using namespace Qt::StringLiterals;

namespace core {

constexpr qsizetype MostUnsaved = 500;

RunWork::RunWork(RunLedger &ledger, const Clock &clock, const JobSpec &spec, ClaimedRun claimed, int leaseSeconds)
    : m_ledger(ledger)
    , m_clock(clock)
    , m_spec(spec)
    , m_renewAfter(leaseSeconds / 3)
    , m_run(std::move(claimed.run))
    , m_savedAt(clock.now())
{
    // What an earlier runner counted after it last saved is not known: the units that have a row are what is done.
    m_run.done = m_run.nothing = m_run.failed = 0;
    for (const JobUnit &unit : std::as_const(claimed.settled)) {
        m_settled.append(unit.unit);
        count(unit);
    }
    m_unsaved.clear();
}

void RunWork::noteError(const QString &error)
{
    if (m_run.error.isEmpty())
        m_run.error = error;
}

void RunWork::count(const JobUnit &unit)
{
    switch (unit.state) {
    case UnitState::Done:
        ++m_run.done;
        break;
    case UnitState::Nothing:
        ++m_run.nothing;
        return; // only counted
    case UnitState::Failed:
    case UnitState::TimedOut:
        ++m_run.failed;
        noteError(unit.unit.isEmpty() ? unit.note : u"%1: %2"_s.arg(unit.unit, unit.note));
        break;
    }
    m_unsaved.append(unit);
}

// False when the run is another's by now. A store that fails keeps what is not saved for the next time.
bool RunWork::save()
{
    const auto saved = m_ledger.save(m_run, m_unsaved);
    if (!saved) {
        qCWarning(lcStorage).noquote() << "the ledger of" << m_run.job << "is behind:" << saved.error().detail;
        return true;
    }
    m_ours = *saved;
    m_savedAt = m_clock.now();
    m_unsaved.clear();
    return m_ours;
}

void RunWork::finish(RunState state)
{
    m_run.state = state;
    m_run.endedAt = m_clock.now();
    save();
}

static Result<QStringList> unitsOf(const JobSpec &spec, const JobWindow &window)
{
    if (!spec.units)
        return QStringList{u""_s};
    try {
        auto units = spec.units(window);
        if (units)
            units->removeDuplicates();
        return units;
    } catch (const std::exception &problem) {
        return Error{ErrorCode::Internal, QString::fromUtf8(problem.what())};
    }
}

void RunWork::runUnits(const QStringList &units, const UnitLimits &limits, const UnitPool::Work &work,
                       const std::stop_token &stop)
{
    UnitPool pool(limits, work);
    UnitPool::Hooks hooks;
    hooks.ended = [this](const JobUnit &unit) {
        count(unit);
        if (m_unsaved.size() >= MostUnsaved)
            save();
    };
    hooks.tick = [this] {
        if (m_ours && (!m_unsaved.isEmpty() || m_clock.now() - m_savedAt >= m_renewAfter))
            save();
        return m_ours;
    };
    const bool complete = pool.run(units, hooks, stop, m_clock);
    m_stragglers = pool.takeStragglers();
    const auto settled = complete && m_ours && m_spec.settle ? m_spec.settle() : Result<void>();
    if (!settled)
        noteError(settled.error().detail);
    if (!m_ours) {
        qCWarning(lcStorage).noquote() << "the run" << m_run.id << "of" << m_run.job << "was taken over";
    } else if (complete) {
        finish(m_run.failed > 0 || !settled ? RunState::Failed : RunState::Done);
    } else if (const auto released = m_ledger.release(m_run, m_unsaved); !released) {
        qCWarning(lcStorage).noquote() << "the run" << m_run.id << "waits for its lease:" << released.error().detail;
    }
}

void RunWork::run(const UnitLimits &limits, const UnitPool::Work &work, const std::stop_token &stop)
{
    const auto units = unitsOf(m_spec, {m_run.window.from, m_run.window.to, m_run.dryRun});
    if (!units) {
        noteError(units.error().detail);
        finish(RunState::Failed);
        return;
    }
    const QSet<QString> settled(m_settled.cbegin(), m_settled.cend());
    QStringList left;
    for (const QString &unit : *units) {
        if (!settled.contains(unit))
            left.append(unit);
    }
    m_run.units = static_cast<int>(m_settled.size() + left.size()); // what is done may not be due any more
    runUnits(left, limits, work, stop);
}

} // namespace core
