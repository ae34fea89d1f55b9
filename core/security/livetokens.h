#pragma once

#include "core/storage/tokenstore.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace core {

//! The tokens that let somebody in, in memory, so that a request costs no look at the disk. Thread-safe.
class LiveTokens
{
public:
    explicit LiveTokens(Database &database)
        : m_store(database)
    {
    }

    //! Takes over what the store has now; to be called after each change of an account or token. Lets nobody in when
    //! that fails: one of the old ones may have been revoked.
    Result<void> reload();

    //! Whose the token with this hash is, if it has not expired by `now`; the principal of nobody otherwise.
    Principal find(const QByteArray &hash, EpochSeconds now) const;

private:
    struct Entry
    {
        Principal principal;
        std::optional<EpochSeconds> expiresAt;
    };
    using Table = QHash<QByteArray, Entry>;

    void swapIn(std::shared_ptr<const Table> table);

    TokenStore m_store;
    std::mutex m_reloading;     // one at a time: an older state must not replace a newer one
    mutable std::mutex m_mutex; // guards m_table, only while the pointer is copied
    std::shared_ptr<const Table> m_table = std::make_shared<const Table>();
};

} // namespace core
