#include "meterstore.h"

#include "core/storage/meterinterval.h"
#include "core/storage/query.h"
#include "core/storage/readingblocks.h"

using namespace Qt::StringLiterals;

namespace core {

static Result<QList<Meter>> select(const Database &database, const QString &where, const QVariantList &values)
{
    const auto connection = database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(
        *connection,
        u"SELECT id, external_id, building_id, utility, interval_seconds FROM meter %1 ORDER BY id"_s.arg(where),
        values);
    if (!query)
        return query.error();
    QList<Meter> meters;
    while (query->next()) {
        const auto utility = utilityFromName(query->value(3).toString());
        if (!utility)
            return Error{ErrorCode::Storage, u"meter %1 has an unknown utility"_s.arg(query->value(0).toLongLong())};
        meters.append({query->value(0).toLongLong(), query->value(1).toString(), query->value(2).toLongLong(), *utility,
                       query->value(4).toInt()});
    }
    const auto end = sql::endOf(*query);
    if (!end)
        return end.error();
    return meters;
}

Result<QList<Meter>> MeterStore::all() const
{
    return select(m_database, QString(), {});
}

Result<QList<Meter>> MeterStore::ofBuilding(qint64 buildingId) const
{
    return select(m_database, u"WHERE building_id = ?"_s, {buildingId});
}

Result<Meter> MeterStore::ensure(Transaction &transaction, const QString &externalId, Utility utility,
                                 qint64 buildingId, int intervalSecondsIfNew)
{
    const QVariantList key{externalId, utilityName(utility)};
    const auto found = sql::firstRow(
        transaction.connection(),
        u"SELECT id, building_id, interval_seconds FROM meter WHERE external_id = ? AND utility = ?"_s, key);
    if (!found)
        return found.error();
    if (*found) {
        const QVariantList &row = **found;
        if (row[1].toLongLong() != buildingId) {
            return Error{ErrorCode::Conflict,
                         u"meter %1 (%2) belongs to another building"_s.arg(externalId, utilityName(utility))};
        }
        return Meter{row[0].toLongLong(), externalId, buildingId, utility, row[2].toInt()};
    }
    const auto made = sql::firstRow(
        transaction.connection(),
        u"INSERT INTO meter (external_id, utility, building_id, interval_seconds) VALUES (?, ?, ?, ?) RETURNING id"_s,
        {externalId, utilityName(utility), buildingId, intervalSecondsIfNew});
    if (!made)
        return made.error();
    return Meter{(*made)->first().toLongLong(), externalId, buildingId, utility, intervalSecondsIfNew};
}

Result<void> MeterStore::setBuilding(Transaction &transaction, qint64 meterId, qint64 buildingId)
{
    const auto changed = sql::change(transaction.connection(), u"UPDATE meter SET building_id = ? WHERE id = ?"_s,
                                     {buildingId, meterId});
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return Error{ErrorCode::NotFound, u"no meter with the id %1"_s.arg(meterId)};
    return {};
}

Result<void> MeterStore::setInterval(Transaction &transaction, qint64 meterId, int intervalSeconds)
{
    const auto changed = sql::change(transaction.connection(), u"UPDATE meter SET interval_seconds = ? WHERE id = ?"_s,
                                     {intervalSeconds, meterId});
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return Error{ErrorCode::NotFound, u"no meter with the id %1"_s.arg(meterId)};
    return {};
}

Result<void> MeterStore::learnInterval(Transaction &transaction, const Meter &meter,
                                       std::span<const IntervalReading> sorted)
{
    const auto told = toldInterval(
        sorted, [&](TimeRange around) { return loadReadings(transaction.connection(), meter.id, around); });
    if (!told)
        return told.error();
    if (!*told || **told == meter.intervalSeconds)
        return {};
    return setInterval(transaction, meter.id, **told);
}

} // namespace core
