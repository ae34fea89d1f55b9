#pragma once

#include "core/export/csvpieces.h"
#include "core/export/sensorcells.h"
#include "core/model/experiment.h"
#include "core/model/sensor.h"

#include <vector>

namespace core {

//! A sensor as an experiment knows it.
struct ExperimentSensor
{
    QByteArray participant; //!< pseudonyms
    QByteArray sensor;
    SensorKind kind = SensorKind::DigitalElectricity;
};

//! The rows of ExperimentExport; a part a sensor.
class ExperimentRows final : public CsvRows
{
public:
    ExperimentRows(std::vector<ExperimentSensor> sensors, const QList<ExperimentPhase> &phases, const SiteZone &zone);

    QByteArray header() const override;
    void beginPart(std::size_t part) override;
    void append(std::span<const MeasuredReading> readings, bool isLast, CsvBytes &out) override;

private:
    struct Phase
    {
        MillisecondRange range;
        QByteArray cell;
    };
    std::string_view phaseAt(EpochMilliseconds time);
    void putRow(const MeasuredReading &reading, CsvBytes &out);

    const std::vector<ExperimentSensor> m_sensors;
    std::vector<Phase> m_phases; //!< ascending
    std::size_t m_lastPhase = 0; //!< the one found last: mostly the next one wanted
    qsizetype m_longestPhase = 0;
    CsvTimes m_ends;
    CsvTimes m_starts;
    QuantityColumns m_columns;

    // Of the current part:
    QByteArray m_opening;           //!< the cells before the phase
    std::optional<double> m_feedIn; //!< the counter of the reading before
};

} // namespace core
