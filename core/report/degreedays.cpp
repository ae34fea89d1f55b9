#include "degreedays.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

constexpr double LeastSignificance = 2.0; // slope by standard error: about 95 %

struct Point
{
    double use = 0.0;
    std::array<double, 3> terms{1.0, 0.0, 0.0}; // constant, heating, cooling
};

struct Fit
{
    std::array<double, 3> coefficients{};
    std::array<double, 3> errors{}; // standard ones
    double rSquared = 0.0;
};

using Matrix = std::array<std::array<double, 3>, 3>;

//! Gauss and Jordan with pivots, for the terms in `used`; false when they cannot be told apart.
bool invert(Matrix matrix, const std::array<bool, 3> &used, Matrix &inverse)
{
    inverse = {};
    for (std::size_t i = 0; i < 3; ++i) {
        inverse[i][i] = 1.0;
        if (!used[i]) {
            matrix[i] = {};
            for (auto &row : matrix)
                row[i] = 0.0;
            matrix[i][i] = 1.0;
        }
    }
    for (std::size_t column = 0; column < 3; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < 3; ++row)
            pivot = std::abs(matrix[row][column]) > std::abs(matrix[pivot][column]) ? row : pivot;
        if (std::abs(matrix[pivot][column]) < 1e-9)
            return false;
        std::swap(matrix[pivot], matrix[column]);
        std::swap(inverse[pivot], inverse[column]);
        const double by = matrix[column][column];
        for (std::size_t i = 0; i < 3; ++i) {
            matrix[column][i] /= by;
            inverse[column][i] /= by;
        }
        for (std::size_t row = 0; row < 3; ++row) {
            const double times = row == column ? 0.0 : matrix[row][column];
            for (std::size_t i = 0; i < 3; ++i) {
                matrix[row][i] -= times * matrix[column][i];
                inverse[row][i] -= times * inverse[column][i];
            }
        }
    }
    return true;
}

double predicted(const Fit &fit, const Point &point)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < 3; ++i)
        sum += fit.coefficients[i] * point.terms[i];
    return sum;
}

void judge(Fit &fit, const std::vector<Point> &points, const Matrix &inverse, std::size_t terms)
{
    double mean = 0.0;
    for (const Point &point : points)
        mean += point.use / static_cast<double>(points.size());
    double residual = 0.0;
    double total = 0.0;
    for (const Point &point : points) {
        residual += std::pow(point.use - predicted(fit, point), 2);
        total += std::pow(point.use - mean, 2);
    }
    fit.rSquared = total > 0 ? 1.0 - residual / total : 0.0;
    const double variance = residual / static_cast<double>(points.size() - terms);
    for (std::size_t i = 0; i < 3; ++i)
        fit.errors[i] = std::sqrt(std::max(0.0, variance * inverse[i][i]));
}

std::optional<Fit> leastSquares(const std::vector<Point> &points, const std::array<bool, 3> &used)
{
    Matrix sums{};
    std::array<double, 3> right{};
    for (const Point &point : points) {
        for (std::size_t i = 0; i < 3; ++i) {
            right[i] += used[i] ? point.terms[i] * point.use : 0.0;
            for (std::size_t j = 0; j < 3; ++j)
                sums[i][j] += point.terms[i] * point.terms[j];
        }
    }
    Matrix inverse;
    if (!invert(sums, used, inverse))
        return std::nullopt;
    Fit fit;
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; used[i] && j < 3; ++j)
            fit.coefficients[i] += inverse[i][j] * right[j];
    }
    judge(fit, points, inverse, static_cast<std::size_t>(std::count(used.begin(), used.end(), true)));
    return fit;
}

//! Leaves out a slope that is none, the weaker one first.
std::optional<Fit> fitOf(const std::vector<Point> &points)
{
    std::array<bool, 3> used{true, false, false};
    for (std::size_t i = 1; i < 3; ++i)
        used[i] = std::any_of(points.begin(), points.end(), [i](const Point &point) { return point.terms[i] > 0; });
    for (;;) {
        const auto fit = leastSquares(points, used);
        if (!fit)
            return std::nullopt;
        std::size_t weakest = 0;
        double least = LeastSignificance;
        for (std::size_t i = 1; i < 3; ++i) {
            const double significance = fit->errors[i] > 0         ? fit->coefficients[i] / fit->errors[i]
                                        : fit->coefficients[i] > 0 ? 2 * LeastSignificance
                                                                   : 0.0;
            if (used[i] && significance < least) {
                least = significance;
                weakest = i;
            }
        }
        if (weakest == 0)
            return fit;
        used[weakest] = false;
    }
}

struct DegreeMean
{
    double heating = 0.0;
    double cooling = 0.0;
    bool enough = false;
};

DegreeMean meanOf(const std::vector<DegreeDay> &weather, const QDate &first, const QDate &last)
{
    DegreeMean mean;
    int count = 0;
    for (const DegreeDay &day : weather) {
        if (day.date < first || day.date > last || !day.heating)
            continue;
        mean.heating += *day.heating;
        mean.cooling += day.cooling;
        ++count;
    }
    mean.enough = count > 0 && count >= EnoughCoverage * static_cast<double>(first.daysTo(last) + 1);
    if (count > 0) {
        mean.heating /= count;
        mean.cooling /= count;
    }
    return mean;
}

std::vector<Point> pointsOf(const std::vector<DayUse> &history, const std::vector<DegreeDay> &weather,
                            const QDate &firstDay)
{
    QHash<QDate, const DegreeDay *> byDate;
    for (const DegreeDay &day : weather)
        byDate.insert(day.date, &day);
    std::vector<Point> points;
    for (const DayUse &day : history) {
        const DegreeDay *degrees = byDate.value(day.date);
        if (day.date < firstDay && day.known >= EnoughCoverage && degrees && degrees->heating)
            points.push_back({day.value / day.known, {1.0, *degrees->heating, degrees->cooling}});
    }
    return points;
}

} // namespace

std::vector<DegreeDay> degreeDays(std::span<const WeatherHour> hours, const SiteZone &zone, const QDate &first,
                                  const QDate &last)
{
    struct Sum
    {
        double heating = 0.0;
        double cooling = 0.0;
        int hours = 0;
    };
    QHash<QDate, Sum> sums;
    for (const WeatherHour &hour : hours) {
        const double fahrenheit = hour.value(WeatherQuantity::Temperature2m);
        if (!std::isfinite(fahrenheit))
            continue;
        const double celsius = (fahrenheit - 32.0) / 1.8;
        Sum &sum = sums[zone.localDate(hour.start)];
        sum.heating += std::max(0.0, HeatingBaseCelsius - celsius);
        sum.cooling += std::max(0.0, celsius - CoolingBaseCelsius);
        ++sum.hours;
    }
    std::vector<DegreeDay> days;
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        const Sum sum = sums.value(date);
        const auto length = static_cast<double>(zone.startOfDate(date.addDays(1)) - zone.startOfDate(date));
        DegreeDay day{date, {}, 0.0};
        if (sum.hours >= EnoughCoverage * length / SecondsPerHour) {
            day.heating = sum.heating / sum.hours;
            day.cooling = sum.cooling / sum.hours;
        }
        days.push_back(day);
    }
    return days;
}

WeatherComparison compareInWeather(const std::vector<DayUse> &history, const std::vector<DegreeDay> &weather,
                                   const QDate &firstDay, const QDate &lastDay, std::optional<double> meanNow,
                                   const ReportComparison &before)
{
    WeatherComparison result;
    const DegreeMean now = meanOf(weather, firstDay, lastDay);
    const DegreeMean then = meanOf(weather, before.firstDay, before.lastDay);
    result.heatingDegreeDays = now.heating;
    result.coolingDegreeDays = now.cooling;
    result.heatingDegreeDaysBefore = then.heating;
    result.coolingDegreeDaysBefore = then.cooling;
    const auto end = [&result](WeatherComparison::State state) {
        result.state = state;
        return result;
    };
    if (!now.enough || !then.enough)
        return end(WeatherComparison::State::NoWeather);
    if (!before.change || !meanNow)
        return end(WeatherComparison::State::NothingBefore);
    const std::vector<Point> points = pointsOf(history, weather, firstDay);
    result.learntDays = static_cast<int>(points.size());
    if (result.learntDays < FewestLearntDays)
        return end(WeatherComparison::State::TooFewDays);
    const auto fit = fitOf(points);
    if (!fit || (fit->coefficients[1] <= 0 && fit->coefficients[2] <= 0))
        return end(WeatherComparison::State::NoDependence);
    result.perHeatingDegreeDay = fit->coefficients[1];
    result.perCoolingDegreeDay = fit->coefficients[2];
    result.rSquared = fit->rSquared;
    result.adjustedMeanPerDay = *before.meanPerDay + result.perHeatingDegreeDay * (now.heating - then.heating)
                                + result.perCoolingDegreeDay * (now.cooling - then.cooling);
    if (result.adjustedMeanPerDay <= 0)
        return end(WeatherComparison::State::NoDependence);
    result.change = *meanNow / result.adjustedMeanPerDay - 1.0;
    return end(WeatherComparison::State::Compared);
}

} // namespace core
