#pragma once

#include "core/expected/calendar.h"
#include "core/expected/profile.h"
#include "core/expected/weatherinputs.h"

#include <QStringList>

#include <cstdint>
#include <span>
#include <vector>

namespace core {

//! The facts of a building that the booster sees.
struct BuildingFacts
{
    double grossAreaSquareFeet = 0.0;
    double floors = 0.0;    //!< NaN when unknown
    double builtYear = 0.0; //!< NaN when unknown
};

BuildingFacts factsOf(const HourlySeries &series);

//! Which features a model uses, in the order of its columns.
class FeatureSet
{
public:
    //! Leaves out weather that never varies within `hours` (or is missing), and the day of the year unless the hours
    //! hold most of two years.
    static FeatureSet choose(const std::vector<CalendarHour> &calendar, const WeatherInputs &weather,
                             std::span<const std::uint32_t> hours);
    static FeatureSet fromNames(const QStringList &names); //!< unknown names are ignored

    QStringList names() const;
    std::size_t size() const { return m_features.size(); }
    bool usesWeather() const; //!< the temperature is among them

    bool operator==(const FeatureSet &) const = default;

private:
    friend class FeatureBuilder;
    std::vector<std::uint8_t> m_features; // indices into the table of all features
};

//! Writes rows of features. What only depends on the hour is computed once for all buildings.
class FeatureBuilder
{
public:
    FeatureBuilder(const FeatureSet &features, const std::vector<CalendarHour> &calendar, const WeatherInputs &weather);

    //! Appends one row to `rows` and returns the profile's own expectation (in units of the profile's scale).
    double appendRow(std::size_t hour, const ReferenceProfile &profile, const BuildingFacts &facts,
                     std::vector<float> &rows) const;

private:
    const FeatureSet &m_features;
    const std::vector<CalendarHour> &m_calendar;
    const WeatherInputs &m_weather;
    std::size_t m_hourColumns = 0;     // the first columns depend on the hour alone
    std::vector<float> m_hourFeatures; // hour by hour
};

} // namespace core
