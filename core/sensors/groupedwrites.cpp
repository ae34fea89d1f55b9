#include "groupedwrites.h"

#include "core/base/logging.h"
#include "core/storage/query.h"

#include <future>
#include <iterator>

using namespace Qt::StringLiterals;

namespace core {

GroupedWrites::GroupedWrites(Database &database)
    : m_database(database)
    , m_thread([this] { work(); })
{
}

GroupedWrites::~GroupedWrites()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

bool GroupedWrites::submit(Write write)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping || m_waiting.size() >= MostWaiting)
            return false;
        m_waiting.push_back(std::move(write));
    }
    m_changed.notify_one();
    return true;
}

Result<void> GroupedWrites::run(std::function<Result<void>(Transaction &)> apply,
                                const std::function<void()> &committed)
{
    const auto promise = std::make_shared<std::promise<Result<void>>>();
    auto future = promise->get_future();
    const bool taken = submit({std::move(apply), [promise, committed](const Result<void> &result) {
                                   if (result && committed)
                                       committed();
                                   promise->set_value(result);
                               }});
    if (!taken)
        return Error{ErrorCode::Unavailable, u"too many changes are waiting"_s};
    return future.get();
}

void GroupedWrites::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        Group group;
        if (m_waiting.size() <= MostInOneCommit) {
            group.swap(m_waiting);
        } else {
            const auto end = m_waiting.begin() + MostInOneCommit;
            group.assign(std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(end));
            m_waiting.erase(m_waiting.begin(), end);
        }
        lock.unlock();
        commit(group);
        group.clear();
        lock.lock();
    }
}

namespace {

//! Applies one write so that its failure leaves the others' changes standing.
Result<void> applyAlone(Transaction &transaction, const GroupedWrites::Write &write)
{
    if (auto begun = sql::change(transaction.connection(), u"SAVEPOINT one_write"_s); !begun)
        return begun.error();
    auto result = write.apply(transaction);
    if (!result) {
        if (auto undone = sql::change(transaction.connection(), u"ROLLBACK TO one_write"_s); !undone)
            return undone.error();
    }
    if (auto released = sql::change(transaction.connection(), u"RELEASE one_write"_s); !released)
        return released.error();
    return result;
}

Result<void> applyAll(Database &database, const std::vector<GroupedWrites::Write> &group,
                      std::vector<Result<void>> &results)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    for (const GroupedWrites::Write &write : group) {
        auto result = applyAlone(*transaction, write);
        // A full disk or the like may have ended the transaction already: nothing of the group stands then.
        if (!result && result.error().code == ErrorCode::Storage)
            return result;
        results.push_back(std::move(result));
    }
    return transaction->commit();
}

} // namespace

void GroupedWrites::commit(const Group &group)
{
    std::vector<Result<void>> results;
    results.reserve(group.size());
    auto committed = applyAll(m_database, group, results);
    if (!committed) {
        qCWarning(lcStorage).noquote() << "changes of sensors were not stored:" << committed.error().detail;
        results.assign(group.size(), committed);
    }
    for (std::size_t i = 0; i < group.size(); ++i)
        group[i].done(results[i]);
}

} // namespace core
