#include "mailchoicestore.h"

#include "core/storage/query.h"

using namespace Qt::StringLiterals;

namespace core {

static Result<void> done(const Result<int> &changed)
{
    if (!changed)
        return changed.error();
    return {};
}

Result<bool> MailChoiceStore::isStopped(qint64 accountId, MailKind kind) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto row = sql::firstRow(*connection, u"SELECT 1 FROM mail_stopped WHERE account_id = ? AND kind = ?"_s,
                                   {accountId, mailKindName(kind)});
    if (!row)
        return row.error();
    return row->has_value();
}

Result<void> MailChoiceStore::choose(Transaction &transaction, qint64 accountId, MailKind kind, bool wanted,
                                     EpochSeconds now)
{
    if (wanted)
        return done(sql::change(transaction.connection(),
                                u"DELETE FROM mail_stopped WHERE account_id = ? AND kind = ?"_s,
                                {accountId, mailKindName(kind)}));
    return done(sql::change(transaction.connection(),
                            u"INSERT INTO mail_stopped (account_id, kind, at) VALUES (?, ?, ?)"
                            " ON CONFLICT (account_id, kind) DO NOTHING"_s,
                            {accountId, mailKindName(kind), now}));
}

Result<void> MailChoiceStore::addToken(Transaction &transaction, const QByteArray &hash, qint64 accountId,
                                       MailKind kind, EpochSeconds now)
{
    return done(sql::change(transaction.connection(),
                            u"INSERT INTO unsubscribe_token (token_hash, account_id, kind, created_at)"
                            " VALUES (?, ?, ?, ?)"_s,
                            {hash, accountId, mailKindName(kind), now}));
}

Result<std::optional<MailChoiceStore::Meant>> MailChoiceStore::tokenOf(const QByteArray &hash) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto row =
        sql::firstRow(*connection, u"SELECT account_id, kind FROM unsubscribe_token WHERE token_hash = ?"_s, {hash});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Meant>();
    const auto kind = mailKindFromName((*row)->at(1).toString());
    if (!kind)
        return Error{ErrorCode::Storage, u"an unsubscribe token is of an unknown kind"_s};
    return std::optional<Meant>(Meant{(*row)->at(0).toLongLong(), *kind});
}

} // namespace core
