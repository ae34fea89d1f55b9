#include "report.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

QString reportLanguageName(ReportLanguage language)
{
    return language == ReportLanguage::German ? u"de"_s : u"en"_s;
}

std::optional<ReportLanguage> reportLanguageFromName(QStringView name)
{
    for (const ReportLanguage language : {ReportLanguage::English, ReportLanguage::German}) {
        if (name == reportLanguageName(language))
            return language;
    }
    return std::nullopt;
}

constexpr std::array<std::pair<WeatherComparison::State, QLatin1StringView>, 5> WeatherStates{{
    {WeatherComparison::State::Compared, "compared"_L1},
    {WeatherComparison::State::NoWeather, "no_weather"_L1},
    {WeatherComparison::State::TooFewDays, "too_few_days"_L1},
    {WeatherComparison::State::NoDependence, "no_dependence"_L1},
    {WeatherComparison::State::NothingBefore, "nothing_before"_L1},
}};

QString weatherComparisonName(WeatherComparison::State state)
{
    return WeatherStates[static_cast<std::size_t>(state)].second;
}

std::optional<WeatherComparison::State> weatherComparisonFromName(QStringView name)
{
    for (const auto &[state, text] : WeatherStates) {
        if (name == text)
            return state;
    }
    return std::nullopt;
}

} // namespace core
