#include "demoload.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

double response(ResponseShape shape, double degrees)
{
    const double x = degrees / 25.0;
    switch (shape) {
    case ResponseShape::ChangePoint:
        return std::max(x, 0.0);
    case ResponseShape::Smooth:
        return 0.2 * std::log1p(std::exp(x / 0.2));
    case ResponseShape::Saturating:
        return x > 0.0 ? 1.3 * std::tanh(x / 1.1) : 0.0;
    }
    Q_UNREACHABLE();
}

double smoothStep(double x)
{
    const double bounded = std::clamp(x, 0.0, 1.0);
    return bounded * bounded * (3.0 - 2.0 * bounded);
}

struct UseLevels
{
    double electricity; // kWh per ft² and hour, mean
    double occupiedShare;
    double fabric; // relative heating and cooling demand
};

UseLevels levelsOf(BuildingUse use)
{
    switch (use) {
    case BuildingUse::Office:
        return {0.0016, 0.55, 1.0};
    case BuildingUse::Laboratory:
        return {0.0042, 0.25, 1.8};
    case BuildingUse::Lecture:
        return {0.0014, 0.6, 1.0};
    case BuildingUse::Residence:
        return {0.0011, 0.45, 0.9};
    case BuildingUse::Library:
        return {0.0017, 0.5, 1.0};
    case BuildingUse::Plant:
        return {0.006, 0.1, 0.6};
    }
    Q_UNREACHABLE();
}

//! Canonical units per ft² and hour at 25 °F beyond the balance point.
double weatherLevel(Utility utility)
{
    switch (utility) {
    case Utility::Electricity:
        return 0.0008;
    case Utility::Gas:
    case Utility::Heat:
        return 0.004;
    case Utility::Steam:
    case Utility::SteamRate:
        return 0.006;
    case Utility::Cooling:
    case Utility::CoolingPower:
        return 0.0011;
    case Utility::Oil28Sec:
        return 0.0004;
    }
    Q_UNREACHABLE();
}

bool cools(Utility utility)
{
    return utility == Utility::Cooling || utility == Utility::CoolingPower;
}

} // namespace

double Schedule::occupancy(double localHour, int weekday, bool holiday) const
{
    const double up = smoothStep((localHour - startHour) / rampHours + 0.5);
    const double down = smoothStep((localHour - endHour) / rampHours + 0.5);
    double peak = 1.0;
    if (weekday == 7 || holiday)
        peak = sunday;
    else if (weekday == 6)
        peak = saturday;
    return night + std::max(peak - night, 0.0) * (up - down);
}

double LoadShape::weatherPart(double feltTemperature, double dewPoint, double occupancy) const
{
    const double moist = 1.0 + humid * std::clamp((dewPoint - 50.0) / 20.0, 0.0, 1.5);
    const double demand = cooling * moist * response(shape, feltTemperature - coolingBalance)
                          + heating * response(shape, heatingBalance - feltTemperature);
    return demand * (weatherAtNight + (1.0 - weatherAtNight) * occupancy);
}

Schedule drawSchedule(BuildingUse use, Random &random)
{
    Schedule schedule;
    schedule.startHour = random.uniform(6.5, 9.0);
    schedule.endHour = random.uniform(16.5, 20.5);
    schedule.rampHours = random.uniform(0.75, 3.0);
    schedule.night = random.uniform(0.03, 0.15);
    schedule.saturday = random.uniform(0.1, 0.5);
    schedule.sunday = schedule.saturday * random.uniform(0.3, 1.0);
    if (use == BuildingUse::Residence) {
        schedule.startHour = random.uniform(6.0, 7.5);
        schedule.endHour = random.uniform(22.0, 23.4);
        schedule.rampHours = random.uniform(2.0, 4.0);
        schedule.night = random.uniform(0.25, 0.45);
        schedule.saturday = random.uniform(0.9, 1.1);
        schedule.sunday = random.uniform(0.9, 1.1);
    } else if (use == BuildingUse::Library) {
        schedule.endHour = random.uniform(20.0, 23.0);
        schedule.saturday = random.uniform(0.5, 0.9);
        schedule.sunday = random.uniform(0.5, 0.9);
    } else if (use == BuildingUse::Plant) {
        schedule.night = random.uniform(0.6, 0.9);
        schedule.saturday = random.uniform(0.85, 1.0);
        schedule.sunday = random.uniform(0.85, 1.0);
    }
    return schedule;
}

LoadShape drawLoad(BuildingUse use, Utility utility, Random &random)
{
    const UseLevels levels = levelsOf(use);
    LoadShape load;
    const double weather = weatherLevel(utility) * levels.fabric * random.logNormal(1.0, 0.35);
    if (utility == Utility::Electricity) {
        const double mean = random.logNormal(levels.electricity, 0.35);
        const double share = std::clamp(levels.occupiedShare * random.uniform(0.7, 1.3), 0.05, 0.8);
        load.base = mean * (1.0 - share);
        load.occupied = mean * share * 2.0;
        load.cooling = mean * random.uniform(0.05, 0.6);
        load.heating = random.chance(0.25) ? mean * random.uniform(0.1, 0.4) : 0.0;
    } else if (cools(utility)) {
        load.base = weather * random.uniform(0.02, 0.2);
        load.occupied = weather * random.uniform(0.0, 0.25);
        load.cooling = weather;
    } else {
        load.base = weather * random.uniform(0.02, 0.12);
        load.occupied = weather * random.uniform(0.05, 0.25);
        load.heating = weather;
    }
    load.shape = static_cast<ResponseShape>(random.below(3));
    load.coolingBalance = random.uniform(54.0, 68.0);
    load.heatingBalance = random.uniform(50.0, 64.0);
    load.inertiaHours = random.chance(0.5) ? random.uniform(4.0, 24.0) : random.uniform(0.2, 4.0);
    load.humid = random.uniform(0.0, 0.6);
    load.solar = random.uniform(0.0, 10.0);
    load.weatherAtNight = random.uniform(0.5, 1.0);
    load.fastNoise = random.uniform(0.01, 0.04);
    load.slowNoise = random.uniform(0.02, 0.07);
    load.dayNoise = random.uniform(0.02, 0.06);
    return load;
}

bool isHoliday(const QDate &date)
{
    const int month = date.month();
    const int day = date.day();
    const bool monday = date.dayOfWeek() == Qt::Monday;
    const bool fixed = (month == 1 && day == 1) || (month == 7 && day == 4) || (month == 12 && day >= 24);
    const bool moving = (month == 5 && monday && day > 24) || (month == 9 && monday && day <= 7)
                        || (month == 11 && date.dayOfWeek() == Qt::Thursday && day > 21 && day <= 28);
    return fixed || moving;
}

} // namespace core
