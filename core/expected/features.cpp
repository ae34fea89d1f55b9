#include "features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 DaysForSeasons = 700; // of a single year the booster would learn its own days, not the season

namespace {

// Features of the hour come first: a builder copies them as one block.
enum Feature : std::uint8_t {
    Hour,
    Weekday,
    HourOfWeek,
    DayOfYear,
    Temperature,
    Temperature4,
    Temperature24,
    Temperature48,
    TemperatureChange,
    Humidity,
    DewPoint,
    Apparent,
    Precipitation,
    WindSpeed,
    CloudCover,
    Radiation,
    HourFeatureCount,
    ProfileValue = HourFeatureCount,
    WeatherPart,
    Occupancy,
    DayLevel,
    NightRatio,
    WeekendRatio,
    HeatSlope,
    CoolSlope,
    Spread,
    LogArea,
    Floors,
    BuiltYear,
    FeatureCount
};

constexpr std::array<const char *, FeatureCount> FeatureNames{
    "hour",
    "weekday",
    "hour_of_week",
    "day_of_year",
    "temperature_2m",
    "temperature_mean_4h",
    "temperature_mean_24h",
    "temperature_mean_48h",
    "temperature_less_mean_24h",
    "relative_humidity_2m",
    "dew_point_2m",
    "apparent_temperature",
    "precipitation",
    "wind_speed_10m",
    "cloud_cover",
    "shortwave_radiation",
    "profile_hour_of_week",
    "profile_weather_part",
    "profile_occupancy",
    "profile_day_level",
    "profile_night_ratio",
    "profile_weekend_ratio",
    "profile_heating_slope",
    "profile_cooling_slope",
    "profile_spread",
    "log_gross_area",
    "floors_above_ground",
    "built_year",
};

double hourFeature(Feature feature, std::size_t hour, const CalendarHour &calendar, const WeatherInputs &weather)
{
    const auto column = [&](WeatherQuantity quantity) { return weather.column(quantity)[hour]; };
    switch (feature) {
    case Hour:
        return calendar.hour;
    case Weekday:
        return calendar.weekday;
    case HourOfWeek:
        return calendar.hourOfWeek();
    case DayOfYear:
        return calendar.dayOfYear;
    case Temperature:
        return weather.temperature[0][hour];
    case Temperature4:
        return weather.temperature[1][hour];
    case Temperature24:
        return weather.temperature[3][hour];
    case Temperature48:
        return weather.temperature[4][hour];
    case TemperatureChange:
        return weather.temperature[0][hour] - weather.temperature[3][hour];
    case Humidity:
        return column(WeatherQuantity::RelativeHumidity2m);
    case DewPoint:
        return column(WeatherQuantity::DewPoint2m);
    case Apparent:
        return column(WeatherQuantity::ApparentTemperature);
    case Precipitation:
        return column(WeatherQuantity::Precipitation);
    case WindSpeed:
        return column(WeatherQuantity::WindSpeed10m);
    case CloudCover:
        return column(WeatherQuantity::CloudCover);
    case Radiation:
        return column(WeatherQuantity::ShortwaveRadiation);
    default:
        return NotANumber;
    }
}

double buildingFeature(Feature feature, const ReferenceProfile &profile, const BuildingFacts &facts)
{
    switch (feature) {
    case NightRatio:
        return profile.nightRatio;
    case WeekendRatio:
        return profile.weekendRatio;
    case HeatSlope:
        return profile.response.heatSlope();
    case CoolSlope:
        return profile.response.coolSlope();
    case Spread:
        return profile.spread;
    case LogArea:
        return std::log(facts.grossAreaSquareFeet);
    case Floors:
        return facts.floors;
    case BuiltYear:
        return facts.builtYear;
    default:
        return NotANumber;
    }
}

bool varies(Feature feature, const std::vector<CalendarHour> &calendar, const WeatherInputs &weather,
            std::span<const std::uint32_t> hours)
{
    double first = NotANumber;
    for (const std::uint32_t hour : hours) {
        const double value = hourFeature(feature, hour, calendar[hour], weather);
        if (std::isnan(first))
            first = value;
        else if (!std::isnan(value) && value != first)
            return true;
    }
    return false;
}

} // namespace

BuildingFacts factsOf(const HourlySeries &series)
{
    BuildingFacts facts;
    facts.grossAreaSquareFeet = series.grossAreaSquareFeet;
    facts.floors = series.floorsAboveGround ? *series.floorsAboveGround : NotANumber;
    facts.builtYear = series.constructionDate ? series.constructionDate->year() : NotANumber;
    return facts;
}

FeatureSet FeatureSet::choose(const std::vector<CalendarHour> &calendar, const WeatherInputs &weather,
                              std::span<const std::uint32_t> hours)
{
    FeatureSet set;
    const qint64 days = hours.empty() ? 0 : calendar[hours.back()].day - calendar[hours.front()].day + 1;
    for (std::uint8_t index = 0; index < FeatureCount; ++index) {
        const auto feature = static_cast<Feature>(index);
        const bool wanted = feature >= HourFeatureCount || (feature == DayOfYear && days >= DaysForSeasons)
                            || (feature != DayOfYear && varies(feature, calendar, weather, hours));
        if (wanted)
            set.m_features.push_back(index);
    }
    return set;
}

FeatureSet FeatureSet::fromNames(const QStringList &names)
{
    FeatureSet set;
    for (std::uint8_t index = 0; index < FeatureCount; ++index) {
        if (names.contains(QLatin1StringView(FeatureNames[index])))
            set.m_features.push_back(index);
    }
    return set;
}

QStringList FeatureSet::names() const
{
    QStringList names;
    for (const std::uint8_t index : m_features)
        names.append(QLatin1StringView(FeatureNames[index]));
    return names;
}

bool FeatureSet::usesWeather() const
{
    return std::ranges::find(m_features, Temperature) != m_features.end();
}

FeatureBuilder::FeatureBuilder(const FeatureSet &features, const std::vector<CalendarHour> &calendar,
                               const WeatherInputs &weather)
    : m_features(features)
    , m_calendar(calendar)
    , m_weather(weather)
{
    const auto &all = features.m_features;
    m_hourColumns = static_cast<std::size_t>(std::ranges::lower_bound(all, HourFeatureCount) - all.begin());
    m_hourFeatures.reserve(m_hourColumns * calendar.size());
    for (std::size_t hour = 0; hour < calendar.size(); ++hour) {
        for (std::size_t column = 0; column < m_hourColumns; ++column) {
            const auto feature = static_cast<Feature>(all[column]);
            m_hourFeatures.push_back(static_cast<float>(hourFeature(feature, hour, calendar[hour], weather)));
        }
    }
}

double FeatureBuilder::appendRow(std::size_t hour, const ReferenceProfile &profile, const BuildingFacts &facts,
                                 std::vector<float> &rows) const
{
    const auto first = m_hourFeatures.begin() + static_cast<std::ptrdiff_t>(hour * m_hourColumns);
    rows.insert(rows.end(), first, first + static_cast<std::ptrdiff_t>(m_hourColumns));
    const CalendarHour &calendar = m_calendar[hour];
    const auto hourOfWeek = static_cast<std::size_t>(calendar.hourOfWeek());
    const double weekly = static_cast<double>(profile.weekly[hourOfWeek]);
    const double weatherPart = profile.weatherPart(m_weather, hour, calendar.hourOfWeek());
    for (std::size_t column = m_hourColumns; column < m_features.size(); ++column) {
        const auto feature = static_cast<Feature>(m_features.m_features[column]);
        double value = 0.0;
        if (feature == ProfileValue)
            value = weekly;
        else if (feature == WeatherPart)
            value = weatherPart;
        else if (feature == Occupancy)
            value = static_cast<double>(profile.occupancy[hourOfWeek]);
        else if (feature == DayLevel)
            value = static_cast<double>(profile.dayLevel[static_cast<std::size_t>(calendar.weekday)]);
        else
            value = buildingFeature(feature, profile, facts);
        rows.push_back(static_cast<float>(value));
    }
    return weekly + weatherPart;
}

} // namespace core
