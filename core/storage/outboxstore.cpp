#include "outboxstore.h"

#include "core/storage/query.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

using namespace Qt::StringLiterals;

namespace core {

// What of a mail is no column of its own: compressed CBOR.
static QByteArray packed(const OutboxMail &mail)
{
    QCborArray attachments;
    for (const MailAttachment &one : mail.attachments)
        attachments.append(QCborArray{one.name, one.contentType, one.content});
    const QCborMap map{{u"text"_s, mail.text},
                       {u"html"_s, mail.html},
                       {u"unsubscribe"_s, mail.unsubscribeUrl},
                       {u"attachments"_s, attachments}};
    return qCompress(QCborValue(map).toCbor());
}

static Result<void> unpack(const QByteArray &payload, OutboxMail &mail)
{
    const QCborValue value = QCborValue::fromCbor(qUncompress(payload));
    if (!value.isMap())
        return Error{ErrorCode::Storage, u"the text of mail '%1' cannot be read"_s.arg(mail.key)};
    mail.text = value["text"_L1].toString();
    mail.html = value["html"_L1].toString();
    mail.unsubscribeUrl = value["unsubscribe"_L1].toString();
    const QCborArray attachments = value["attachments"_L1].toArray();
    for (const QCborValue one : attachments)
        mail.attachments.append({one[0].toString(), one[1].toByteArray(), one[2].toByteArray()});
    return {};
}

static const QString Columns =
    u"id, mail_key, message_id, recipient, subject, state, created_at, due_at, attempts, sent_at, error"_s;
constexpr int ColumnCount = 11;

static Result<OutboxEntry> entryOf(const QVariantList &row)
{
    const auto state = mailStateFromName(row.at(5).toString());
    if (!state)
        return Error{ErrorCode::Storage, u"mail %1 has an unknown state"_s.arg(row.at(0).toLongLong())};
    return OutboxEntry{row.at(0).toLongLong(), row.at(1).toString(),
                       row.at(2).toString(),   row.at(3).toString(),
                       row.at(4).toString(),   *state,
                       row.at(6).toLongLong(), row.at(7).toLongLong(),
                       row.at(8).toInt(),      sql::optionalValue<EpochSeconds>(row.at(9)),
                       row.at(10).toString()};
}

static Result<std::optional<OutboxEntry>> one(Database &database, const QString &where, const QVariant &value)
{
    const auto connection = database.connection();
    if (!connection)
        return connection.error();
    const auto row = sql::firstRow(*connection, u"SELECT %1 FROM outbox WHERE %2"_s.arg(Columns, where), {value});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<OutboxEntry>();
    auto entry = entryOf(**row);
    if (!entry)
        return entry.error();
    return std::optional<OutboxEntry>(*std::move(entry));
}

Result<bool> OutboxStore::add(Transaction &transaction, const OutboxMail &mail, const QString &messageId,
                              EpochSeconds now)
{
    const auto added = sql::change(
        transaction.connection(),
        u"INSERT INTO outbox (mail_key, message_id, recipient, subject, payload, state, created_at, due_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (mail_key) DO NOTHING"_s,
        {mail.key, messageId, mail.to, mail.subject, packed(mail), mailStateName(MailState::Waiting), now, now});
    if (!added)
        return added.error();
    return *added > 0;
}

Result<std::optional<OutboxStore::Claimed>> OutboxStore::claim(Transaction &transaction, const QString &holder,
                                                               EpochSeconds now, EpochSeconds leaseUntil)
{
    const auto row = sql::firstRow(transaction.connection(),
                                   u"SELECT %1, payload FROM outbox WHERE state = ? AND due_at <= ?"
                                   " ORDER BY due_at, id LIMIT 1"_s.arg(Columns),
                                   {mailStateName(MailState::Waiting), now});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Claimed>();
    auto entry = entryOf(**row);
    if (!entry)
        return entry.error();
    Claimed claimed{*std::move(entry), {}};
    claimed.mail.key = claimed.entry.key;
    claimed.mail.to = claimed.entry.to;
    claimed.mail.subject = claimed.entry.subject;
    if (const auto unpacked = unpack((*row)->at(ColumnCount).toByteArray(), claimed.mail); !unpacked)
        return unpacked.error();
    const auto leased = sql::change(transaction.connection(),
                                    u"UPDATE outbox SET state = ?, holder = ?, lease_until = ?, handed_at = NULL,"
                                    " attempts = attempts + 1 WHERE id = ?"_s,
                                    {mailStateName(MailState::Sending), holder, leaseUntil, claimed.entry.id});
    if (!leased)
        return leased.error();
    claimed.entry.state = MailState::Sending;
    ++claimed.entry.attempts;
    return std::optional<Claimed>(std::move(claimed));
}

static Result<void> ifHeld(const Result<int> &changed, qint64 id)
{
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return Error{ErrorCode::Conflict, u"somebody else has taken mail %1 over"_s.arg(id)};
    return {};
}

Result<void> OutboxStore::markHandedOver(Transaction &transaction, qint64 id, const QString &holder, EpochSeconds now)
{
    return ifHeld(sql::change(transaction.connection(),
                              u"UPDATE outbox SET handed_at = ? WHERE id = ? AND state = ? AND holder = ?"_s,
                              {now, id, mailStateName(MailState::Sending), holder}),
                  id);
}

Result<void> OutboxStore::settle(Transaction &transaction, qint64 id, const QString &holder, const Ending &ending)
{
    const QVariant sentAt = ending.state == MailState::Sent ? QVariant(ending.at) : QVariant();
    return ifHeld(
        sql::change(transaction.connection(),
                    u"UPDATE outbox SET state = ?, due_at = ?, sent_at = ?, error = ?,"
                    " attempts = attempts - ?, settled_at = ?, holder = '', lease_until = NULL"
                    " WHERE id = ? AND state = ? AND holder = ?"_s,
                    {mailStateName(ending.state), ending.dueAt, sentAt, ending.error.isNull() ? u""_s : ending.error,
                     ending.counts ? 0 : 1, ending.at, id, mailStateName(MailState::Sending), holder}),
        id);
}

Result<int> OutboxStore::endLeases(Transaction &transaction, EpochSeconds now, const std::optional<QString> &keptHolder)
{
    const QString whose = keptHolder ? u"(lease_until <= ? OR holder <> ?)"_s : u"lease_until <= ?"_s;
    const auto end = [&](MailState state, const QString &handed, const QString &error) {
        QVariantList values{mailStateName(state), now, now, error, mailStateName(MailState::Sending), now};
        if (keptHolder)
            values.append(*keptHolder);
        return sql::change(transaction.connection(),
                           u"UPDATE outbox SET state = ?, due_at = ?, settled_at = ?, error = ?, holder = '',"
                           " lease_until = NULL WHERE state = ? AND %1 AND %2"_s.arg(whose, handed),
                           values);
    };
    auto waiting = end(MailState::Waiting, u"handed_at IS NULL"_s, u"the program ended before it was sent"_s);
    if (!waiting)
        return waiting;
    const auto unconfirmed =
        end(MailState::Unconfirmed, u"handed_at IS NOT NULL"_s, u"the program ended before the mail server's answer"_s);
    if (!unconfirmed)
        return unconfirmed.error();
    return *waiting + *unconfirmed;
}

Result<bool> OutboxStore::retry(Transaction &transaction, qint64 id, EpochSeconds now)
{
    const auto changed =
        sql::change(transaction.connection(),
                    u"UPDATE outbox SET state = ?, due_at = ?, attempts = 0 WHERE id = ? AND state IN (?, ?)"
                    " AND payload IS NOT NULL"_s,
                    {mailStateName(MailState::Waiting), now, id, mailStateName(MailState::Failed),
                     mailStateName(MailState::Unconfirmed)});
    if (!changed)
        return changed.error();
    return *changed > 0;
}

Result<int> OutboxStore::dropTexts(Transaction &transaction, EpochSeconds before)
{
    return sql::change(transaction.connection(),
                       u"UPDATE outbox SET payload = NULL WHERE state IN (?, ?, ?) AND settled_at < ?"
                       " AND payload IS NOT NULL"_s,
                       {mailStateName(MailState::Sent), mailStateName(MailState::Failed),
                        mailStateName(MailState::Unconfirmed), before});
}

Result<bool> OutboxStore::hasWork(EpochSeconds now) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto row = sql::firstRow(*connection,
                                   u"SELECT 1 FROM outbox WHERE (state = ? AND due_at <= ?)"
                                   " OR (state = ? AND lease_until <= ?) LIMIT 1"_s,
                                   {mailStateName(MailState::Waiting), now, mailStateName(MailState::Sending), now});
    if (!row)
        return row.error();
    return row->has_value();
}

Result<QList<OutboxEntry>> OutboxStore::newest(std::optional<MailState> state, int limit,
                                               std::optional<qint64> before) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    QStringList conditions{u"1 = 1"_s};
    QVariantList values;
    if (state) {
        conditions.append(u"state = ?"_s);
        values.append(mailStateName(*state));
    }
    if (before) {
        conditions.append(u"id < ?"_s);
        values.append(*before);
    }
    values.append(limit);
    auto query = sql::run(
        *connection,
        u"SELECT %1 FROM outbox WHERE %2 ORDER BY id DESC LIMIT ?"_s.arg(Columns, conditions.join(u" AND "_s)), values);
    if (!query)
        return query.error();
    QList<OutboxEntry> entries;
    while (query->next()) {
        QVariantList row;
        for (int i = 0; i < ColumnCount; ++i)
            row.append(query->value(i));
        auto entry = entryOf(row);
        if (!entry)
            return entry.error();
        entries.append(*std::move(entry));
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return entries;
}

Result<std::optional<OutboxEntry>> OutboxStore::byId(qint64 id) const
{
    return one(m_database, u"id = ?"_s, id);
}

Result<std::optional<OutboxEntry>> OutboxStore::byKey(const QString &key) const
{
    return one(m_database, u"mail_key = ?"_s, key);
}

} // namespace core
