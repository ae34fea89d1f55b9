#include "energyexport.h"

#include "core/export/energyrows.h"
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
    for (const Sensor &sensor : *all) {
        if (sensor.ownerId == accountId && (!sensorId || sensor.externalId == wanted))
            own.append(sensor);
    }
    if (own.isEmpty())
        return sensorId ? noSensor(*sensorId) : Error{ErrorCode::NotFound, u"this user has no sensors"_s};
    return pieces(own, range);
}

Result<CsvPieces> EnergyExport::ofSensor(const QString &sensorId, MillisecondRange range) const
{
    const auto sensor = SensorStore(m_database).byExternalId(foldedSensorId(sensorId));
    if (!sensor)
        return sensor.error();
    return *sensor ? pieces({**sensor}, range) : noSensor(sensorId);
}

Result<CsvPieces> EnergyExport::pieces(const QList<Sensor> &sensors, MillisecondRange range) const
{
    QList<ExportPart> parts;
    for (const Sensor &sensor : sensors) {
        const auto state = m_readings.state(sensor.id);
        parts.append({sensor.id, range, true, state ? state->period : std::nullopt});
    }
    return csvPieces(m_database, parts, std::make_unique<EnergyRows>(sensors, m_zone));
}

} // namespace core
