#pragma once

#include "core/base/result.h"
#include "core/model/weather.h"

#include <QDate>
#include <QUrl>

#include <chrono>
#include <vector>

namespace core {

//! The Open-Meteo historical forecast API (https://open-meteo.com/en/docs/historical-forecast-api), in °F, mph and mm.
//! fetch() blocks the calling thread, which needs no event loop; one client may be used from several threads at once.
class OpenMeteoClient
{
public:
    static constexpr auto DefaultTimeout = std::chrono::seconds(10);

    explicit OpenMeteoClient(QUrl baseUrl = defaultBaseUrl(), std::chrono::milliseconds timeout = DefaultTimeout);

    static QUrl defaultBaseUrl();

    //! Hours [start 00:00 UTC, end + 1 day 00:00 UTC), ascending; quantities the service does not give are NaN.
    //! Errors: Upstream (unreachable, slower than the timeout, not the announced format), with the reason.
    Result<std::vector<WeatherHour>> fetch(const QDate &start, const QDate &end, double latitude,
                                           double longitude) const;

private:
    QUrl m_baseUrl;
    std::chrono::milliseconds m_timeout;
};

} // namespace core
