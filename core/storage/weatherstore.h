#pragma once

#include "core/model/weather.h"
#include "core/storage/database.h"
#include "core/storage/readingstore.h"

#include <span>
#include <vector>

namespace core {

//! Hourly weather of the site and what each upload said of it; a later claim's filled columns win.
class WeatherStore
{
public:
    explicit WeatherStore(Database &database)
        : m_database(database)
    {
    }

    Result<MergeCounts> merge(Transaction &transaction, qint64 batchId, std::span<const WeatherHour> sorted);
    Result<std::vector<WeatherHour>> hours(TimeRange range) const;
    Result<std::optional<TimeRange>> extent() const;
    Result<qint64> count() const;

private:
    Database &m_database;
};

} // namespace core
