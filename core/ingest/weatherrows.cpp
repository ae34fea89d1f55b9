#include "weatherrows.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double RadiansPerDegree = std::numbers::pi / 180.0;

bool isDirection(WeatherQuantity quantity)
{
    return quantity == WeatherQuantity::WindDirection10m || quantity == WeatherQuantity::WindDirection80m
           || quantity == WeatherQuantity::WindDirection100m;
}

//! Limits that refuse the whole row; other quantities only lose their value.
bool isDecisive(WeatherQuantity quantity)
{
    return quantity == WeatherQuantity::Temperature2m || quantity == WeatherQuantity::RelativeHumidity2m;
}

//! Hygrometers read a little above 100 % in fog; such an hour is no bad row.
bool isJustPastSaturation(const WeatherQuantityInfo &info, double value)
{
    constexpr double tolerance = 0.5; // %
    return info.quantity == WeatherQuantity::RelativeHumidity2m && value > info.maximum
           && value <= info.maximum + tolerance;
}

QByteArray outside(const WeatherQuantityInfo &info)
{
    return u"is outside %1 to %2 %3"_s.arg(info.minimum).arg(info.maximum).arg(QString::fromUtf8(info.unit)).toUtf8();
}

bool sameValues(const WeatherHour &left, const WeatherHour &right)
{
    return std::ranges::equal(left.values, right.values,
                              [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); });
}

double meanDirection(const std::vector<double> &degrees)
{
    double east = 0.0;
    double north = 0.0;
    for (const double degree : degrees) {
        east += std::sin(degree * RadiansPerDegree);
        north += std::cos(degree * RadiansPerDegree);
    }
    const double mean = std::atan2(east, north) / RadiansPerDegree;
    return mean < 0.0 ? mean + 360.0 : mean;
}

double combine(WeatherQuantity quantity, const std::vector<double> &values)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    if (values.size() == 1)
        return values.front();
    if (isDirection(quantity))
        return meanDirection(values);
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return quantity == WeatherQuantity::Precipitation ? sum : sum / static_cast<double>(values.size());
}

WeatherHour combineHour(EpochSeconds start, std::span<const WeatherHour> rows)
{
    if (rows.size() == 1) {
        WeatherHour hour = rows.front();
        hour.start = start;
        return hour;
    }
    WeatherHour hour;
    hour.start = start;
    std::vector<double> values;
    for (const WeatherQuantityInfo &info : weatherQuantities()) {
        values.clear();
        for (const WeatherHour &row : rows) {
            if (!std::isnan(row.value(info.quantity)))
                values.push_back(row.value(info.quantity));
        }
        hour.set(info.quantity, combine(info.quantity, values));
    }
    return hour;
}

} // namespace

WeatherRowChecker::WeatherRowChecker(const SiteZone &zone, WarningList &warnings, bool keepRows)
    : RowChecker(schemaOf(ImportKind::Weather), warnings)
    , m_zone(zone)
    , m_keepRows(keepRows)
{
}

bool WeatherRowChecker::check(qint64 row, Fields fields)
{
    const std::string_view date = fields[WeatherDateField];
    if (date.empty())
        return refuseMissing(row, WeatherDateField);
    WeatherHour weather;
    for (std::size_t i = 0; i < WeatherQuantityCount; ++i) {
        const std::size_t field = WeatherFirstQuantityField + i;
        if (!checkQuantity(row, field, fields[field], weather.values[i]))
            return false;
    }
    const auto time = parseInstant(date, m_zone, m_order);
    if (!time)
        return refuse(row, WeatherDateField, date, time.fault);
    if (m_rows.size() >= MaximumRows)
        return refuse(row, WeatherDateField, date, "comes after the two million rows that one file may hold");
    m_order.add(time.value);
    weather.start = time.value;
    if (m_keepRows)
        m_rows.push_back(weather);
    return true;
}

bool WeatherRowChecker::checkQuantity(qint64 row, std::size_t field, std::string_view text, double &value)
{
    const WeatherQuantityInfo &info = weatherQuantities()[field - WeatherFirstQuantityField];
    if (text.empty())
        return info.quantity == WeatherQuantity::Temperature2m ? refuseMissing(row, field) : true;
    const auto number = parseNumber(text);
    if (number && number.value >= info.minimum && number.value <= info.maximum) {
        value = number.value;
        return true;
    }
    if (number && isJustPastSaturation(info, number.value)) {
        value = info.maximum;
        warnings().add(row, [&] { return u"%1 '%2' taken as 100"_s.arg(QLatin1StringView(info.name), shown(text)); });
        return true;
    }
    const QByteArray fault = number ? outside(info) : QByteArray(number.fault);
    if (isDecisive(info.quantity))
        return refuse(row, field, text, fault.constData());
    ignoreValue(row, field, text, fault.constData());
    return true;
}

std::vector<WeatherRowChecker::Hour> WeatherRowChecker::takeHours()
{
    std::vector<WeatherHour> rows = std::move(m_rows);
    m_rows.clear();
    std::ranges::stable_sort(rows, {}, &WeatherHour::start);
    std::vector<Hour> hours;
    std::vector<WeatherHour> times; // of one hour, each once
    for (std::size_t i = 0; i < rows.size();) {
        const EpochSeconds start = m_zone.hourStart(rows[i].start);
        const EpochSeconds end = m_zone.nextHour(rows[i].start);
        Hour hour;
        times.clear();
        for (; i < rows.size() && rows[i].start < end; ++i, ++hour.rows) {
            if (times.empty() || times.back().start != rows[i].start) {
                times.push_back(rows[i]);
                continue;
            }
            ++(sameValues(times.back(), rows[i]) ? hour.repeated : hour.superseded);
            times.back() = rows[i];
        }
        hour.weather = combineHour(start, times);
        hours.push_back(hour);
    }
    return hours;
}

} // namespace core
