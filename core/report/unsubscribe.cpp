#include "unsubscribe.h"

#include "core/security/randomtoken.h"
#include "core/storage/accountstore.h"
#include "core/storage/auditstore.h"

using namespace Qt::StringLiterals;

namespace core {

static QString withoutSlash(QString url)
{
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

Unsubscribes::Unsubscribes(Database &database, const Clock &clock, const KeyedHash &hash, QString baseUrl)
    : m_database(database)
    , m_clock(clock)
    , m_hash(hash)
    , m_baseUrl(withoutSlash(std::move(baseUrl)))
    , m_store(database)
{
}

Result<bool> Unsubscribes::isStopped(qint64 accountId, MailKind kind) const
{
    return m_store.isStopped(accountId, kind);
}

Result<QString> Unsubscribes::link(Transaction &transaction, qint64 accountId, MailKind kind)
{
    if (m_baseUrl.isEmpty())
        return QString();
    const QByteArray token = randomToken();
    if (const auto added = m_store.addToken(transaction, m_hash.of(token), accountId, kind, m_clock.now()); !added)
        return added.error();
    return QString(m_baseUrl + u"/api/unsubscribe?token="_s + QString::fromLatin1(token));
}

Result<Unsubscribes::Found> Unsubscribes::find(QByteArrayView token) const
{
    const auto meant = m_store.tokenOf(m_hash.of(token));
    if (!meant)
        return meant.error();
    if (!*meant)
        return Error{ErrorCode::NotFound, u"this link is not known"_s};
    const auto stopped = m_store.isStopped((*meant)->accountId, (*meant)->kind);
    if (!stopped)
        return stopped.error();
    return Found{(*meant)->accountId, (*meant)->kind, *stopped};
}

Result<Unsubscribes::Found> Unsubscribes::stop(QByteArrayView token)
{
    auto found = find(token);
    if (!found || found->stopped)
        return found;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto account = AccountStore(m_database).byId(*transaction, found->accountId);
    if (!account)
        return account.error();
    if (const auto stopped = choose(*transaction, found->accountId, found->kind, false); !stopped)
        return stopped.error();
    const AuditEntry entry{0,
                           m_clock.now(),
                           *account ? (*account)->name : u"daemon"_s,
                           u"mail.unsubscribe"_s,
                           u"user:%1"_s.arg(*account ? (*account)->name : QString::number(found->accountId)),
                           {},
                           u"{\"kind\":\"%1\"}"_s.arg(mailKindName(found->kind))};
    if (const auto noted = AuditStore(m_database).append(*transaction, entry); !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    found->stopped = true;
    return found;
}

Result<void> Unsubscribes::choose(Transaction &transaction, qint64 accountId, MailKind kind, bool wanted)
{
    return m_store.choose(transaction, accountId, kind, wanted, m_clock.now());
}

} // namespace core
