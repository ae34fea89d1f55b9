#include "auditstore.h"

#include "core/storage/query.h"

using namespace Qt::StringLiterals;

namespace core {

Result<void> AuditStore::append(Transaction &transaction, const AuditEntry &entry)
{
    const auto added = sql::change(
        transaction.connection(),
        u"INSERT INTO audit_entry (at, actor, action, subject, before_value, after_value) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {entry.at, entry.actor, entry.action, entry.subject, sql::notNull(entry.before), sql::notNull(entry.after)});
    if (!added)
        return added.error();
    return {};
}

Result<QList<AuditEntry>> AuditStore::entries(const AuditQuery &asked) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    QStringList conditions;
    QVariantList values;
    const auto narrow = [&](const QString &condition, const QVariant &value) {
        conditions.append(condition);
        values.append(value);
    };
    if (asked.before)
        narrow(u"id < ?"_s, *asked.before);
    if (asked.subject.endsWith(u':')) { // a range, which an index serves; ';' is the character after ':'
        narrow(u"subject >= ?"_s, asked.subject);
        narrow(u"subject < ?"_s, asked.subject.chopped(1) + u';');
    } else if (!asked.subject.isEmpty()) {
        narrow(u"subject = ?"_s, asked.subject);
    }
    if (!asked.actor.isEmpty())
        narrow(u"actor = ?"_s, asked.actor);
    values.append(asked.limit);
    const QString where = conditions.isEmpty() ? QString() : u"WHERE "_s + conditions.join(u" AND "_s);
    auto query = sql::run(*connection,
                          u"SELECT id, at, actor, action, subject, before_value, after_value FROM audit_entry %1"
                          " ORDER BY id DESC LIMIT ?"_s.arg(where),
                          values);
    if (!query)
        return query.error();
    QList<AuditEntry> entries;
    while (query->next()) {
        entries.append({query->value(0).toLongLong(), query->value(1).toLongLong(), query->value(2).toString(),
                        query->value(3).toString(), query->value(4).toString(), query->value(5).toString(),
                        query->value(6).toString()});
    }
    const auto end = sql::endOf(*query);
    if (!end)
        return end.error();
    return entries;
}

} // namespace core
