#pragma once

#include "core/export/csvpieces.h"
#include "core/export/sensorcells.h"
#include "core/model/sensor.h"

#include <QList>

namespace core {

//! The rows of EnergyExport; a part a sensor.
class EnergyRows final : public CsvRows
{
public:
    EnergyRows(QList<Sensor> sensors, SiteZone zone);

    QByteArray header() const override;
    void beginPart(std::size_t part) override;
    void append(std::span<const MeasuredReading> readings, bool isLast, CsvBytes &out) override;

private:
    void putValue(const MeasuredReading &reading, bool isLast, std::string_view consumption, CsvBytes &out);

    const QList<Sensor> m_sensors;
    CsvTimes m_ends;   //!< of the readings' times
    CsvTimes m_starts; //!< of those of the intervals' starts
    QuantityColumns m_columns;

    // Of the current part:
    QByteArray m_opening;            //!< the cells before the timestamp
    QByteArray m_names;              //!< those between the quality and the start
    QByteArray m_closing;            //!< those behind the value
    std::optional<double> m_carried; //!< consumption of intervals within the current second
};

} // namespace core
