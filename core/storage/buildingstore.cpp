#include "buildingstore.h"

#include "core/storage/buildingclaim.h"
#include "core/storage/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! Buildings with their claims folded, in the order of their ids.
Result<QList<Building>> select(const QSqlDatabase &connection, const QString &where, const QVariantList &values)
{
    auto query =
        sql::run(connection,
                 u"SELECT b.id, b.number, b.stub_name, c.payload FROM building b"
                 " LEFT JOIN building_claim c ON c.building_id = b.id %1 ORDER BY b.id, c.batch_id"_s.arg(where),
                 values);
    if (!query)
        return query.error();
    QList<Building> buildings;
    while (query->next()) {
        const qint64 id = query->value(0).toLongLong();
        if (buildings.isEmpty() || buildings.last().id != id) {
            Building building;
            building.id = id;
            building.number = query->value(1).toString();
            building.name = query->value(2).toString();
            buildings.append(building);
        }
        if (query->value(3).isNull())
            continue;
        const auto laid = layClaimOver(buildings.last(), query->value(3).toByteArray());
        if (!laid)
            return laid.error();
    }
    const auto end = sql::endOf(*query);
    if (!end)
        return end.error();
    return buildings;
}

Result<std::optional<Building>> selectNumber(const QSqlDatabase &connection, const QString &number)
{
    const auto found = select(connection, u"WHERE b.number = ?"_s, {number});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<Building>() : std::optional<Building>(found->first());
}

//! What this batch said of the building so far, from an earlier row of the same upload.
Result<Building> earlierClaim(const QSqlDatabase &connection, qint64 batchId, const Building &standing)
{
    Building said;
    said.number = standing.number;
    const auto row =
        sql::firstRow(connection, u"SELECT payload FROM building_claim WHERE building_id = ? AND batch_id = ?"_s,
                      {standing.id, batchId});
    if (!row)
        return row.error();
    if (*row) {
        const auto laid = layClaimOver(said, (*row)->first().toByteArray());
        if (!laid)
            return laid.error();
    }
    return said;
}

Result<qint64> insert(const QSqlDatabase &connection, const QString &number, const QVariant &stubName)
{
    const auto row = sql::firstRow(connection, u"INSERT INTO building (number, stub_name) VALUES (?, ?) RETURNING id"_s,
                                   {number, stubName});
    if (!row)
        return row.error();
    return (*row)->first().toLongLong();
}

bool numberLess(const Building &a, const Building &b)
{
    bool aNumeric = false;
    bool bNumeric = false;
    const qulonglong aValue = a.number.toULongLong(&aNumeric);
    const qulonglong bValue = b.number.toULongLong(&bNumeric);
    if (aNumeric != bNumeric)
        return aNumeric;
    if (aNumeric && aValue != bValue)
        return aValue < bValue;
    return a.number < b.number; // "007" and "7" are different buildings
}

} // namespace

Result<QList<Building>> BuildingStore::all() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto buildings = select(*connection, QString(), {});
    if (buildings)
        std::ranges::sort(*buildings, numberLess);
    return buildings;
}

Result<std::optional<Building>> BuildingStore::byNumber(const QString &number) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return selectNumber(*connection, number);
}

Result<BuildingStore::Change> BuildingStore::claim(Transaction &transaction, qint64 batchId, const Building &building)
{
    const QSqlDatabase connection = transaction.connection();
    const auto standing = selectNumber(connection, building.number);
    if (!standing)
        return standing.error();
    Building base = standing->value_or(Building());
    if (!*standing) {
        const auto id = insert(connection, building.number, QVariant());
        if (!id)
            return id.error();
        base.id = *id;
        base.number = building.number;
    }
    auto said = earlierClaim(connection, batchId, base);
    if (!said)
        return said.error();
    layClaimOver(*said, building);
    const auto written = sql::change(connection,
                                     u"INSERT INTO building_claim (building_id, batch_id, payload) VALUES (?, ?, ?)"
                                     " ON CONFLICT (building_id, batch_id) DO UPDATE SET payload = excluded.payload"_s,
                                     {base.id, batchId, QString::fromUtf8(packBuilding(*said))});
    if (!written)
        return written.error();
    if (!*standing)
        return Change::Created;
    const auto now = selectNumber(connection, building.number);
    if (!now)
        return now.error();
    return *now == *standing ? Change::Unchanged : Change::Replaced;
}

Result<qint64> BuildingStore::ensure(Transaction &transaction, const QString &number, const QString &nameIfNew,
                                     bool *created)
{
    if (created)
        *created = false;
    const QSqlDatabase connection = transaction.connection();
    const auto row = sql::firstRow(connection, u"SELECT id, stub_name FROM building WHERE number = ?"_s, {number});
    if (!row)
        return row.error();
    if (!*row) {
        if (created)
            *created = true;
        return insert(connection, number, nameIfNew);
    }
    const QVariant id = (*row)->first();
    if ((*row)->last().isNull()) {
        // Kept for the day the uploads that describe the building are undone and only its meters are left.
        const auto named =
            sql::change(connection, u"UPDATE building SET stub_name = ? WHERE id = ?"_s, {nameIfNew, id});
        if (!named)
            return named.error();
    }
    return id.toLongLong();
}

Result<void> BuildingStore::nameStub(Transaction &transaction, qint64 batchId, qint64 buildingId, const QString &name)
{
    const auto noted = sql::change(transaction.connection(),
                                   u"INSERT INTO stub_claim (building_id, batch_id, name) VALUES (?, ?, ?)"
                                   " ON CONFLICT (building_id, batch_id) DO NOTHING"_s,
                                   {buildingId, batchId, name});
    if (!noted)
        return noted.error();
    return {};
}

} // namespace core
