#include "accountservice.h"

#include "core/base/logging.h"
#include "core/security/accountrules.h"
#include "core/security/auditvalues.h"
#include "core/security/privatefile.h"
#include "core/security/randomtoken.h"

using namespace Qt::StringLiterals;

namespace core {

static QString subjectOf(const AccessToken &token)
{
    return u"token:%1"_s.arg(token.id);
}

Result<QList<AccessToken>> AccountService::tokens() const
{
    return m_tokens.all();
}

Result<IssuedToken> AccountService::insertToken(Transaction &transaction, const Principal &by, const Account &account,
                                                AccessToken token, const QString &action)
{
    IssuedToken issued;
    issued.secret = randomToken();
    issued.role = account.role;
    token.accountId = account.id;
    token.accountName = account.name;
    token.createdAt = m_clock.now();
    const auto id = m_tokens.create(transaction, token, m_hash.of(issued.secret));
    if (!id)
        return id.error();
    token.id = *id;
    const auto noted = note(transaction, by, action, subjectOf(token), {}, auditValue(token));
    if (!noted)
        return noted.error();
    issued.token = token;
    return issued;
}

Result<IssuedToken> AccountService::createToken(const Principal &by, const NewToken &wanted)
{
    const auto name = tokenName(wanted.name);
    if (!name)
        return name.error();
    const auto scopes = tokenScopes(wanted.scopes);
    if (!scopes)
        return scopes.error();
    AccessToken token;
    token.name = *name;
    token.scopes = *scopes;
    if (wanted.expiresIn) {
        const auto checked = checkTokenLife(*wanted.expiresIn);
        if (!checked)
            return checked.error();
        token.expiresAt = m_clock.now() + *wanted.expiresIn;
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto account = m_accounts.byId(*transaction, wanted.accountId);
    if (!account)
        return account.error();
    if (!*account)
        return Error{ErrorCode::NotFound, u"no user with the id %1"_s.arg(wanted.accountId)};
    if ((*account)->disabledAt)
        return Error{ErrorCode::Conflict, u"the user '%1' is disabled"_s.arg((*account)->name)};
    auto issued = insertToken(*transaction, by, **account, token, u"token.create"_s);
    if (!issued)
        return issued.error();
    const auto finished = finish(*transaction);
    if (!finished)
        return finished.error();
    return issued;
}

Result<void> AccountService::endToken(Transaction &transaction, const Principal &by, AccessToken &token,
                                      const QString &action)
{
    const QString before = auditValue(token);
    token.revokedAt = m_clock.now();
    if (auto revoked = m_tokens.revoke(transaction, token.id, *token.revokedAt); !revoked)
        return revoked;
    if (auto noted = note(transaction, by, action, subjectOf(token), before, auditValue(token)); !noted)
        return noted;
    return finish(transaction);
}

Result<AccessToken> AccountService::revokeToken(const Principal &by, qint64 id)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto found = m_tokens.byId(*transaction, id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, u"no token with the id %1"_s.arg(id)};
    AccessToken token = **found;
    if (token.revokedAt)
        return Error{ErrorCode::Conflict, u"the token %1 is revoked already"_s.arg(id)};
    const auto ended = endToken(*transaction, by, token, u"token.revoke"_s);
    if (!ended)
        return ended.error();
    return token;
}

Result<IssuedToken> AccountService::login(const QString &name, const QString &password)
{
    constexpr EpochSeconds Kept = 30 * SecondsPerDay;
    const auto found = m_accounts.credentials(name.trimmed().toLower());
    if (!found)
        return found.error();
    const bool right = m_passwords.matches(password, *found ? (*found)->passwordHash : QString());
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    // Read again: the account may have been disabled while the password was looked at.
    const auto account = m_accounts.byId(*transaction, *found ? (*found)->account.id : 0);
    if (!account)
        return account.error();
    if (!right || !*account || (*account)->disabledAt)
        return Error{ErrorCode::Unauthorized, u"The name or the password is wrong"_s};
    const EpochSeconds now = m_clock.now();
    const auto removed = m_tokens.removeEnded(*transaction, SessionTokenName, now - Kept);
    if (!removed)
        return removed.error();
    AccessToken token;
    token.name = SessionTokenName;
    token.expiresAt = now + SessionSeconds;
    const Principal self{(*account)->role, (*account)->id, (*account)->name, 0, {}};
    auto issued = insertToken(*transaction, self, **account, token, u"session.open"_s);
    if (!issued)
        return issued.error();
    const auto finished = finish(*transaction);
    if (!finished)
        return finished.error();
    return issued;
}

Result<void> AccountService::logout(const Principal &principal)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto found = m_tokens.byId(*transaction, principal.tokenId);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::Conflict, u"a token of the configuration cannot be ended here"_s};
    AccessToken token = **found;
    if (token.revokedAt)
        return {};
    return endToken(*transaction, principal, token, u"session.close"_s);
}

Principal AccountService::principalOf(QByteArrayView token) const
{
    return m_live.find(m_hash.of(token), m_clock.now());
}

Result<std::optional<QByteArray>> AccountService::ensureAdmin(const QString &tokenFile)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto admins = m_accounts.adminsEver(*transaction);
    if (!admins)
        return admins.error();
    if (*admins > 0)
        return std::optional<QByteArray>();
    Account admin;
    admin.role = Role::Admin;
    for (int i = 1;; ++i) { // somebody else may have been given the name
        admin.name = i == 1 ? u"admin"_s : u"admin%1"_s.arg(i);
        const auto taken = m_accounts.isTaken(*transaction, admin.name);
        if (!taken)
            return taken.error();
        if (!*taken)
            break;
    }
    const Principal daemon{Role::Admin, 0, u"daemon"_s, 0, {}};
    const auto created = insertAccount(*transaction, daemon, admin, {});
    if (!created)
        return created.error();
    AccessToken token;
    token.name = u"first start"_s;
    const auto issued = insertToken(*transaction, daemon, *created, token, u"token.create"_s);
    if (!issued)
        return issued.error();
    // The file first: a crash in between leaves a token that opens nothing, and the next start writes another.
    const auto written = writePrivateFile(tokenFile, issued->secret + '\n');
    if (!written)
        return written.error();
    const auto finished = finish(*transaction);
    if (!finished)
        return finished.error();
    qCInfo(lcStorage).noquote() << "created the account" << admin.name << "with a token in" << tokenFile;
    return std::optional(issued->secret);
}

} // namespace core
