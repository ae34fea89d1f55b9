#include "weather.h"

namespace core {

const std::array<WeatherQuantityInfo, WeatherQuantityCount> &weatherQuantities()
{
    using enum WeatherQuantity;
    static constexpr std::array<WeatherQuantityInfo, WeatherQuantityCount> rows{{
        {Temperature2m, "temperature_2m", "°F", -90.0, 150.0},
        {RelativeHumidity2m, "relative_humidity_2m", "%", 0.0, 100.0},
        {DewPoint2m, "dew_point_2m", "°F", -90.0, 150.0},
        {Precipitation, "precipitation", "mm", 0.0, 500.0},
        {WindSpeed10m, "wind_speed_10m", "mph", 0.0, 300.0},
        {WindSpeed80m, "wind_speed_80m", "mph", 0.0, 300.0},
        {WindSpeed100m, "wind_speed_100m", "mph", 0.0, 300.0},
        {WindDirection10m, "wind_direction_10m", "°", 0.0, 360.0},
        {WindDirection80m, "wind_direction_80m", "°", 0.0, 360.0},
        {WindDirection100m, "wind_direction_100m", "°", 0.0, 360.0},
        {CloudCover, "cloud_cover", "%", 0.0, 100.0},
        {ApparentTemperature, "apparent_temperature", "°F", -150.0, 200.0},
        {ShortwaveRadiation, "shortwave_radiation", "W/m²", 0.0, 2000.0},
        {DirectRadiation, "direct_radiation", "W/m²", 0.0, 2000.0},
        {DiffuseRadiation, "diffuse_radiation", "W/m²", 0.0, 2000.0},
        {DirectNormalIrradiance, "direct_normal_irradiance", "W/m²", 0.0, 2000.0},
    }};
    return rows;
}

const WeatherQuantityInfo &weatherQuantityInfo(WeatherQuantity quantity)
{
    return weatherQuantities()[static_cast<std::size_t>(quantity)];
}

std::optional<WeatherQuantity> weatherQuantityFromName(QStringView name)
{
    const auto folded = [](QStringView text) { return text.toString().remove(QLatin1Char('_')).trimmed().toLower(); };
    const QString wanted = folded(name);
    for (const WeatherQuantityInfo &row : weatherQuantities()) {
        if (folded(QString::fromLatin1(row.name)) == wanted)
            return row.quantity;
    }
    return std::nullopt;
}

} // namespace core
