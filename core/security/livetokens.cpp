#include "livetokens.h"

namespace core {

Result<void> LiveTokens::reload()
{
    const std::lock_guard reloading(m_reloading);
    const auto tokens = m_store.live();
    if (!tokens) {
        swapIn(std::make_shared<const Table>());
        return tokens.error();
    }
    auto table = std::make_shared<Table>();
    for (const TokenStore::LiveToken &token : *tokens)
        table->insert(token.hash, {token.principal, token.expiresAt});
    swapIn(std::move(table));
    return {};
}

void LiveTokens::swapIn(std::shared_ptr<const Table> table)
{
    const std::lock_guard lock(m_mutex);
    m_table.swap(table);
}

// Looked up by a keyed hash: what the time tells about the table says nothing about tokens.
Principal LiveTokens::find(const QByteArray &hash, EpochSeconds now) const
{
    std::shared_ptr<const Table> table;
    {
        const std::lock_guard lock(m_mutex);
        table = m_table;
    }
    const auto found = table->constFind(hash);
    if (found == table->constEnd() || (found->expiresAt && *found->expiresAt <= now))
        return {};
    return found->principal;
}

} // namespace core
