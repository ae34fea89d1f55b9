#include "scenarioweather.h"

#include "core/storage/weatherstore.h"
#include "core/wire/jsonvalues.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double FahrenheitPerCelsius = 1.8;
constexpr double FahrenheitOfZero = 32.0;

struct Effect
{
    std::optional<double> before;
    std::optional<double> after;
    std::optional<double> least;
    std::optional<double> most;
    double beyond = 0.0;
};

//! `after` gives what the scenario makes of an hour's value.
template<typename After>
Effect effectOn(const std::vector<WeatherHour> &hours, WeatherQuantity quantity, TimeRange range, After after)
{
    Effect effect;
    for (const WeatherHour &hour : hours) {
        const double value = hour.value(quantity);
        if (std::isnan(value))
            continue;
        effect.least = std::min(effect.least.value_or(value), value);
        effect.most = std::max(effect.most.value_or(value), value);
    }
    double before = 0.0;
    double changed = 0.0;
    int count = 0;
    int beyond = 0;
    for (const WeatherHour &hour : hours) {
        const double value = hour.value(quantity);
        if (std::isnan(value) || !range.contains(hour.start))
            continue;
        const double now = after(value);
        before += value;
        changed += now;
        ++count;
        beyond += now < *effect.least || now > *effect.most ? 1 : 0;
    }
    if (count > 0) {
        effect.before = before / count;
        effect.after = changed / count;
        effect.beyond = static_cast<double>(beyond) / count;
    }
    return effect;
}

QJsonObject effectJson(WeatherQuantity quantity, const Effect &effect)
{
    const WeatherQuantityInfo &info = weatherQuantityInfo(quantity);
    return {{u"name"_s, QString::fromLatin1(info.name)},
            {u"unit"_s, QString::fromUtf8(info.unit)},
            {u"meanBefore"_s, wire::number(effect.before)},
            {u"meanAfter"_s, wire::number(effect.after)},
            {u"seenMinimum"_s, wire::number(effect.least)},
            {u"seenMaximum"_s, wire::number(effect.most)},
            {u"beyondSeen"_s, effect.beyond}};
}

bool isTemperature(WeatherQuantity quantity)
{
    return QByteArrayView(weatherQuantityInfo(quantity).unit) == QByteArrayView("°F");
}

} // namespace

Result<QJsonArray> scenarioWeather(Database &database, const wire::PredictionQuestion &question)
{
    QJsonArray all;
    if (question.changes.isEmpty() && question.request.overrides.isEmpty())
        return all;
    const auto hours = WeatherStore(database).hours(TimeRange::all());
    if (!hours)
        return hours.error();
    const TimeRange range = question.request.range;
    for (const WeatherChange &change : question.changes) {
        const WeatherQuantityInfo &info = weatherQuantityInfo(change.quantity);
        QJsonObject object = effectJson(change.quantity, effectOn(*hours, change.quantity, range, [&](double value) {
                                            return std::clamp(value + change.by, info.minimum, info.maximum);
                                        }));
        object.insert("change"_L1, change.by);
        if (isTemperature(change.quantity))
            object.insert("changeCelsius"_L1, change.by / FahrenheitPerCelsius);
        all.append(object);
    }
    for (const WeatherOverride &fixed : question.request.overrides) {
        QJsonObject object =
            effectJson(fixed.quantity, effectOn(*hours, fixed.quantity, range, [&](double) { return fixed.value; }));
        object.insert("value"_L1, fixed.value);
        if (isTemperature(fixed.quantity))
            object.insert("valueCelsius"_L1, (fixed.value - FahrenheitOfZero) / FahrenheitPerCelsius);
        all.append(object);
    }
    return all;
}

} // namespace core
