#include "sensor.h"

using namespace Qt::StringLiterals;

namespace core {

QString sensorKindName(SensorKind kind)
{
    switch (kind) {
    case SensorKind::AnalogElectricity:
        return u"ANALOG_ELECTRICITY"_s;
    case SensorKind::DigitalElectricity:
        return u"DIGITAL_ELECTRICITY"_s;
    case SensorKind::Gas:
        return u"GAS"_s;
    case SensorKind::Water:
        return u"WATER"_s;
    }
    return {};
}

std::optional<SensorKind> sensorKindFromName(QStringView name)
{
    const QString wanted = name.trimmed().toString().toUpper();
    if (wanted == "ELECTRICITY"_L1)
        return SensorKind::DigitalElectricity;
    for (const SensorKind kind : AllSensorKinds) {
        if (sensorKindName(kind) == wanted)
            return kind;
    }
    return std::nullopt;
}

std::optional<Utility> utilityOf(SensorKind kind)
{
    switch (kind) {
    case SensorKind::AnalogElectricity:
    case SensorKind::DigitalElectricity:
        return Utility::Electricity;
    case SensorKind::Gas:
        return Utility::Gas;
    case SensorKind::Water:
        break;
    }
    return std::nullopt;
}

QString counterUnit(SensorKind kind)
{
    return kind == SensorKind::Gas || kind == SensorKind::Water ? u"m3"_s : u"kWh"_s;
}

double usualLimitPerMinute(SensorKind kind)
{
    switch (kind) {
    case SensorKind::AnalogElectricity:
    case SensorKind::DigitalElectricity:
        return 0.6;
    case SensorKind::Gas:
        return 0.3;
    case SensorKind::Water:
        return 0.1;
    }
    return 0.0;
}

} // namespace core
