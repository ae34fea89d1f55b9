#include "training.h"

#include "core/base/logging.h"
#include "core/base/parallel.h"
#include "core/expected/cleaning.h"
#include "core/expected/errorsums.h"
#include "core/expected/modelstate.h"
#include "core/expected/trainingrows.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t MinimumReferenceHours = 120;
constexpr double WeatherShare = 0.5; // of the reference hours that must have a temperature for it to be used
namespace {

struct Range
{
    std::size_t from = 0;
    std::size_t to = 0;
};

class Trainer
{
public:
    Trainer(const HourAxis &axis, const WeatherFrame &weather, std::span<const HourlySeries> series,
            const TrainingRequest &request);

    bool hasData() const { return !m_members.empty(); }
    Result<void> runFolds();
    Result<ModelState> finish();
    std::vector<std::vector<double>> takeExpected() { return std::move(m_expected); }

private:
    Result<void> runFold(int fold);
    Result<void> predictMember(const TrainingMember &member, int fold, const Booster &booster, double scale);
    Result<void> predictFold(int fold, const Booster &booster, double scale);
    Booster::Progress progressOf(int step, int rounds) const;
    ModelMetrics metrics() const;

    const HourAxis &m_axis;
    std::span<const HourlySeries> m_series;
    const TrainingRequest &m_request;
    std::vector<CalendarHour> m_calendar;
    WeatherInputs m_weather;
    Range m_reference;
    bool m_useWeather = false;
    TimeFolds m_folds;
    FeatureSet m_features;
    std::optional<FeatureBuilder> m_builder;
    std::vector<TrainingMember> m_members;
    std::optional<TrainingRowMaker> m_rows;
    int m_rounds = 0; // found on the first fold, used for all the others
    std::vector<std::vector<double>> m_expected;
};

Range referenceOf(const HourAxis &axis, const TimeRange &range)
{
    return {axis.lowerBound(range.from), axis.lowerBound(range.to)};
}

TimeFolds foldsOf(const std::vector<CalendarHour> &calendar, const Range &range)
{
    if (range.from >= range.to)
        return TimeFolds(0, 1);
    return TimeFolds(calendar[range.from].day, calendar[range.to - 1].day + 1);
}

bool weatherSuffices(const WeatherInputs &weather, const Range &range)
{
    std::size_t known = 0;
    for (std::size_t hour = range.from; hour < range.to; ++hour)
        known += std::isnan(weather.temperature.front()[hour]) ? 0 : 1;
    return static_cast<double>(known) > WeatherShare * static_cast<double>(range.to - range.from);
}

Trainer::Trainer(const HourAxis &axis, const WeatherFrame &weather, std::span<const HourlySeries> series,
                 const TrainingRequest &request)
    : m_axis(axis)
    , m_series(series)
    , m_request(request)
    , m_calendar(calendarOf(axis))
    , m_weather(weatherInputs(axis, weather, {}))
    , m_reference(referenceOf(axis, request.reference))
    , m_useWeather(weatherSuffices(m_weather, m_reference))
    , m_folds(foldsOf(m_calendar, m_reference))
    , m_expected(series.size(), std::vector<double>(axis.size(), NotANumber))
{
    for (const HourlySeries &one : series) {
        TrainingMember member{&one, factsOf(one), usableHours(one.values, m_reference.from, m_reference.to), {}};
        if (m_useWeather)
            std::erase_if(member.hours, [this](auto hour) { return std::isnan(m_weather.temperature.front()[hour]); });
        if (member.hours.size() >= MinimumReferenceHours)
            m_members.push_back(std::move(member));
    }
    const ProfileSource source{m_calendar, m_weather, m_useWeather};
    parallelFor(m_members.size(), request.booster.threads, [&](std::size_t i) {
        TrainingMember &member = m_members[i];
        member.profiles = CrossProfiles(source, m_folds, member.series->values, member.hours);
    });
    std::erase_if(m_members, [](const TrainingMember &member) { return !member.profiles.all(); });
    std::vector<std::uint32_t> hours;
    for (std::size_t hour = m_reference.from; hour < m_reference.to; ++hour)
        hours.push_back(static_cast<std::uint32_t>(hour));
    m_features = FeatureSet::choose(m_calendar, m_weather, hours);
    m_builder.emplace(m_features, m_calendar, m_weather);
    m_rows.emplace(*m_builder, m_features.size(), m_calendar, m_folds, m_reference.to, m_members);
}

// Each of the folds and the final training is one step of equal length.
Booster::Progress Trainer::progressOf(int step, int rounds) const
{
    if (!m_request.progress)
        return {};
    return [this, step, rounds](int round) {
        const double part = std::min(1.0, static_cast<double>(round) / rounds);
        return m_request.progress((step + part) / (m_folds.count() + 1));
    };
}

Result<void> Trainer::predictMember(const TrainingMember &member, int fold, const Booster &booster, double scale)
{
    const ReferenceProfile *profile = member.profiles.without(fold);
    if (!profile)
        return {};
    std::vector<float> rows;
    std::vector<double> base;
    std::vector<std::size_t> hours;
    for (std::size_t hour = m_reference.from; hour < m_reference.to; ++hour) {
        if (m_folds.of(m_calendar[hour].day) != fold
            || (m_useWeather && std::isnan(m_weather.temperature.front()[hour])))
            continue;
        hours.push_back(hour);
        base.push_back(m_builder->appendRow(hour, *profile, member.facts, rows));
    }
    const auto rest = booster.predict(rows, m_features.size());
    if (!rest)
        return rest.error();
    auto &expected = m_expected[static_cast<std::size_t>(member.series - m_series.data())];
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const double relative = base[i] + errorScale(base[i]) * scale * static_cast<double>((*rest)[i]);
        expected[hours[i]] = profile->scale * std::max(0.0, relative);
    }
    return {};
}

Result<void> Trainer::predictFold(int fold, const Booster &booster, double scale)
{
    std::vector<Result<void>> results(m_members.size());
    parallelFor(m_members.size(), m_request.booster.threads,
                [&](std::size_t i) { results[i] = predictMember(m_members[i], fold, booster, scale); });
    const auto failed = std::ranges::find_if(results, [](const Result<void> &result) { return !result; });
    return failed == results.end() ? Result<void>() : *failed;
}

Result<void> Trainer::runFold(int fold)
{
    const ScaledRows training = m_rows->without(fold);
    if (training.rows.size() == 0)
        return {};
    BoosterOptions options = m_request.booster;
    TrainingRows evaluation;
    const bool findRounds = m_rounds == 0;
    if (findRounds)
        evaluation = m_rows->of(fold, training.scale);
    else
        options.rounds = m_rounds;
    const bool stopEarly = findRounds && evaluation.size() > 0;
    const auto booster =
        Booster::train(training.rows, stopEarly ? &evaluation : nullptr, options, progressOf(fold, options.rounds));
    if (!booster)
        return booster.error();
    m_rounds = booster->rounds();
    return predictFold(fold, *booster, training.scale);
}

Result<void> Trainer::runFolds()
{
    for (int fold = 0; fold < m_folds.count(); ++fold) {
        if (auto done = runFold(fold); !done)
            return done;
    }
    return {};
}

ModelMetrics Trainer::metrics() const
{
    ErrorSums sums;
    for (const TrainingMember &member : m_members) {
        const auto &expected = m_expected[static_cast<std::size_t>(member.series - m_series.data())];
        for (const std::uint32_t hour : member.hours)
            sums.add(member.series->values[hour], expected[hour]);
    }
    return sums.metrics();
}

Result<ModelState> Trainer::finish()
{
    const ScaledRows training = m_rows->all();
    BoosterOptions options = m_request.booster;
    if (m_rounds > 0)
        options.rounds = m_rounds;
    auto booster = Booster::train(training.rows, nullptr, options, progressOf(m_folds.count(), options.rounds));
    if (!booster)
        return booster.error();
    auto bytes = booster->save();
    if (!bytes)
        return bytes.error();
    ModelInfo info;
    info.utility = m_request.utility;
    info.referenceRange = {m_axis.starts[m_reference.from], m_axis.starts[m_reference.to - 1] + SecondsPerHour};
    info.features = m_features.names();
    info.metrics = metrics();
    info.metrics.rounds = booster->rounds();
    QHash<QString, ReferenceProfile> profiles;
    for (const TrainingMember &member : m_members)
        profiles.insert(member.series->key, *member.profiles.all());
    return ModelState{info, m_features, training.scale, *std::move(booster), *std::move(bytes), std::move(profiles)};
}

} // namespace

Result<ExpectedModel::Trained> ExpectedModel::train(const HourAxis &axis, const WeatherFrame &weather,
                                                    std::span<const HourlySeries> series,
                                                    const TrainingRequest &request)
{
    if (const auto checked = checkTrainingInput(axis, weather, series, request); !checked)
        return checked.error();
    if (request.progress && !request.progress(0.0))
        return Error{ErrorCode::Cancelled, u"training was cancelled"_s};
    Trainer trainer(axis, weather, series, request);
    if (!trainer.hasData())
        return Error{ErrorCode::NotEnoughData,
                     u"no %1 series has %2 hours with data in the reference period"_s.arg(utilityName(request.utility))
                         .arg(MinimumReferenceHours)};
    if (const auto folds = trainer.runFolds(); !folds)
        return folds.error();
    auto state = trainer.finish();
    if (!state)
        return state.error();
    const ModelMetrics &metrics = state->info.metrics;
    qCInfo(lcExpected) << utilityName(request.utility) << "trained with" << metrics.rounds << "rounds, CV(RMSE)"
                       << metrics.cvRmse;
    return Trained{ExpectedModel(std::make_unique<State>(State{*std::move(state)})), trainer.takeExpected()};
}

} // namespace core
