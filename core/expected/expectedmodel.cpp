#include "expectedmodel.h"

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

Result<std::vector<double>> ExpectedModel::expected(const HourAxis &axis, const WeatherFrame &weather,
                                                    const HourlySeries &series,
                                                    std::span<const WeatherOverride> overrides) const
{
    if (!(series.grossAreaSquareFeet > 0.0))
        return Error{ErrorCode::InvalidArgument,
                     u"gross area of %1 must be positive, not %2"_s.arg(series.key).arg(series.grossAreaSquareFeet)};
    std::vector<double> result(axis.size(), NotANumber);
    const auto found = m_state->profiles.constFind(series.key);
    if (found == m_state->profiles.constEnd())
        return result;
    const ReferenceProfile &profile = *found;
    const std::vector<CalendarHour> calendar = calendarOf(axis);
    const WeatherInputs inputs = weatherInputs(axis, weather, overrides);
    const FeatureBuilder builder(m_state->features, calendar, inputs);
    const BuildingFacts facts = factsOf(series);

    std::vector<std::size_t> hours;
    std::vector<double> base;
    std::vector<float> rows;
    rows.reserve(axis.size() * m_state->features.size());
    for (std::size_t hour = 0; hour < axis.size(); ++hour) {
        if (profile.usesWeather && std::isnan(inputs.temperature.front()[hour]))
            continue;
        hours.push_back(hour);
        base.push_back(builder.appendRow(hour, profile, facts, rows));
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
