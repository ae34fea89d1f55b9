#include "core/storage/query.h"
#include "core/storage/sensorstore.h"
#include "sensoradmin.h"

using namespace Qt::StringLiterals;

namespace core {

// What one pass over a list has come to so far.
struct SensorAdmin::ListRun
{
    SensorListResult result;
    QHash<QString, qint64> buildings;   //!< by number
    QHash<QString, qint64> rowOfSensor; //!< of this list

    void skip(qint64 row, const QString &why)
    {
        ++result.skipped;
        warn(row, why);
    }
    void warn(qint64 row, const QString &message)
    {
        ++result.warningCount;
        if (result.warnings.size() < MaximumWarnings)
            result.warnings.append({row, message});
    }
};

static bool isAsWritten(const Sensor &sensor, const SensorSpec &spec, const QByteArray &secretHash,
                        const KeyedHash &hash)
{
    const bool sameSecret =
        spec.secret.isEmpty() ? secretHash.isEmpty() : hash.matches(spec.secret.toUtf8(), secretHash);
    return sensor.kind == spec.kind && sensor.buildingNumber == spec.buildingNumber && sameSecret && !sensor.retiredAt
           && (spec.name.isEmpty() || sensor.name == spec.name);
}

Result<void> SensorAdmin::addRow(Transaction &transaction, const SensorRow &row, const QString &actor, ListRun &run)
{
    const auto spec = row.spec ? checkedSpec(*row.spec) : row.spec;
    if (!spec) {
        run.skip(row.row, spec.error().detail);
        return {};
    }
    if (const qint64 earlier = run.rowOfSensor.value(spec->externalId)) {
        run.skip(row.row, u"id '%1' stands in row %2 already"_s.arg(spec->externalId).arg(earlier));
        return {};
    }
    run.rowOfSensor.insert(spec->externalId, row.row);
    if (const SensorPtr sensor = m_registry.byExternalId(spec->externalId)) {
        if (isAsWritten(*sensor, *spec, m_registry.secretHash(sensor->id), m_hash))
            ++run.result.unchanged;
        else
            run.skip(row.row,
                     u"id '%1' is taken by a sensor with other data, which stays as it is"_s.arg(spec->externalId));
        return {};
    }
    qint64 buildingId = run.buildings.value(spec->buildingNumber);
    if (buildingId == 0) {
        bool created = false;
        const auto found = building(transaction, spec->buildingNumber, MissingBuilding::Create, &created);
        if (!found)
            return found.error();
        buildingId = *found;
        run.buildings.insert(spec->buildingNumber, buildingId);
        if (created) {
            run.result.createdBuildings.append(spec->buildingNumber);
            run.warn(row.row, u"building '%1' was not known and is created without area"_s.arg(spec->buildingNumber));
        }
    }
    const auto inserted = insert(transaction, *spec, buildingId, actor);
    if (!inserted)
        return inserted.error();
    ++run.result.added;
    run.result.withoutSecret += spec->secret.isEmpty() ? 1 : 0;
    return {};
}

Result<SensorListResult> SensorAdmin::addList(const std::vector<SensorRow> &rows, const QString &actor)
{
    ListRun run;
    TouchedData touched;
    const auto stored = store(
        [&](Transaction &transaction) -> Result<void> {
            for (const SensorRow &row : rows) {
                if (auto added = addRow(transaction, row, actor, run); !added)
                    return added;
            }
            if (run.result.added + run.result.unchanged == 0) {
                const QString first =
                    run.result.warnings.isEmpty()
                        ? u"it has no rows"_s
                        : u"row %1: %2"_s.arg(run.result.warnings.first().row).arg(run.result.warnings.first().message);
                return Error{ErrorCode::Unprocessable, u"the list has no valid row; %1"_s.arg(first)};
            }
            touched.buildings = !run.result.createdBuildings.isEmpty();
            return touched.isEmpty() ? Result<void>() : ImportStore(m_database).markDirty(transaction, touched);
        },
        [&] { return m_registry.refreshAll(); }, touched);
    if (!stored)
        return stored.error();
    return run.result;
}

} // namespace core
