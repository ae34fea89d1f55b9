#include "publishedcampus.h"

#include "core/base/logging.h"
#include "core/campus/snapshotreader.h"

namespace core {

Result<void> PublishedCampus::publish(Database &database, const Judgements &judgements, const StatusCutoffs &cutoffs)
{
    const std::lock_guard oneAtATime(m_publishing);
    auto read = readSnapshot(database);
    if (!read)
        return read.error();
    const std::shared_ptr<Snapshot> next = *std::move(read);
    next->cutoffs = cutoffs;
    judgements.fill(*next);

    const std::lock_guard lock(m_mutex);
    next->revision = m_snapshot ? m_snapshot->revision + 1 : 1;
    m_snapshot = next;
    return {};
}

void PublishedCampus::noteOutcome(Utility utility, const Result<void> &outcome)
{
    if (!outcome)
        qCWarning(lcCampus).noquote() << outcome.error().detail;
    const std::lock_guard lock(m_mutex);
    m_failures.removeIf([utility](const auto &failure) { return failure.first == utility; });
    if (!outcome)
        m_failures.emplaceBack(utility, outcome.error().detail);
}

std::shared_ptr<const Snapshot> PublishedCampus::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_snapshot;
}

QString PublishedCampus::lastError() const
{
    const std::lock_guard lock(m_mutex);
    return m_failures.isEmpty() ? QString() : m_failures.last().second;
}

} // namespace core
