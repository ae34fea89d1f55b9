#pragma once

#include "core/base/result.h"
#include "core/model/weather.h"

#include <QByteArray>
#include <QSqlDatabase>

#include <span>
#include <vector>

namespace core {

//! What one batch says of one hour.
struct WeatherClaim
{
    qint64 batchId = 0;
    WeatherHour hour;
};

//! The quantities' columns in their order, separated by commas.
QByteArray weatherColumns();

//! Ascending by start, then batch.
Result<std::vector<WeatherClaim>> loadWeatherClaims(const QSqlDatabase &connection, TimeRange range);

//! The hour that `claims` (of one hour, ascending by batch, not empty) add up to: the newest filled value per column.
WeatherHour foldClaims(std::span<const WeatherClaim> claims);
//! Puts a claim among those of its hour, on top of what the same batch said before; returns that batch's claim as it is
//! now.
WeatherHour addClaim(std::vector<WeatherClaim> &claims, const WeatherClaim &claim);

//! Number of hours with weather, kept in a row of its own.
Result<qint64> weatherCount(const QSqlDatabase &connection);
Result<void> changeWeatherCount(const QSqlDatabase &connection, qint64 difference);

} // namespace core
