#include "columnunit.h"

#include "core/model/weather.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double MetresPerFoot = 0.3048; // international foot, exact
constexpr double MetresPerMile = 5280.0 * MetresPerFoot;
constexpr double MetresPerNauticalMile = 1852.0; // exact
constexpr double SecondsPerHourOfSpeed = 3600.0;
constexpr double MillimetresPerInch = 25.4; // exact
constexpr double FahrenheitPerKelvin = 1.8;
constexpr double FahrenheitAtFreezing = 32.0;
constexpr double KelvinAtFreezing = 273.15;

struct Unit
{
    Measure measure;
    const char16_t *name;
    double factor;
    double offset;
    const char16_t *spellings; //!< folded, between bars
};

// A measure's stored unit is its first row.
constexpr std::array Units{
    Unit{Measure::Temperature, u"°F", 1.0, 0.0,
         u"|°f|f|degf|gradf|fahrenheit|degfahrenheit|degreefahrenheit|degreesfahrenheit|degreesf|"
         u"°fahrenheit|gradfahrenheit|"},
    Unit{Measure::Temperature, u"°C", FahrenheitPerKelvin, FahrenheitAtFreezing,
         u"|°c|c|degc|gradc|celsius|degcelsius|degreecelsius|degreescelsius|degreesc|°celsius|gradcelsius|centigrade|"},
    Unit{Measure::Temperature, u"K", FahrenheitPerKelvin, FahrenheitAtFreezing - FahrenheitPerKelvin *KelvinAtFreezing,
         u"|k|°k|kelvin|degk|"},
    Unit{Measure::Speed, u"mph", 1.0, 0.0, u"|mph|mp/h|mi/h|mile/h|miles/h|milesperhour|"},
    Unit{Measure::Speed, u"m/s", SecondsPerHourOfSpeed / MetresPerMile, 0.0,
         u"|m/s|ms|mps|m/sec|m/sek|ms1|meterspersecond|metrespersecond|"},
    Unit{Measure::Speed, u"km/h", 1000.0 / MetresPerMile, 0.0, u"|km/h|kmh|kph|kmph|km/std|kmh1|"},
    Unit{Measure::Speed, u"kn", MetresPerNauticalMile / MetresPerMile, 0.0, u"|kn|kt|kts|knot|knots|knoten|"},
    Unit{Measure::Speed, u"ft/s", SecondsPerHourOfSpeed / 5280.0, 0.0, u"|ft/s|fps|"},
    Unit{Measure::Depth, u"mm", 1.0, 0.0, u"|mm|millimeter|millimeters|millimetre|millimetres|mm/h|l/m2|kg/m2|"},
    Unit{Measure::Depth, u"cm", 10.0, 0.0, u"|cm|"},
    Unit{Measure::Depth, u"in", MillimetresPerInch, 0.0, u"|in|inch|inches|zoll|in/h|inch/h|"},
    Unit{Measure::Area, u"ft²", 1.0, 0.0,
         u"|ft2|sqft|sqfeet|sf|gsf|squarefeet|squarefoot|squareft|feet2|quadratfuss|quadratfuß|"},
    Unit{Measure::Area, u"m²", 1.0 / (MetresPerFoot * MetresPerFoot), 0.0,
         u"|m2|qm|sqm|sqmeter|sqmeters|sqmetre|sqmetres|squaremeter|squaremeters|squaremetre|squaremetres|"
         u"quadratmeter|"},
    Unit{Measure::Share, u"%", 1.0, 0.0, u"|%|percent|pct|prozent|%rh|%rf|%rel|"},
    Unit{Measure::Direction, u"°", 1.0, 0.0, u"|°|deg|degree|degrees|grad|"},
    Unit{Measure::Irradiance, u"W/m²", 1.0, 0.0, u"|w/m2|wm2|w/qm|w/sqm|"},
    Unit{Measure::Irradiance, u"kW/m²", 1000.0, 0.0, u"|kw/m2|kwm2|kw/qm|"},
};

QString nameOf(const Unit &unit)
{
    return QString::fromUtf16(unit.name);
}

//! The many ways to write a power, a degree or a product, made one.
QString folded(const QString &written)
{
    static const QString dropped = u" \u00a0.^*-\u2212_:\u00b7\u22c5\u207b"_s;
    QString result;
    for (const QChar letter : written.toLower()) {
        if (letter == u'²')
            result += u'2';
        else if (letter == u'¹')
            result += u'1';
        else if (letter == u'º' || letter == u'˚')
            result += u'°';
        else if (letter == u'℃')
            result += u"°c";
        else if (letter == u'℉')
            result += u"°f";
        else if (!dropped.contains(letter))
            result += letter;
    }
    return result;
}

const QRegularExpression &brackets()
{
    static const QRegularExpression expression(u"[\\[(]\\s*([^\\])]*?)\\s*[\\])]"_s);
    return expression;
}

//! A unit may begin behind a separator, at a sign of its own, or with a capital behind a small letter or a digit.
bool mayBegin(QChar before, QChar letter)
{
    const bool inUnit = before.isLetterOrNumber() || before == u'°' || before == u'%';
    return !inUnit || letter == u'°' || letter == u'%' || (letter.isUpper() && (before.isLower() || before.isDigit()));
}

//! "(2 m)" is the height of the instrument.
bool isHeight(const QString &text)
{
    static const QRegularExpression height(u"^\\d+\\s*(m|ft)$"_s);
    return height.match(text).hasMatch();
}

Measure measureOf(WeatherQuantity quantity)
{
    switch (quantity) {
    case WeatherQuantity::Temperature2m:
    case WeatherQuantity::DewPoint2m:
    case WeatherQuantity::ApparentTemperature:
        return Measure::Temperature;
    case WeatherQuantity::Precipitation:
        return Measure::Depth;
    case WeatherQuantity::WindSpeed10m:
    case WeatherQuantity::WindSpeed80m:
    case WeatherQuantity::WindSpeed100m:
        return Measure::Speed;
    case WeatherQuantity::WindDirection10m:
    case WeatherQuantity::WindDirection80m:
    case WeatherQuantity::WindDirection100m:
        return Measure::Direction;
    case WeatherQuantity::RelativeHumidity2m:
    case WeatherQuantity::CloudCover:
        return Measure::Share;
    case WeatherQuantity::ShortwaveRadiation:
    case WeatherQuantity::DirectRadiation:
    case WeatherQuantity::DiffuseRadiation:
    case WeatherQuantity::DirectNormalIrradiance:
        return Measure::Irradiance;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Measure> measureOf(ImportKind kind, const QString &column)
{
    if (kind == ImportKind::Building && column.compare("grossArea"_L1, Qt::CaseInsensitive) == 0)
        return Measure::Area;
    const auto quantity = kind == ImportKind::Weather ? weatherQuantityFromName(column) : std::nullopt;
    return quantity ? std::optional(measureOf(*quantity)) : std::nullopt;
}

QStringList unitsOf(Measure measure)
{
    QStringList names;
    for (const Unit &unit : Units) {
        if (unit.measure == measure)
            names.append(nameOf(unit));
    }
    return names;
}

double ColumnUnit::stored(double written) const
{
    constexpr double precision = 1e9; // 54.14 rather than 54.140000000000001
    if (factor == 1.0 && offset == 0.0)
        return written;
    return std::round((written * factor + offset) * precision) / precision;
}

std::optional<ColumnUnit> columnUnit(Measure measure, const QString &written)
{
    const QString wanted = folded(written);
    if (wanted.isEmpty() || wanted.contains(u'|'))
        return std::nullopt;
    const auto found = std::ranges::find_if(Units, [&](const Unit &unit) {
        return unit.measure == measure && QString::fromUtf16(unit.spellings).contains(u'|' + wanted + u'|');
    });
    if (found == Units.end())
        return std::nullopt;
    return ColumnUnit{nameOf(*found), found->factor, found->offset};
}

QList<HeadingCut> headingCuts(const QString &header)
{
    const QString plain = QString(header).remove(brackets()).trimmed();
    static const QRegularExpression linking(u"[\\s,;_/-]+(in\\s*)?$"_s, QRegularExpression::CaseInsensitiveOption);
    QList<HeadingCut> cuts;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (i == 0 || mayBegin(plain[i - 1], plain[i]))
            cuts.append({plain.first(i).remove(linking), plain.mid(i)});
    }
    return cuts;
}

HeadingUnit headingUnit(Measure measure, const QString &header)
{
    QString notUnderstood;
    auto match = brackets().globalMatch(header);
    while (match.hasNext()) {
        const QString text = match.next().captured(1);
        if (const auto known = columnUnit(measure, text))
            return {text, known};
        if (notUnderstood.isEmpty() && !isHeight(text))
            notUnderstood = text;
    }
    const QList<HeadingCut> cuts = headingCuts(header);
    for (const HeadingCut &cut : cuts) {
        if (const auto known = columnUnit(measure, cut.unit))
            return {cut.unit, known};
    }
    return {notUnderstood, std::nullopt};
}

} // namespace core
