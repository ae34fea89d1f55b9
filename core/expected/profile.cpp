#include "profile.h"

#include <algorithm>
#include <cmath>

namespace core {

constexpr double HuberLimit = 3.0; // in robust standard deviations
constexpr double SigmaPerMad = 1.4826;
constexpr double CellPrior = 3.0;       // hours of the neighbouring cells that a cell counts as
constexpr double HourOfWeekPrior = 4.0; // hours of the day type that an hour of the week counts as
constexpr double FlatRange = 0.02;      // a weekly range below this share of the mean tells nothing of occupancy

double recencyWeight(double ageHours)
{
    constexpr double halfLifeHours = 90.0 * 24.0;
    return std::exp2(-ageHours / halfLifeHours);
}

double errorScale(double profileExpectation)
{
    return std::clamp(profileExpectation, 0.2, 1.5);
}

double ReferenceProfile::weatherPart(const WeatherInputs &weather, std::size_t index, int hourOfWeek) const
{
    if (!usesWeather)
        return 0.0;
    const double temperature = weather.temperature[static_cast<std::size_t>(response.lag)][index];
    return response.at(temperature, static_cast<double>(occupancy[static_cast<std::size_t>(hourOfWeek)]));
}

namespace {

struct Sum
{
    double weight = 0.0;
    double value = 0.0;

    void add(double w, double v)
    {
        weight += w;
        value += w * v;
    }
    // The mean, drawn towards `prior` as if that had been seen `strength` times.
    double towards(double prior, double strength) const { return (value + strength * prior) / (weight + strength); }
};

// Weekly means drawn towards those of the day type, and these towards the same hour of the weekend or the week, because
// a month holds only four Mondays.
std::array<float, HoursPerWeek> weeklyMeans(const std::vector<std::uint8_t> &hourOfWeek,
                                            const std::vector<double> &values, const std::vector<double> &weights)
{
    std::array<Sum, HoursPerWeek> byHour{};
    for (std::size_t i = 0; i < values.size(); ++i)
        byHour[hourOfWeek[i]].add(weights[i], values[i]);
    std::array<Sum, 24> working{};
    std::array<Sum, 24> weekend{};
    Sum all;
    for (std::size_t h = 0; h < HoursPerWeek; ++h) {
        Sum &target = (h < 120 ? working : weekend)[h % 24];
        target.weight += byHour[h].weight;
        target.value += byHour[h].value;
        all.weight += byHour[h].weight;
        all.value += byHour[h].value;
    }
    const double mean = all.weight > 0.0 ? all.value / all.weight : 0.0;
    std::array<float, HoursPerWeek> result{};
    for (std::size_t h = 0; h < HoursPerWeek; ++h) {
        const double dayType = (h < 120 ? working : weekend)[h % 24].towards(mean, 0.3);
        const double prior = h < 120 ? HourOfWeekPrior : CellPrior;
        result[h] = static_cast<float>(byHour[h].towards(dayType, prior));
    }
    return result;
}

std::array<float, HoursPerWeek> occupancyOf(const std::array<float, HoursPerWeek> &weekly)
{
    std::array<float, HoursPerWeek> sorted = weekly;
    std::ranges::sort(sorted);
    const double low = static_cast<double>(sorted[8]);
    const double high = static_cast<double>(sorted[HoursPerWeek - 9]);
    std::array<float, HoursPerWeek> occupancy{};
    if (high - low < FlatRange)
        return occupancy;
    for (std::size_t h = 0; h < HoursPerWeek; ++h) {
        const double level = (static_cast<double>(weekly[h]) - low) / (high - low);
        occupancy[h] = static_cast<float>(std::clamp(2.0 * level - 1.0, -1.0, 1.0));
    }
    return occupancy;
}

double robustSpread(std::vector<double> residuals)
{
    for (double &residual : residuals)
        residual = std::abs(residual);
    const auto middle = residuals.begin() + std::ssize(residuals) / 2;
    std::ranges::nth_element(residuals, middle);
    return SigmaPerMad * *middle;
}

class Fit
{
public:
    Fit(const ProfileSource &source, std::span<const double> values, std::span<const std::uint32_t> hours);
    ReferenceProfile run();

private:
    void fitWeek();
    void reweigh();
    void describe();

    const ProfileSource &m_source;
    ReferenceProfile m_profile;
    ResponseSample m_sample;
    std::vector<std::uint8_t> m_hourOfWeek;
    std::vector<double> m_recency;
    std::vector<double> m_residuals;
};

Fit::Fit(const ProfileSource &source, std::span<const double> values, std::span<const std::uint32_t> hours)
    : m_source(source)
{
    Sum mean;
    for (const std::uint32_t hour : hours) {
        const double age = static_cast<double>(hours.back() - hour);
        m_recency.push_back(recencyWeight(age));
        mean.add(m_recency.back(), values[hour]);
    }
    m_profile.scale = mean.value / mean.weight;
    m_profile.usesWeather = source.useWeather;
    m_sample.weight = m_recency;
    for (const std::uint32_t hour : hours) {
        const CalendarHour &calendar = source.calendar[hour];
        m_sample.use.push_back(values[hour] / m_profile.scale);
        m_sample.cell.push_back(static_cast<std::uint8_t>(calendar.dayTypeCell()));
        m_hourOfWeek.push_back(static_cast<std::uint8_t>(calendar.hourOfWeek()));
        if (!source.useWeather)
            continue;
        auto &row = m_sample.temperature.emplace_back();
        for (std::size_t lag = 0; lag < row.size(); ++lag)
            row[lag] = source.weather.temperature[lag][hour];
    }
    m_sample.occupancy.assign(hours.size(), 0.0);
    m_residuals.resize(hours.size());
}

// The week as it is once the weather's part is taken off, and what then remains of each hour.
void Fit::fitWeek()
{
    std::vector<double> rest(m_sample.use);
    if (m_profile.usesWeather) {
        const auto lag = static_cast<std::size_t>(m_profile.response.lag);
        for (std::size_t i = 0; i < rest.size(); ++i)
            rest[i] -= m_profile.response.at(m_sample.temperature[i][lag], m_sample.occupancy[i]);
    }
    m_profile.weekly = weeklyMeans(m_hourOfWeek, rest, m_sample.weight);
    for (std::size_t i = 0; i < rest.size(); ++i)
        m_residuals[i] = rest[i] - static_cast<double>(m_profile.weekly[m_hourOfWeek[i]]);
}

// Hours far from the rest (a holiday, a fault, a bad reading) must not bend the profile.
void Fit::reweigh()
{
    const double limit = HuberLimit * std::max(robustSpread(m_residuals), 1e-3);
    for (std::size_t i = 0; i < m_residuals.size(); ++i)
        m_sample.weight[i] = m_recency[i] * std::min(1.0, limit / std::max(std::abs(m_residuals[i]), 1e-12));
}

void Fit::describe()
{
    m_profile.spread = robustSpread(m_residuals);
    Sum night;
    Sum working;
    Sum weekend;
    for (std::size_t h = 0; h < HoursPerWeek; ++h) {
        const double level = static_cast<double>(m_profile.weekly[h]);
        (h < 120 ? working : weekend).add(1.0, level);
        m_profile.dayLevel[h / 24] += static_cast<float>(level / 24.0);
        if (h < 120 && h % 24 < 5)
            night.add(1.0, level);
    }
    const double daily = std::max(working.value / working.weight, 0.05);
    m_profile.nightRatio = night.value / night.weight / daily;
    m_profile.weekendRatio = weekend.value / weekend.weight / daily;
}

ReferenceProfile Fit::run()
{
    if (m_profile.usesWeather)
        m_profile.response = chooseResponse(m_sample);
    fitWeek();
    reweigh();
    m_profile.occupancy = occupancyOf(m_profile.weekly);
    for (std::size_t i = 0; i < m_hourOfWeek.size(); ++i)
        m_sample.occupancy[i] = static_cast<double>(m_profile.occupancy[m_hourOfWeek[i]]);
    if (m_profile.usesWeather)
        m_profile.response = refineResponse(m_sample, m_profile.response);
    fitWeek();
    describe();
    return m_profile;
}

} // namespace

std::optional<ReferenceProfile> fitProfile(const ProfileSource &source, std::span<const double> values,
                                           std::span<const std::uint32_t> hours)
{
    if (hours.size() < MinimumProfileHours)
        return std::nullopt;
    double total = 0.0;
    for (const std::uint32_t hour : hours)
        total += values[hour];
    if (!(total > 0.0))
        return std::nullopt;
    return Fit(source, values, hours).run();
}

} // namespace core
