#include "tariffstore.h"

#include "core/storage/query.h"

using namespace Qt::StringLiterals;

namespace core {

static Result<QList<Tariff>> select(Database &database, const QString &where, const QVariant &value)
{
    const auto connection = database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection,
                          u"SELECT id, account_id, commodity, valid_from, name, currency, base_minor, work_micro"
                          " FROM tariff WHERE %1 ORDER BY commodity, valid_from"_s.arg(where),
                          {value});
    if (!query)
        return query.error();
    QList<Tariff> tariffs;
    while (query->next()) {
        const auto commodity = commodityFromName(query->value(2).toString());
        const QDate from = QDate::fromString(query->value(3).toString(), Qt::ISODate);
        if (!commodity || !from.isValid())
            return Error{ErrorCode::Storage, u"tariff %1 cannot be read"_s.arg(query->value(0).toLongLong())};
        tariffs.append({query->value(0).toLongLong(), query->value(1).toLongLong(), *commodity, from,
                        query->value(4).toString(), query->value(5).toString(), query->value(6).toLongLong(),
                        query->value(7).toLongLong()});
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return tariffs;
}

// Asked within the transaction, so that the answer still holds when it is written.
static Result<void> ifFree(const Transaction &transaction, const Tariff &tariff)
{
    const auto row = sql::firstRow(
        transaction.connection(),
        u"SELECT 1 FROM tariff WHERE account_id = ? AND commodity = ? AND valid_from = ? AND id <> ?"_s,
        {tariff.accountId, commodityName(tariff.commodity), tariff.validFrom.toString(Qt::ISODate), tariff.id});
    if (!row)
        return row.error();
    if (*row)
        return Error{ErrorCode::Conflict,
                     u"there is a tariff from %1 on already"_s.arg(tariff.validFrom.toString(Qt::ISODate))};
    return {};
}

Result<QList<Tariff>> TariffStore::ofAccount(qint64 accountId) const
{
    return select(m_database, u"account_id = ?"_s, accountId);
}

Result<std::optional<Tariff>> TariffStore::byId(qint64 id) const
{
    const auto rows = select(m_database, u"id = ?"_s, id);
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<Tariff>() : rows->first();
}

Result<qint64> TariffStore::add(Transaction &transaction, const Tariff &tariff)
{
    Tariff unborn = tariff;
    unborn.id = 0;
    if (const auto isFree = ifFree(transaction, unborn); !isFree)
        return isFree.error();
    const auto made = sql::firstRow(
        transaction.connection(),
        u"INSERT INTO tariff (account_id, commodity, valid_from, name, currency, base_minor, work_micro)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {tariff.accountId, commodityName(tariff.commodity), tariff.validFrom.toString(Qt::ISODate),
         tariff.name.isNull() ? u""_s : tariff.name, tariff.currency, tariff.baseMinor, tariff.workMicro});
    if (!made)
        return made.error();
    return (*made)->first().toLongLong();
}

Result<void> TariffStore::write(Transaction &transaction, const Tariff &tariff)
{
    if (auto isFree = ifFree(transaction, tariff); !isFree)
        return isFree;
    const auto changed = sql::change(
        transaction.connection(),
        u"UPDATE tariff SET valid_from = ?, name = ?, currency = ?, base_minor = ?, work_micro = ? WHERE id = ?"_s,
        {tariff.validFrom.toString(Qt::ISODate), tariff.name.isNull() ? u""_s : tariff.name, tariff.currency,
         tariff.baseMinor, tariff.workMicro, tariff.id});
    if (!changed)
        return changed.error();
    return {};
}

Result<void> TariffStore::remove(Transaction &transaction, qint64 id)
{
    const auto removed = sql::change(transaction.connection(), u"DELETE FROM tariff WHERE id = ?"_s, {id});
    if (!removed)
        return removed.error();
    return {};
}

} // namespace core
