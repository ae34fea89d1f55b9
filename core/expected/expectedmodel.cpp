#include "expectedmodel.h"

#include "core/base/parallel.h"
#include "core/expected/modelstate.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

ExpectedModel::ExpectedModel(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

ExpectedModel::ExpectedModel(ExpectedModel &&) noexcept = default;
ExpectedModel &ExpectedModel::operator=(ExpectedModel &&) noexcept = default;
ExpectedModel::~ExpectedModel() = default;

const ModelInfo &ExpectedModel::info() const
{
    return m_state->info;
}

bool ExpectedModel::knows(const QString &key) const
{
    return m_state->profiles.contains(key);
}

void ExpectedModel::setIdentity(int version, EpochSeconds trainedAt)
{
    m_state->info.version = version;
    m_state->info.trainedAt = trainedAt;
}

QByteArray ExpectedModel::serialize() const
{
    return encodeState(*m_state);
}

Result<ExpectedModel> ExpectedModel::deserialize(const QByteArray &payload)
{
    auto state = decodeState(payload);
    if (!state)
        return state.error();
    return ExpectedModel(std::make_unique<State>(State{*std::move(state)}));
}

// The weather and the calendar as the features want them: the same for all buildings.
struct ExpectedModel::Inputs
{
    Inputs(const State &state, const HourAxis &axis, const WeatherFrame &frame,
           std::span<const WeatherOverride> overrides)
        : calendar(calendarOf(axis))
        , weather(weatherInputs(axis, frame, overrides))
        , builder(state.features, calendar, weather)
    {
    }

    const std::vector<CalendarHour> calendar;
    const WeatherInputs weather;
    const FeatureBuilder builder;
};

Result<std::vector<double>> ExpectedModel::expected(const HourAxis &axis, const WeatherFrame &weather,
                                                    const HourlySeries &series,
                                                    std::span<const WeatherOverride> overrides) const
{
    return expectedOf(series, Inputs(*m_state, axis, weather, overrides));
}

Result<std::vector<std::vector<double>>> ExpectedModel::expectedOfAll(const HourAxis &axis, const WeatherFrame &weather,
                                                                      std::span<const HourlySeries> series) const
{
    const Inputs inputs(*m_state, axis, weather, {});
    std::vector<Result<std::vector<double>>> results(series.size(), std::vector<double>());
    parallelFor(series.size(), 0, [&](std::size_t i) { results[i] = expectedOf(series[i], inputs); });
    std::vector<std::vector<double>> all;
    all.reserve(results.size());
    for (Result<std::vector<double>> &result : results) {
        if (!result)
            return result.error();
        all.push_back(*std::move(result));
    }
    return all;
}

Result<std::vector<double>> ExpectedModel::expectedOf(const HourlySeries &series, const Inputs &inputs) const
{
    if (!(series.grossAreaSquareFeet > 0.0))
        return Error{ErrorCode::InvalidArgument,
                     u"gross area of %1 must be positive, not %2"_s.arg(series.key).arg(series.grossAreaSquareFeet)};
    const std::size_t size = inputs.calendar.size();
    std::vector<double> result(size, NotANumber);
    const auto found = m_state->profiles.constFind(series.key);
    if (found == m_state->profiles.constEnd())
        return result;
    const ReferenceProfile &profile = *found;
    const BuildingFacts facts = factsOf(series);

    std::vector<std::size_t> hours;
    std::vector<double> base;
    std::vector<float> rows;
    rows.reserve(size * m_state->features.size());
    for (std::size_t hour = 0; hour < size; ++hour) {
        if (profile.usesWeather && std::isnan(inputs.weather.temperature.front()[hour]))
            continue;
        hours.push_back(hour);
        base.push_back(inputs.builder.appendRow(hour, profile, facts, rows));
    }
    const auto rest = m_state->booster.predict(rows, m_state->features.size());
    if (!rest)
        return rest.error();
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const double relative =
            base[i] + errorScale(base[i]) * m_state->residualScale * static_cast<double>((*rest)[i]);
        result[hours[i]] = profile.scale * std::max(0.0, relative);
    }
    return result;
}

} // namespace core
