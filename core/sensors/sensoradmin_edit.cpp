#include "core/storage/meterstore.h"
#include "core/storage/sensorstore.h"
#include "sensoradmin.h"

using namespace Qt::StringLiterals;

namespace core {

Result<void> SensorAdmin::changeKind(SensorKind kind, Sensor &sensor) const
{
    if (kind == sensor.kind)
        return {};
    const bool countsTheSame = utilityOf(kind) == utilityOf(sensor.kind) && utilityOf(kind).has_value();
    if (!countsTheSame) {
        const auto hasReadings = SensorStore(m_database).hasReadings(sensor.id);
        if (!hasReadings)
            return hasReadings.error();
        if (*hasReadings)
            return Error{ErrorCode::Conflict,
                         u"kind: sensor '%1' has readings of %2 already; retire it and add another one"_s.arg(
                             sensor.externalId, sensorKindName(sensor.kind))};
    }
    sensor.kind = kind;
    return {};
}

Result<void> SensorAdmin::moveTo(Transaction &transaction, const QString &number, Sensor &sensor, TouchedData &touched)
{
    const auto checked = checkedBuildingNumber(number);
    if (!checked)
        return checked.error();
    const auto id = building(transaction, *checked, MissingBuilding::Refuse, nullptr);
    if (!id)
        return id.error();
    if (*id == sensor.buildingId)
        return {};
    sensor.buildingId = *id;
    sensor.buildingNumber = *checked;
    if (!sensor.meterId)
        return {};
    if (auto moved = MeterStore(m_database).setBuilding(transaction, *sensor.meterId, *id); !moved)
        return moved;
    touched.buildings = true; // both, and with them what is learned from them
    return ImportStore(m_database).markDirty(transaction, touched);
}

Result<void> SensorAdmin::applyEdit(Transaction &transaction, const SensorEdit &wanted, Sensor &sensor,
                                    TouchedData &touched)
{
    if (wanted.name) {
        const auto name = checkedSensorName(*wanted.name);
        if (!name)
            return name.error();
        sensor.name = *name;
    }
    if (wanted.kind) {
        if (auto changed = changeKind(*wanted.kind, sensor); !changed)
            return changed;
    }
    if (wanted.buildingNumber) {
        if (auto moved = moveTo(transaction, *wanted.buildingNumber, sensor, touched); !moved)
            return moved;
    }
    if (wanted.ownerId && *wanted.ownerId != sensor.ownerId) {
        if (auto given = giveTo(transaction, *wanted.ownerId, sensor); !given)
            return given;
    }
    sensor.rotationPerKwh = wanted.rotationPerKwh.value_or(sensor.rotationPerKwh);
    sensor.limitPerMinute = wanted.limitPerMinute.value_or(sensor.limitPerMinute);
    if (wanted.retired && *wanted.retired != sensor.retiredAt.has_value())
        sensor.retiredAt = *wanted.retired ? std::optional(m_clock.now()) : std::nullopt;
    return {};
}

Result<SensorPtr> SensorAdmin::edit(const QString &externalId, const SensorEdit &wanted, const QString &actor)
{
    for (const auto &[field, value] : {std::pair(u"rotationPerKwh"_s, wanted.rotationPerKwh),
                                       std::pair(u"limitPerMinute"_s, wanted.limitPerMinute)}) {
        if (const auto checked = checkPositive(field, value.value_or(std::nullopt)); !checked)
            return checked.error();
    }
    TouchedData touched;
    return change(
        externalId, u"sensor.change"_s, actor,
        [&](Transaction &transaction, Sensor &sensor) { return applyEdit(transaction, wanted, sensor, touched); },
        touched);
}

Result<SensorPtr> SensorAdmin::retire(const QString &externalId, const QString &actor)
{
    SensorEdit wanted;
    wanted.retired = true;
    return edit(externalId, wanted, actor);
}

} // namespace core
