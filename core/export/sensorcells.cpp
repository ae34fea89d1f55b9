#include "sensorcells.h"

#include <array>

namespace core {

bool countsKwh(SensorKind kind)
{
    return kind == SensorKind::AnalogElectricity || kind == SensorKind::DigitalElectricity;
}

QByteArray utilityCell(SensorKind kind)
{
    const auto utility = utilityOf(kind);
    return (utility ? utilityName(*utility) : sensorKindName(kind)).toLatin1();
}

std::string_view qualityCell(IntervalQuality quality)
{
    static const auto cells = [] {
        std::array<QByteArray, static_cast<std::size_t>(IntervalQuality::Quarantined) + 1> names;
        for (std::size_t i = 0; i < names.size(); ++i)
            names[i] = intervalQualityName(static_cast<IntervalQuality>(i)).toLatin1();
        return names;
    }();
    const QByteArray &cell = cells[static_cast<std::size_t>(quality)];
    return viewOf(cell);
}

QByteArray QuantityColumns::header(const QByteArray &name) const
{
    return (hasKwh ? name + "kWh" : QByteArray()) + (hasCubicMetres ? name + "m3" : QByteArray());
}

void QuantityColumns::begin(CsvBytes &out) const
{
    if (hasKwh && hasCubicMetres && !isInKwh)
        out.put(',');
}

void QuantityColumns::end(CsvBytes &out) const
{
    out.put(',');
    if (hasKwh && hasCubicMetres && isInKwh)
        out.put(',');
}

} // namespace core
