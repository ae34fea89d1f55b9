#include "sensoraudit.h"

#include "core/model/sitezone.h"
#include "core/storage/auditstore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace core {

QString auditValue(const Sensor &sensor)
{
    QJsonObject object{
        {u"name"_s, sensor.name}, {u"kind"_s, sensorKindName(sensor.kind)}, {u"building"_s, sensor.buildingNumber}};
    if (sensor.ownerId) {
        object.insert("ownerId"_L1, *sensor.ownerId);
        object.insert("owner"_L1, sensor.ownerName); // as it was then
    }
    if (sensor.rotationPerKwh)
        object.insert("rotationPerKwh"_L1, *sensor.rotationPerKwh);
    if (sensor.limitPerMinute)
        object.insert("limitPerMinute"_L1, *sensor.limitPerMinute);
    if (sensor.scriptId != 0) {
        object.insert("script"_L1, sensor.script);
        object.insert("scriptId"_L1, sensor.scriptId);
    }
    if (sensor.retiredAt)
        object.insert("retiredAtUtc"_L1, SiteZone::formatUtc(*sensor.retiredAt));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static std::optional<qint64> ownerIn(const QString &auditValue)
{
    const QJsonValue id = QJsonDocument::fromJson(auditValue.toUtf8()).object().value("ownerId"_L1);
    return id.isDouble() ? std::optional(id.toInteger()) : std::nullopt;
}

Result<std::optional<EpochSeconds>> ownedSince(Database &database, const Sensor &sensor)
{
    std::optional<EpochSeconds> since;
    if (!sensor.ownerId)
        return since;
    AuditQuery query;
    query.limit = std::numeric_limits<int>::max();
    query.subject = u"sensor:"_s + sensor.externalId;
    const auto entries = AuditStore(database).entries(query);
    if (!entries)
        return entries.error();
    for (const AuditEntry &entry : *entries) { // newest first
        if (!entry.action.startsWith("sensor."_L1) || entry.before.isEmpty())
            continue;
        const auto before = ownerIn(entry.before);
        if (ownerIn(entry.after) == sensor.ownerId && before != sensor.ownerId)
            since = entry.at;
        if (before && before != sensor.ownerId)
            return since;
    }
    return std::optional<EpochSeconds>();
}

} // namespace core
