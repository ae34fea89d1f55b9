#include "democampus.h"

#include "core/demo/demobuildings.h"
#include "core/demo/demofaults.h"
#include "core/demo/demoload.h"
#include "core/demo/demoweather.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! What every interval of the campus has in common, worked out once.
struct Timeline
{
    std::vector<EpochSeconds> starts;
    std::vector<double> localHour;
    std::vector<int> weekday;
    std::vector<char> holiday;
    std::vector<double> temperature;
    std::vector<double> dewPoint;
    std::vector<double> radiation;
    std::size_t scoredFrom = 0; //!< first interval of the period in which faults are planted

    std::size_t size() const { return starts.size(); }
};

//! One meter before its readings are formed.
struct MeterPlan
{
    std::size_t building = 0;
    Utility utility = Utility::Electricity;
    LoadShape load;
    Schedule schedule;
    std::optional<FaultPlan> fault;
};

constexpr int LongestScoredPeriodDays = 31;

double interpolated(const std::vector<WeatherHour> &weather, WeatherQuantity quantity, EpochSeconds time)
{
    const double position = static_cast<double>(time - weather.front().start) / 3600.0;
    const auto before = std::min(static_cast<std::size_t>(std::max(position, 0.0)), weather.size() - 1);
    const auto after = std::min(before + 1, weather.size() - 1);
    const double share = position - std::floor(position);
    return weather[before].value(quantity) * (1.0 - share) + weather[after].value(quantity) * share;
}

Timeline makeTimeline(const CampusRecipe &recipe, const std::vector<WeatherHour> &weather)
{
    Timeline line;
    const EpochSeconds end = weather.back().start + SecondsPerHour;
    for (EpochSeconds time = recipe.start; time < end; time += recipe.intervalSeconds) {
        const EpochSeconds local = time + recipe.zone.offsetAt(time);
        const QDate date = recipe.zone.localDate(time);
        line.starts.push_back(time);
        line.localHour.push_back(static_cast<double>((local % SecondsPerDay + SecondsPerDay) % SecondsPerDay) / 3600.0);
        line.weekday.push_back(date.dayOfWeek());
        line.holiday.push_back(isHoliday(date) ? 1 : 0);
        line.temperature.push_back(interpolated(weather, WeatherQuantity::Temperature2m, time));
        line.dewPoint.push_back(interpolated(weather, WeatherQuantity::DewPoint2m, time));
        line.radiation.push_back(interpolated(weather, WeatherQuantity::ShortwaveRadiation, time));
    }
    const int scoredDays =
        recipe.days < 2 * LongestScoredPeriodDays ? recipe.days - recipe.days / 2 : LongestScoredPeriodDays;
    const EpochSeconds scoredStart = end - scoredDays * SecondsPerDay;
    line.scoredFrom =
        static_cast<std::size_t>(std::ranges::lower_bound(line.starts, scoredStart) - line.starts.begin());
    return line;
}

//! Per ft² and hour at every interval, before noise.
std::vector<double> idealLoad(const MeterPlan &plan, const Timeline &line, int intervalSeconds, double *weatherShare)
{
    const double keep = std::exp(-intervalSeconds / (3600.0 * plan.load.inertiaHours));
    double felt = line.temperature.empty() ? 0.0 : line.temperature.front();
    double weatherSum = 0.0;
    double sum = 0.0;
    std::vector<double> values(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        const double outside = line.temperature[i] + plan.load.solar * line.radiation[i] / 800.0;
        felt = keep * felt + (1.0 - keep) * outside;
        double occupancy = plan.schedule.occupancy(line.localHour[i], line.weekday[i], line.holiday[i] != 0);
        const bool faulty = plan.fault && i >= plan.fault->firstInterval;
        if (faulty && plan.fault->kind == FaultKind::NightSetbackLost)
            occupancy += plan.fault->size * std::max(0.0, 1.0 - occupancy);
        double weather = plan.load.weatherPart(felt, line.dewPoint[i], occupancy);
        if (faulty && plan.fault->kind == FaultKind::WeatherSensitive)
            weather *= 1.0 + plan.fault->size;
        values[i] = plan.load.base + plan.load.occupied * occupancy + weather;
        weatherSum += i >= line.scoredFrom ? weather : 0.0;
        sum += i >= line.scoredFrom ? values[i] : 0.0;
    }
    if (weatherShare)
        *weatherShare = sum > 0.0 ? weatherSum / sum : 0.0;
    return values;
}

void addNoise(const LoadShape &load, const Timeline &line, int intervalSeconds, Random &random,
              std::vector<double> &values)
{
    const double keep = std::exp(-intervalSeconds / (3600.0 * 5.0));
    double slow = random.normal();
    double day = random.normal();
    for (std::size_t i = 0; i < values.size(); ++i) {
        slow = keep * slow + std::sqrt(1.0 - keep * keep) * random.normal();
        if (i > 0 && line.weekday[i] != line.weekday[i - 1])
            day = 0.6 * day + 0.8 * random.normal();
        const double change = load.slowNoise * slow + load.dayNoise * day + load.fastNoise * random.normal();
        values[i] *= std::exp(change);
    }
}

//! Readings are whole multiples of the meter's register step: three to four digits.
double registerStep(double meanReading)
{
    return meanReading > 0.0 ? std::pow(10.0, std::floor(std::log10(meanReading)) - 2.0) : 0.01;
}

//! Short outages that mean nothing: the readings are missing.
std::vector<char> drawGaps(const Timeline &line, int intervalSeconds, Random &random)
{
    std::vector<char> missing(line.size(), 0);
    const int hours = static_cast<int>(static_cast<double>(line.size()) * intervalSeconds / 3600.0);
    for (int hour = 0; hour < hours; ++hour) {
        if (!random.chance(1.0 / 700.0))
            continue;
        const std::size_t from = static_cast<std::size_t>(hour) * 3600U / static_cast<std::size_t>(intervalSeconds);
        const std::size_t length =
            static_cast<std::size_t>(1 + random.below(8)) * 3600U / static_cast<std::size_t>(intervalSeconds);
        for (std::size_t i = from; i < std::min(from + length, missing.size()); ++i)
            missing[i] = 1;
    }
    return missing;
}

GeneratedMeter readingsOf(const MeterPlan &plan, const Building &building, const Timeline &line, int intervalSeconds,
                          Random &random)
{
    std::vector<double> values = idealLoad(plan, line, intervalSeconds, nullptr);
    addNoise(plan.load, line, intervalSeconds, random, values);
    const bool mean = aggregationOf(plan.utility) == Aggregation::Mean;
    const double scale = building.grossAreaSquareFeet.value_or(1.0) * (mean ? 1.0 : intervalSeconds / 3600.0);
    for (double &value : values)
        value *= scale;
    const auto reference = values.begin() + static_cast<std::ptrdiff_t>(line.scoredFrom);
    const double referenceMean =
        std::accumulate(values.begin(), reference, 0.0) / std::max(1.0, static_cast<double>(line.scoredFrom));
    if (plan.fault)
        distortReadings(*plan.fault, intervalSeconds, referenceMean, random, values);

    GeneratedMeter meter;
    meter.buildingNumber = building.number;
    meter.utility = plan.utility;
    meter.externalId = u"%1%2"_s.arg(building.number).arg(static_cast<int>(plan.utility) + 1, 2, 10, QLatin1Char('0'));
    const double step = registerStep(referenceMean);
    const std::vector<char> missing = drawGaps(line, intervalSeconds, random);
    meter.readings.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (missing[i] == 0)
            meter.readings.push_back({line.starts[i], std::round(values[i] / step) * step});
    }
    return meter;
}

//! Faults start with interval `from` or, every other one, at a random moment in the first 60 % after it. Over all days
//! only steps and stuck meters have a beginning.
FaultPlan drawFault(FaultKind kind, const Timeline &line, bool fromStart, Random &random)
{
    FaultPlan fault{kind, random.uniform(0.35, 0.9), fromStart ? 0 : line.scoredFrom};
    const auto room = static_cast<int>(0.6 * static_cast<double>(line.size() - fault.firstInterval));
    const bool begins = kind == FaultKind::StepChange || kind == FaultKind::StuckMeter;
    const bool later = (random.chance(0.5) && !fromStart) || begins;
    if (later && kind != FaultKind::ConstantExcess && room > 0)
        fault.firstInterval += static_cast<std::size_t>(random.below(room));
    return fault;
}

//! The meters in the order in which they are offered a fault: shuffled, some of electricity first, so that the map's
//! first view has its share.
std::vector<std::size_t> plantingOrder(const std::vector<MeterPlan> &plans, Random &random)
{
    std::vector<std::size_t> order(plans.size());
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
    std::stable_partition(order.begin(), order.end(), [&](std::size_t i) {
        return plans[i].utility == Utility::Electricity && random.chance(0.08);
    });
    return order;
}

//! Plants the kinds in turn, each on the first meter left that can show it; changes the plans in place.
void plantFaults(const CampusRecipe &recipe, const Timeline &line, std::vector<MeterPlan> &plans)
{
    Random random(recipe.seed, 3);
    const auto wanted = static_cast<std::size_t>(std::lround(recipe.faultShare * static_cast<double>(plans.size())));
    const std::vector<std::size_t> order = plantingOrder(plans, random);
    std::vector<double> weatherShares(plans.size(), 0.0);
    for (std::size_t i = 0; i < plans.size() && wanted > 0; ++i)
        idealLoad(plans[i], line, recipe.intervalSeconds, &weatherShares[i]);

    const int firstKind = random.below(FaultKindCount);
    std::size_t planted = 0;
    int unsuited = 0; // kinds in a row that no meter could show
    for (int turn = firstKind; planted < wanted && unsuited < FaultKindCount; ++turn) {
        const auto kind = static_cast<FaultKind>(turn % FaultKindCount);
        const auto found = std::ranges::find_if(order, [&](std::size_t i) {
            return !plans[i].fault && suits(kind, plans[i].schedule, plans[i].load, weatherShares[i]);
        });
        unsuited = found == order.end() ? unsuited + 1 : 0;
        if (found == order.end())
            continue;
        plans[*found].fault = drawFault(kind, line, recipe.faultsFromStart, random);
        ++planted;
    }
}

std::vector<MeterPlan> planMeters(const CampusRecipe &recipe, const std::vector<DemoBuilding> &buildings)
{
    std::vector<MeterPlan> plans;
    for (std::size_t i = 0; i < buildings.size(); ++i) {
        Random random(recipe.seed, 200000 + i);
        const Schedule schedule = drawSchedule(buildings[i].use, random);
        for (const Utility utility : buildings[i].utilities) {
            Random own(recipe.seed, 300000 + i * 16 + static_cast<std::size_t>(utility));
            plans.push_back({i, utility, drawLoad(buildings[i].use, utility, own), schedule, {}});
        }
    }
    return plans;
}

} // namespace

QList<Utility> CampusRecipe::usualUtilities()
{
    return {Utility::Electricity, Utility::Gas, Utility::Heat, Utility::Steam, Utility::Cooling, Utility::CoolingPower};
}

GeneratedCampus generateCampus(const CampusRecipe &recipe)
{
    GeneratedCampus campus;
    const std::vector<DemoBuilding> buildings = generateBuildings(recipe);
    for (const DemoBuilding &made : buildings)
        campus.buildings.append(made.building);
    if (recipe.days < 1 || recipe.intervalSeconds < 1)
        return campus;

    const QDate lastDate = recipe.zone.localDate(recipe.start).addDays(recipe.days);
    const auto hours = static_cast<int>((recipe.zone.startOfDate(lastDate) - recipe.start) / SecondsPerHour);
    campus.weather = generateWeather(recipe.seed, recipe.start, hours, recipe.zone);
    const Timeline line = makeTimeline(recipe, campus.weather);
    std::vector<MeterPlan> plans = planMeters(recipe, buildings);
    plantFaults(recipe, line, plans);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const MeterPlan &plan = plans[i];
        const Building &building = buildings[plan.building].building;
        Random random(recipe.seed, 400000 + i);
        campus.meters.push_back(readingsOf(plan, building, line, recipe.intervalSeconds, random));
        if (plan.fault)
            campus.faults.append({building.number, plan.utility, faultName(plan.fault->kind), plan.fault->size});
    }
    return campus;
}

} // namespace core
