#include "energyexport.h"

#include "core/export/energyrows.h"
#include "core/sensors/sensoraudit.h"
#include "core/sensors/sensorregistry.h"
#include "core/sensors/sensorservice.h"
#include "core/storage/sensorstore.h"

using namespace Qt::StringLiterals;

namespace core {

static Error noSensor(const QString &id)
{
    constexpr qsizetype MostShown = 64;
    return Error{ErrorCode::NotFound, u"there is no sensor '%1'"_s.arg(id.left(MostShown))};
}

Result<CsvPieces> EnergyExport::ofAccount(qint64 accountId, MillisecondRange range,
                                          const std::optional<QString> &sensorId) const
{
    const auto all = SensorStore(m_database).all();
    if (!all)
        return all.error();
    const QString wanted = sensorId ? foldedSensorId(*sensorId) : QString();
    QList<Sensor> own;
    QList<ExportPart> parts;
    for (const Sensor &sensor : *all) {
        if (sensor.ownerId != accountId || (sensorId && sensor.externalId != wanted))
            continue;
        const auto since = ownedSince(m_database, sensor);
        if (!since)
            return since.error();
        own.append(sensor);
        parts.append(partOf(sensor, range));
        if (*since)
            parts.last().cutBefore(**since);
    }
    if (own.isEmpty())
        return sensorId ? noSensor(*sensorId) : Error{ErrorCode::NotFound, u"this user has no sensors"_s};
    return csvPieces(m_database, parts, std::make_unique<EnergyRows>(own, m_zone));
}

Result<CsvPieces> EnergyExport::ofSensor(const QString &sensorId, MillisecondRange range) const
{
    const auto sensor = SensorStore(m_database).byExternalId(foldedSensorId(sensorId));
    if (!sensor)
        return sensor.error();
    if (!*sensor)
        return noSensor(sensorId);
    return csvPieces(m_database, {partOf(**sensor, range)},
                     std::make_unique<EnergyRows>(QList<Sensor>{**sensor}, m_zone));
}

ExportPart EnergyExport::partOf(const Sensor &sensor, MillisecondRange range) const
{
    ExportPart part;
    part.sensorId = sensor.id;
    part.range = range;
    if (const auto state = m_readings.state(sensor.id))
        part.period = state->period;
    return part;
}

} // namespace core
