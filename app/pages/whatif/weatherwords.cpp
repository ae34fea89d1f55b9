#include "weatherwords.h"

#include <QCoreApplication>

namespace app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(WeatherWords)
};

} // namespace

QString weatherWord(core::WeatherQuantity quantity)
{
    switch (quantity) {
    case core::WeatherQuantity::Temperature2m:
        return Tr::tr("Temperature");
    case core::WeatherQuantity::RelativeHumidity2m:
        return Tr::tr("Humidity");
    case core::WeatherQuantity::DewPoint2m:
        return Tr::tr("Dew point");
    case core::WeatherQuantity::Precipitation:
        return Tr::tr("Precipitation per hour");
    case core::WeatherQuantity::WindSpeed10m:
        return Tr::tr("Wind speed");
    case core::WeatherQuantity::WindSpeed80m:
        return Tr::tr("Wind speed at 80 m");
    case core::WeatherQuantity::WindSpeed100m:
        return Tr::tr("Wind speed at 100 m");
    case core::WeatherQuantity::WindDirection10m:
        return Tr::tr("Wind direction");
    case core::WeatherQuantity::WindDirection80m:
        return Tr::tr("Wind direction at 80 m");
    case core::WeatherQuantity::WindDirection100m:
        return Tr::tr("Wind direction at 100 m");
    case core::WeatherQuantity::CloudCover:
        return Tr::tr("Cloud cover");
    case core::WeatherQuantity::ApparentTemperature:
        return Tr::tr("Felt temperature");
    case core::WeatherQuantity::ShortwaveRadiation:
        return Tr::tr("Sunshine");
    case core::WeatherQuantity::DirectRadiation:
        return Tr::tr("Direct sunshine");
    case core::WeatherQuantity::DiffuseRadiation:
        return Tr::tr("Diffuse sunshine");
    case core::WeatherQuantity::DirectNormalIrradiance:
        return Tr::tr("Sunshine facing the sun");
    }
    Q_UNREACHABLE();
}

SliderRange sliderRange(core::WeatherQuantity quantity)
{
    switch (quantity) {
    case core::WeatherQuantity::Temperature2m:
    case core::WeatherQuantity::DewPoint2m:
    case core::WeatherQuantity::ApparentTemperature:
        return {-20.0, 120.0, 1.0};
    case core::WeatherQuantity::Precipitation:
        return {0.0, 20.0, 0.5};
    case core::WeatherQuantity::WindSpeed10m:
    case core::WeatherQuantity::WindSpeed80m:
    case core::WeatherQuantity::WindSpeed100m:
        return {0.0, 60.0, 1.0};
    case core::WeatherQuantity::ShortwaveRadiation:
    case core::WeatherQuantity::DirectRadiation:
    case core::WeatherQuantity::DiffuseRadiation:
    case core::WeatherQuantity::DirectNormalIrradiance:
        return {0.0, 1000.0, 10.0};
    default: {
        const core::WeatherQuantityInfo &info = core::weatherQuantityInfo(quantity);
        return {info.minimum, info.maximum, 1.0};
    }
    }
}

} // namespace app
