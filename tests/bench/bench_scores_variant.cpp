#include "bench_scores_data.h"

#include "core/demo/demoweather.h"
#include "core/demo/random.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t HoursPerDay = 24;

//! A building unlike the demo generator's: a day of two humps, a quadratic answer to weather that grows with use.
struct VariantBuilding
{
    double level = 0.0; // kWh per hour
    double swing = 1.0;
    double morning = 10.0;
    double evening = 15.0;
    double width = 3.0;
    double weekend = 0.5;
    double curvature = 0.0; // per (10 °F)²
    double slope = 0.0;     // per 10 °F
    double neutral = 60.0;  // °F
    double noise = 0.05;
    double persistence = 0.8;
};

VariantBuilding draw(Random &random, double area)
{
    VariantBuilding building;
    building.level = area * random.logNormal(0.0012, 0.5);
    building.swing = random.chance(0.2) ? random.uniform(0.1, 0.4) : random.uniform(0.6, 2.2);
    building.morning = random.uniform(8.0, 12.0);
    building.evening = building.morning + random.uniform(2.0, 9.0);
    building.width = random.uniform(1.8, 4.0);
    building.weekend = random.uniform(0.15, 1.0);
    building.curvature = random.uniform(0.0, 0.06);
    building.slope = random.uniform(-0.04, 0.10);
    building.neutral = random.uniform(52.0, 66.0);
    building.noise = random.uniform(0.02, 0.07);
    building.persistence = random.uniform(0.5, 0.95);
    return building;
}

double useAt(const VariantBuilding &b, qint64 local, double temperature)
{
    const double hour = static_cast<double>(local % SecondsPerDay) / 3600.0;
    const bool weekend = (local / SecondsPerDay + 3) % 7 >= 5;
    const auto hump = [&](double centre) { return std::exp(-0.5 * std::pow((hour - centre) / b.width, 2.0)); };
    const double activity = (hump(b.morning) + hump(b.evening)) * (weekend ? b.weekend : 1.0);
    const double degrees = (temperature - b.neutral) / 10.0;
    const double weather = std::max(0.5, 1.0 + b.slope * degrees + b.curvature * degrees * degrees);
    return b.level * (1.0 + b.swing * activity) * weather;
}

struct FaultSite
{
    const ScoredCampus &campus;
    const VariantBuilding &building;
    std::vector<double> &values;
    std::size_t from; // first hour that may be changed
    double size;
};

double meanBefore(const FaultSite &site)
{
    const std::size_t hours = site.from > 0 ? site.from : site.values.size();
    double sum = 0.0;
    for (std::size_t i = 0; i < hours; ++i)
        sum += std::isfinite(site.values[i]) ? site.values[i] : 0.0;
    return sum / static_cast<double>(hours);
}

//! `change` gets the hour's index and value and returns the faulty value.
template<typename Change>
void alter(const FaultSite &site, std::size_t from, Change change)
{
    for (std::size_t i = from; i < site.values.size(); ++i)
        site.values[i] = change(i, site.values[i]);
}

void plantNamed(const QString &fault, const FaultSite &site, Random &random)
{
    const std::size_t left = site.values.size() - site.from;
    const std::size_t later =
        site.from + static_cast<std::size_t>(random.uniform(0.1, 0.6) * static_cast<double>(left));
    const auto &temperature = site.campus.weather.column(WeatherQuantity::Temperature2m);
    const double mean = meanBefore(site);
    if (fault == "night_setback_lost"_L1) {
        const double day = mean * (1.0 + 0.25 * site.building.swing);
        alter(site, site.from, [&](std::size_t i, double value) {
            const std::size_t hour = i % HoursPerDay;
            return hour >= 20 || hour < 6 ? value + site.size * std::max(0.0, day * 1.1 - value) : value;
        });
    } else if (fault == "step_change"_L1) {
        alter(site, later, [&](std::size_t, double value) { return value * (1.0 + site.size); });
    } else if (fault == "stuck_meter"_L1) {
        const std::size_t end =
            std::min(site.values.size(), later + 24U * static_cast<std::size_t>(3 + random.below(10)));
        const double held = site.values[later];
        alter(site, later, [&](std::size_t i, double value) { return i < end ? held : value; });
    } else if (fault == "spikes"_L1) {
        alter(site, site.from, [&](std::size_t, double value) {
            return random.chance(0.015) ? value * (1.0 + site.size * random.uniform(1.5, 4.0)) : value;
        });
    } else if (fault == "weather_sensitive"_L1) {
        alter(site, site.from, [&](std::size_t i, double value) {
            return value * (1.0 + site.size * std::abs(temperature[i] - site.building.neutral) / 25.0);
        });
    } else if (fault == "constant_excess"_L1) {
        alter(site, site.from, [&](std::size_t, double value) { return value + site.size * mean; });
    }
}

void plantUnnamed(const QString &fault, const FaultSite &site, Random &random)
{
    const std::size_t left = site.values.size() - site.from;
    const std::size_t later =
        site.from + static_cast<std::size_t>(random.uniform(0.1, 0.6) * static_cast<double>(left));
    const auto &temperature = site.campus.weather.column(WeatherQuantity::Temperature2m);
    const std::vector<double> before = site.values;
    if (fault == "gradual_drift"_L1) {
        alter(site, site.from, [&](std::size_t i, double value) {
            return value * (1.0 + site.size * static_cast<double>(i - site.from) / static_cast<double>(left));
        });
    } else if (fault == "weekend_setback_lost"_L1) {
        alter(site, site.from, [&](std::size_t i, double value) {
            const bool weekend = (site.campus.axis.localSeconds[i] / SecondsPerDay + 3) % 7 >= 5;
            return weekend ? std::max(value, before[i - std::min<std::size_t>(i, 72)]) : value;
        });
    } else if (fault == "schedule_shifted"_L1) {
        alter(site, site.from, [&](std::size_t i, double) { return before[std::min(i + 4, before.size() - 1)]; });
    } else if (fault == "heating_and_cooling"_L1) {
        alter(site, site.from, [&](std::size_t i, double value) {
            return value
                   + site.size * site.building.level * (temperature[i] > 45.0 && temperature[i] < 70.0 ? 1.0 : 0.2);
        });
    } else if (fault == "outage_and_catch_up"_L1) {
        const std::size_t length = 8;
        double missed = 0.0;
        for (std::size_t i = later; i < later + length; ++i) {
            missed += site.values[i];
            site.values[i] = 0.0;
        }
        site.values[later + length] += missed;
    } else if (fault == "unit_times_1000"_L1 || fault == "unit_times_3.6"_L1) {
        const double factor = fault == "unit_times_1000"_L1 ? 1000.0 : 3.6;
        alter(site, later, [&](std::size_t, double value) { return value * factor; });
    } else if (fault == "reset_to_zero"_L1) {
        alter(site, later, [](std::size_t, double) { return 0.0; });
    } else if (fault == "half_load_lost"_L1) {
        alter(site, later, [](std::size_t, double value) { return value * 0.5; });
    }
    Q_UNUSED(random)
}

std::vector<double> noisyUse(const ScoredCampus &campus, const VariantBuilding &building, Random &random)
{
    const auto &temperature = campus.weather.column(WeatherQuantity::Temperature2m);
    std::vector<double> values;
    double slow = random.normal();
    for (std::size_t i = 0; i < campus.axis.size(); ++i) {
        slow = building.persistence * slow
               + std::sqrt(1.0 - building.persistence * building.persistence) * random.normal();
        const double clean = useAt(building, campus.axis.localSeconds[i], temperature[i]);
        // Noise that grows with use and has a heavier tail than the normal.
        const double tail = random.chance(0.01) ? 2.5 : 1.0;
        const double value = clean * std::exp(building.noise * tail * (slow + 0.4 * random.normal()));
        values.push_back(std::round(value * 10.0) / 10.0);
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (random.chance(0.002))
            values[i] = std::numeric_limits<double>::quiet_NaN();
    }
    return values;
}

//! Draws the buildings, their use and, for some, a fault.
std::vector<VariantBuilding> addBuildings(ScoredCampus &campus, quint64 seed, int buildings, bool faultsFromStart)
{
    const std::size_t faultsFrom = faultsFromStart ? 0 : 30 * HoursPerDay;
    static const QStringList named{u"night_setback_lost"_s, u"step_change"_s,    u"stuck_meter"_s, u"spikes"_s,
                                   u"weather_sensitive"_s,  u"constant_excess"_s};
    static const QStringList unnamed{u"gradual_drift"_s,       u"weekend_setback_lost"_s, u"schedule_shifted"_s,
                                     u"heating_and_cooling"_s, u"outage_and_catch_up"_s,  u"unit_times_1000"_s,
                                     u"unit_times_3.6"_s,      u"reset_to_zero"_s,        u"half_load_lost"_s};
    std::vector<VariantBuilding> drawn;
    Random choice(seed, 77);
    for (int b = 0; b < buildings; ++b) {
        Random random(seed, 100 + static_cast<quint64>(b));
        const double area = random.logNormal(60000.0, 0.8);
        drawn.push_back(draw(random, area));
        HourlySeries series{QString::number(500 + b),
                            Utility::Electricity,
                            area,
                            1 + random.below(6),
                            QDate(1920 + random.below(100), 1, 1),
                            noisyUse(campus, drawn.back(), random)};
        const double size = random.uniform(0.35, 0.9);
        const FaultSite site{campus, drawn.back(), series.values, faultsFrom, size};
        const double lot = choice.uniform();
        if (lot < 0.18) {
            const QStringList &kinds = lot < 0.12 ? named : unnamed;
            const QString fault = kinds[choice.below(static_cast<int>(kinds.size()))];
            lot < 0.12 ? plantNamed(fault, site, random) : plantUnnamed(fault, site, random);
            campus.faults.append({series.key, Utility::Electricity, fault, size});
        }
        campus.series[Utility::Electricity].push_back(std::move(series));
    }
    return drawn;
}

} // namespace

ScoredCampus variantCampus(quint64 seed, int buildings, EpochSeconds start, bool faultsFromStart)
{
    ScoredCampus campus;
    campus.name = u"variant generator, seed %1%2"_s.arg(seed).arg(faultsFromStart ? u", from start"_s : QString());
    constexpr int Days = 61;
    const auto weather = generateWeather(seed + 5000, start, Days * 24, SiteZone::utc());
    for (const WeatherHour &hour : weather) {
        campus.axis.starts.push_back(hour.start);
        for (std::size_t column = 0; column < WeatherQuantityCount; ++column)
            campus.weather.columns[column].push_back(hour.values[column]);
    }
    campus.axis.localSeconds = campus.axis.starts;

    const std::vector<VariantBuilding> drawn = addBuildings(campus, seed, buildings, faultsFromStart);
    campus.truth = [drawn, axis = campus.axis](std::size_t s, const std::vector<double> &temperature) {
        double sum = 0.0;
        for (std::size_t i = 0; i < axis.size(); ++i)
            sum += useAt(drawn[s], axis.localSeconds[i], temperature[i]);
        return sum;
    };
    return campus;
}
