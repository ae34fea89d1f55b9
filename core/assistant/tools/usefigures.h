#pragma once

#include "core/campus/campusservice.h"

#include <QJsonObject>

#include <optional>

namespace core {

//! What a building used in a range, in the utility's canonical unit. Energy is summed, rates are averaged.
struct UseFigures
{
    std::optional<double> actual;   //!< of all hours with readings
    std::optional<double> expected; //!< of the hours that have both, as are the next two
    std::optional<double> excess;   //!< actual - expected
    std::optional<double> excessPercent;
    std::optional<double> perDay; //!< actual per 24 measured hours; of a rate its mean
    std::optional<double> peak;   //!< the highest hour
    EpochSeconds peakAt = 0;
    double coverage = 0.0; //!< share of the range that readings cover, 0..1
};

//! Adds up hourly points that lie in `range`, an interval that is not empty.
UseFigures figuresOf(const TimeSeries &hours, TimeRange range);

Result<UseFigures> loadFigures(const CampusService &campus, const QString &buildingNumber, Utility utility,
                               TimeRange range);

//! The scored period of a utility, over all buildings, or else the latest 31 days with readings. NotEnoughData without
//! any.
Result<TimeRange> usualRange(const CampusService &campus, const Snapshot &snapshot, Utility utility);

// As JSON: missing figures are null, times are site-local with their offset ("2025-09-01T00:00:00-04:00").
QString timeText(EpochSeconds time, const SiteZone &zone);
//! {start, end, firstDay, lastDay}: half-open, and as the days that it holds.
QJsonObject rangeJson(TimeRange range, const SiteZone &zone);
//! actual, expected, excess, excessPercent, perDay, peak, peakAt, coverage into `object`.
void putFigures(QJsonObject &object, const UseFigures &figures, const SiteZone &zone);
//! {signal, strength, since, excess} of each; no more than the strongest `most`.
QJsonArray driversJson(const QList<Driver> &drivers, const SiteZone &zone, qsizetype most);

} // namespace core
