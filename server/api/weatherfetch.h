#pragma once

#include "core/campus/campusservice.h"
#include "core/weather/openmeteo.h"
#include "server/api/message.h"

namespace server {

//! GET /api/weather/fetch: hourly weather of at most 90 days at the site. Days that the store holds whole are answered
//! from it, the others are fetched; nothing is stored. Waits for the network: for a pool thread.
core::Result<Reply> fetchWeather(const core::CampusService &campus, const core::OpenMeteoClient &openMeteo,
                                 const Request &request);

} // namespace server
