#include "weatherwords.h"

#include "core/assistant/builtin/foldedtext.h"

#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double FahrenheitPerCelsius = 1.8;
constexpr double FahrenheitOfZero = 32.0;

//! "ten degrees", "zehn Grad": only before a unit, since "one" and "ein" mean other things elsewhere.
void writeNumbersAsDigits(QString &text)
{
    static const std::array<std::pair<QRegularExpression, QString>, 16> names{{
        {QRegularExpression(u"\\b(?:a|one|ein|einem|einen)(?= (?:degree|grad)\\b)"_s), u"1"_s},
        {QRegularExpression(u"\\b(?:two|zwei)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"2"_s},
        {QRegularExpression(u"\\b(?:three|drei)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"3"_s},
        {QRegularExpression(u"\\b(?:four|vier)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"4"_s},
        {QRegularExpression(u"\\b(?:five|fuenf)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"5"_s},
        {QRegularExpression(u"\\b(?:six|sechs)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"6"_s},
        {QRegularExpression(u"\\b(?:seven|sieben)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"7"_s},
        {QRegularExpression(u"\\b(?:eight|acht)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"8"_s},
        {QRegularExpression(u"\\b(?:nine|neun)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"9"_s},
        {QRegularExpression(u"\\b(?:ten|zehn)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"10"_s},
        {QRegularExpression(u"\\b(?:twelve|zwoelf)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"12"_s},
        {QRegularExpression(u"\\b(?:fifteen|fuenfzehn)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"15"_s},
        {QRegularExpression(u"\\b(?:twenty|zwanzig)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"20"_s},
        {QRegularExpression(u"\\b(?:twenty-five|fuenfundzwanzig)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"25"_s},
        {QRegularExpression(u"\\b(?:thirty|dreissig)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"30"_s},
        {QRegularExpression(u"\\b(?:fifty|fuenfzig)(?= (?:degrees?|grad|percent|prozent)\\b)"_s), u"50"_s},
    }};
    for (const auto &[name, digits] : names)
        text.replace(name, digits);
}

const QRegularExpression &warmer()
{
    static const QRegularExpression words(u"\\b(?:warmer|hotter|waermer|heisser)\\b"_s);
    return words;
}

const QRegularExpression &colder()
{
    static const QRegularExpression words(u"\\b(?:colder|cooler|kaelter|kuehler)\\b"_s);
    return words;
}

//! +1 up, -1 down, 0 when the text speaks of no change.
int directionOf(const QString &text)
{
    static const QRegularExpression down(
        u"\\b(?:fall|fell|drop|decreas|sink|gesunken|gefallen|niedriger|lower|less|minus|"
        "weniger|trockener|drier|dryer)"_s);
    static const QRegularExpression up(
        u"\\b(?:rise|rising|rose|increas|steig|stieg|gestiegen|erhoeh|hoeher|higher|more|mehr|"
        "plus|feuchter|wetter\\b.*more|damper)"_s);
    if (colder().match(text).hasMatch() || down.match(text).hasMatch())
        return -1;
    return warmer().match(text).hasMatch() || up.match(text).hasMatch() ? 1 : 0;
}

WeatherWish temperatureWish(const QRegularExpressionMatch &match, int direction)
{
    const QString number = match.captured(2);
    const QString unit = match.captured(3);
    WeatherWish wish;
    wish.isExact = !match.captured(1).isEmpty();
    wish.wasCelsius = unit.contains("cels"_L1) || unit.endsWith(u'c') || unit.startsWith(u'k');
    wish.assumedUnit = !wish.wasCelsius && !unit.contains("fahr"_L1) && !unit.endsWith(u'f');
    wish.isChange = direction != 0 || number.startsWith(u'+') || unit.startsWith(u'k');
    double amount = numberIn(number);
    if (wish.isChange) {
        if (direction < 0)
            amount = -std::abs(amount);
        wish.amount = wish.wasCelsius ? amount * FahrenheitPerCelsius : amount;
    } else {
        wish.amount = wish.wasCelsius ? amount * FahrenheitPerCelsius + FahrenheitOfZero : amount;
    }
    return wish;
}

//! What the per cent are of; nullopt when the text names no such quantity.
std::optional<WeatherQuantity> percentQuantity(const QString &text)
{
    static const QRegularExpression humidity(u"humid|feucht|damp|dry|drier|dryer|trocken"_s);
    static const QRegularExpression clouds(u"cloud|overcast|wolk|bewoelk"_s);
    if (humidity.match(text).hasMatch())
        return WeatherQuantity::RelativeHumidity2m;
    if (clouds.match(text).hasMatch())
        return WeatherQuantity::CloudCover;
    return std::nullopt;
}

} // namespace

WeatherWords takeWeather(QString &text)
{
    WeatherWords words;
    writeNumbersAsDigits(text);
    const int direction = directionOf(text);
    static const QRegularExpression degrees(
        u"(?<![\\w.])((?:\\b(?:at|bei|auf) )?)([+-]? ?\\d+(?:[.,]\\d+)?) ?(°? "
        u"?(?:c|celsius|f|fahrenheit)\\b|°|degrees?(?: (?:c|celsius|f|"
        "fahrenheit))?\\b|grad(?: (?:c|celsius|f|fahrenheit))?\\b|kelvin\\b|k\\b)"_s);
    // "10 warmer" has no unit at all, but means degrees; "in 311 warmer" does not.
    static const QRegularExpression bare(
        u"(?<![\\w.])(?<!in |building |gebaeude )()([+-]? ?\\d+(?:[.,]\\d+)?)()(?= (?:warmer|hotter|colder|cooler|"
        "waermer|heisser|kaelter|kuehler)\\b)"_s);
    for (const auto &pattern : {degrees, bare}) {
        if (const auto match = take(text, pattern); match && words.wishes.isEmpty())
            words.wishes.append(temperatureWish(*match, direction));
    }
    static const QRegularExpression percent(u"(?<![\\w.])([+-]? ?\\d+(?:[.,]\\d+)?) ?(?:%|percent\\b|prozent\\b)"_s);
    if (const auto quantity = percentQuantity(text)) {
        if (const auto match = take(text, percent)) {
            const bool ofTemperature = !words.wishes.isEmpty(); // its direction is not the humidity's
            const int way = ofTemperature ? 0 : direction;
            const double amount = numberIn(match->captured(1));
            words.wishes.append({*quantity, way != 0, way < 0 ? -std::abs(amount) : amount, false, false});
        }
    }
    static const QRegularExpression wind(u"(?<![\\w.])(\\d+(?:[.,]\\d+)?) ?(?:mph|miles (?:per|an) hour)\\b"_s);
    if (const auto match = take(text, wind))
        words.wishes.append({WeatherQuantity::WindSpeed10m, false, numberIn(match->captured(1)), false, false});
    if (words.wishes.isEmpty() && colder().match(text).hasMatch())
        words.direction = -1;
    else if (words.wishes.isEmpty() && warmer().match(text).hasMatch())
        words.direction = 1;
    return words;
}

void takeAsChange(WeatherWish &wish, int direction)
{
    if (wish.quantity != WeatherQuantity::Temperature2m || wish.isChange || wish.isExact || direction == 0)
        return;
    wish.isChange = true;
    wish.amount = direction * std::abs(wish.wasCelsius ? wish.amount - FahrenheitOfZero : wish.amount);
}

} // namespace core
