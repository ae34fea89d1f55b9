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

//! Mean and standard deviation of the points' residuals; nullopt with fewer than two or without a spread.
std::optional<ResidualSpread> residualSpread(const QList<core::SeriesPoint> &points);

//! The `count` points with the largest |difference|, strongest first. Not the largest |z|: where the excess is
//! constant, the mean follows it and z is largest in the hours that were still as expected.
QList<Deviation> strongestDeviations(const QList<core::SeriesPoint> &points, std::optional<ResidualSpread> spread,
                                     int count);

//! Ranges of intervals whose residual lies at least `limit` deviations above the mean, neighbours joined.
QList<core::TimeRange> deviationRanges(const QList<core::SeriesPoint> &points, const ResidualSpread &spread,
                                       double limit, qint64 intervalSeconds);

} // namespace app
