#include "sensoraudit.h"

#include "core/model/sitezone.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace core {

QString auditValue(const Sensor &sensor)
{
    QJsonObject object{
        {u"name"_s, sensor.name}, {u"kind"_s, sensorKindName(sensor.kind)}, {u"building"_s, sensor.buildingNumber}};
    if (sensor.ownerId)
        object.insert("ownerId"_L1, *sensor.ownerId);
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

} // namespace core
