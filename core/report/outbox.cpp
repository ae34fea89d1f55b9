#include "outbox.h"

#include "core/base/logging.h"
#include "core/report/mimemessage.h"
#include "core/security/randomtoken.h"

using namespace Qt::StringLiterals;

namespace core {

Outbox::Outbox(Database &database, const Clock &clock, const KeyedHash &hash, OutboxOptions options)
    : m_database(database)
    , m_clock(clock)
    , m_hash(hash)
    , m_options(std::move(options))
    , m_holder(QString::fromLatin1(randomToken()))
    , m_store(database)
{
}

std::chrono::seconds Outbox::pauseAfter(int attempts)
{
    using std::chrono::minutes;
    constexpr std::array<minutes, 8> Pauses{minutes(1),  minutes(5),   minutes(15),  minutes(30),
                                            minutes(60), minutes(120), minutes(240), minutes(480)};
    const auto index = static_cast<std::size_t>(std::max(attempts, 1) - 1);
    return Pauses[std::min(index, Pauses.size() - 1)];
}

Result<bool> Outbox::put(Transaction &transaction, const OutboxMail &mail)
{
    if (!m_options.enabled)
        return false;
    const auto to = parseMailAddress(mail.to);
    if (!to)
        return to.error();
    const QByteArray id = m_hash.of(mail.key.toUtf8()).toHex().left(40);
    return m_store.add(transaction, mail, u"%1@%2"_s.arg(QString::fromLatin1(id), m_options.domain), m_clock.now());
}

Result<std::optional<OutboxStore::Claimed>> Outbox::claim()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const EpochSeconds now = m_clock.now();
    if (const auto ended = m_store.endLeases(*transaction, now, {}); !ended)
        return ended.error();
    auto claimed = m_store.claim(*transaction, m_holder, now, now + m_options.lease.count());
    if (!claimed)
        return claimed;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return claimed;
}

Result<void> Outbox::handOver(qint64 id)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto marked = m_store.markHandedOver(*transaction, id, m_holder, m_clock.now()); !marked)
        return marked;
    return transaction->commit();
}

static OutboxStore::Ending endingOf(const MailOutcome &outcome, int attempts, EpochSeconds now, bool stopped)
{
    using Kind = MailOutcome::Kind;
    switch (outcome.kind) {
    case Kind::Sent:
        return {MailState::Sent, now, now, true, {}};
    case Kind::Refused:
        return {MailState::Failed, now, now, true, outcome.detail};
    case Kind::Unconfirmed:
        return {MailState::Unconfirmed, now, now, true, outcome.detail};
    case Kind::Later:
        break;
    }
    if (stopped)
        return {MailState::Waiting, now, now, false, outcome.detail};
    if (attempts >= Outbox::MostAttempts)
        return {MailState::Failed, now, now, true, outcome.detail};
    return {MailState::Waiting, now, now + Outbox::pauseAfter(attempts).count(), true, outcome.detail};
}

Result<MailState> Outbox::attempt(Mailer &mailer, const OutboxStore::Claimed &claimed, const std::stop_token &stop,
                                  bool &goOn)
{
    const MailOutcome outcome = mailer.send(
        claimed.mail, claimed.entry.messageId, m_clock.now(), [&] { return handOver(claimed.entry.id); }, stop);
    goOn = !outcome.unreachable;
    const auto ending = endingOf(outcome, claimed.entry.attempts, m_clock.now(), stop.stop_requested());
    if (ending.state != MailState::Sent)
        qCWarning(lcMail).noquote() << "mail" << claimed.entry.key << "is" << mailStateName(ending.state) + u":"_s
                                    << ending.error;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto settled = m_store.settle(*transaction, claimed.entry.id, m_holder, ending); !settled)
        return settled.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return ending.state;
}

Result<Outbox::Delivery> Outbox::deliver(Mailer &mailer, const std::stop_token &stop)
{
    Delivery delivery;
    bool goOn = true;
    while (goOn && !stop.stop_requested()) {
        // Most calls find nothing: a look without the write lock keeps them out of everybody's way.
        const auto busy = m_store.hasWork(m_clock.now());
        if (!busy)
            return busy.error();
        if (!*busy)
            break;
        const auto claimed = claim();
        if (!claimed)
            return claimed.error();
        if (!*claimed)
            break;
        const auto state = attempt(mailer, **claimed, stop, goOn);
        if (!state)
            return state.error();
        ++(*state == MailState::Sent ? delivery.sent : *state == MailState::Waiting ? delivery.later : delivery.failed);
    }
    if (delivery.sent > 0) {
        if (const auto tidied = tidy(); !tidied)
            return tidied.error();
    }
    return delivery;
}

Result<void> Outbox::tidy()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto dropped = m_store.dropTexts(*transaction, m_clock.now() - m_options.keepTexts.count()); !dropped)
        return dropped.error();
    return transaction->commit();
}

Result<int> Outbox::recover()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto ended = m_store.endLeases(*transaction, m_clock.now(), m_holder);
    if (!ended)
        return ended;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return ended;
}

Result<OutboxEntry> Outbox::retry(qint64 id)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto changed = m_store.retry(*transaction, id, m_clock.now());
    if (!changed)
        return changed.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    auto entry = m_store.byId(id);
    if (!entry)
        return entry.error();
    if (!*entry)
        return Error{ErrorCode::NotFound, u"there is no mail %1"_s.arg(id)};
    if (!*changed)
        return Error{
            ErrorCode::Conflict,
            u"mail %1 is %2; only a failed or unconfirmed one that still has its text can be sent again"_s.arg(id).arg(
                mailStateName((*entry)->state))};
    return **std::move(entry);
}

Result<QList<OutboxEntry>> Outbox::newest(std::optional<MailState> state, int limit, std::optional<qint64> before) const
{
    return m_store.newest(state, limit, before);
}

} // namespace core
