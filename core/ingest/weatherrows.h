#pragma once

#include "core/ingest/rowchecker.h"
#include "core/model/weather.h"

#include <vector>

namespace core {

//! Rows of a weather upload, collected by local clock hour.
class WeatherRowChecker final : public RowChecker
{
public:
    //! Over two centuries of hours: more is no weather file, and would only eat memory.
    static constexpr std::size_t MaximumRows = 2'000'000;

    WeatherRowChecker(const SiteZone &zone, WarningList &warnings, bool keepRows = true);

    bool check(qint64 row, Fields fields) override;

    struct Hour
    {
        WeatherHour weather;
        qint64 rows = 0;       //!< good rows that lie in this hour
        qint64 superseded = 0; //!< of them: a later row gave the same time again, with other values
        qint64 repeated = 0;   //!< of them: a later row gave the same time again, with the same values
    };
    //! Ascending. Rows of the same time: the last one counts. Several times in one hour: their mean; precipitation is
    //! added and wind directions are averaged as directions. Empties the checker.
    std::vector<Hour> takeHours();

private:
    bool checkQuantity(qint64 row, std::size_t field, std::string_view text, double &value);

    const SiteZone m_zone;
    const bool m_keepRows;
    SeriesOrder m_order;
    std::vector<WeatherHour> m_rows; //!< `start` is the row's own time
};

} // namespace core
