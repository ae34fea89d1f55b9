#pragma once

#include "core/ingest/clockchangewatch.h"
#include "core/ingest/meterwatch.h"
#include "core/ingest/stylechoice.h"

#include <map>

namespace core {

//! How often each unit stands in the unit column, and whether one meter has several.
struct UnitWatch
{
    std::map<QString, qint64> rows;
    std::map<QString, QString> unitOfMeter;
    bool mixed = false;

    void add(std::string_view meter, std::string_view unit);

private:
    std::string m_lastMeter;
    std::string m_lastUnit;
};

// Each adds its question to the draft where its reason is given.
void askForCounter(InspectionDraft &draft, const MeterWatch &watch, const std::vector<MeterRows> &meters,
                   const std::function<CounterHint(std::size_t)> &hintOf);
void askForContradictions(InspectionDraft &draft, const MeterWatch &watch, const std::vector<MeterRows> &meters);
void askForMixedUnits(InspectionDraft &draft, const UnitWatch &units);
void askForClockChange(InspectionDraft &draft, const ClockChangeWatch &changes);
void askForFuture(InspectionDraft &draft);
void askForTotals(InspectionDraft &draft);

} // namespace core
