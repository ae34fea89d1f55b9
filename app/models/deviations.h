#pragma once

#include "core/model/campus.h"

#include <QList>

#include <optional>

namespace app {

//! One interval whose use was far from expected.
struct Deviation
{
    QString timestamp; //!< site-local
    core::EpochSeconds utc = 0;
    double actual = 0.0;
    double expected = 0.0;
    double difference = 0.0; //!< actual - expected
    std::optional<double> z; //!< (difference - mean) / deviation of the differences; empty without a spread
};

struct ResidualSpread
{
    double mean = 0.0;
    double deviation = 0.0; //!< > 0
};

//! How differences usually lie: median and 1.4826 x median absolute deviation of the residuals outside `judged`, or of
//! all where less than a week lies outside. An excess of weeks widens neither, so that it stands out by them; mean and
//! standard deviation it would; they serve where most differences are equal. nullopt without a spread.
std::optional<ResidualSpread> usualSpread(const QList<core::SeriesPoint> &points, core::TimeRange judged,
                                          qint64 intervalSeconds);

//! Coverage from which on a difference tells of use and not of what was not measured: all of an hour, since its actual
//! value is a part and its expected one is whole; 0.8 of a day, which expects only what its measured hours do.
double comparableCoverage(qint64 intervalSeconds);

//! Whether there is a value, but not of the whole interval.
bool isPartlyMeasured(const core::SeriesPoint &point);

//! The `count` points with the largest |difference|, strongest first. Not the largest |z|: where all of the data have
//! a constant excess, the usual follows it and z is largest in the hours that were still as expected.
QList<Deviation> strongestDeviations(const QList<core::SeriesPoint> &points, std::optional<ResidualSpread> spread,
                                     int count);

//! When clearly more was used than usual. A range holds intervals 2 spreads above the usual difference, with at most
//! 3 hours below that or missing between them, and is one only if 6 hours of it lie 3.5 spreads above (one interval,
//! where those are longer) or an interval 9: an hour just outside the usual is no deviation. Of more than 400 ranges,
//! the 400 with the most excess; ascending.
QList<core::TimeRange> deviationRanges(const QList<core::SeriesPoint> &points, const ResidualSpread &spread,
                                       qint64 intervalSeconds);

} // namespace app
