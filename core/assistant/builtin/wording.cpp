#include "wording.h"

#include "core/model/score.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

static QLocale localeOf(Language language)
{
    return language == Language::German ? QLocale(QLocale::German, QLocale::Germany)
                                        : QLocale(QLocale::English, QLocale::UnitedStates);
}

QString Wording::decimal(double value, int digits) const
{
    QString text = localeOf(m_language).toString(std::abs(value), 'f', digits);
    const bool isZero = std::abs(value) < 0.5 * std::pow(10.0, -digits);
    return value < 0.0 && !isZero ? u'−' + text : text;
}

static int digitsFor(double value)
{
    const double size = std::abs(value);
    if (size >= 100.0 || std::abs(value - std::round(value)) < 1e-9)
        return 0;
    if (size >= 10.0)
        return 1;
    if (size >= 1.0)
        return 2;
    return size >= 0.1 ? 3 : 4;
}

QString Wording::number(const QJsonValue &value) const
{
    return value.isDouble() ? decimal(value.toDouble(), digitsFor(value.toDouble())) : u"–"_s;
}

QString Wording::quantity(const QJsonValue &value, const QString &unitName) const
{
    return value.isDouble() ? number(value) + u' ' + unit(unitName) : u"–"_s;
}

QString Wording::signedNumber(const QJsonValue &value) const
{
    return value.toDouble() > 0.0 ? u'+' + number(value) : number(value);
}

QString Wording::signedPercent(const QJsonValue &percent) const
{
    if (!percent.isDouble())
        return u"–"_s;
    const double value = percent.toDouble();
    const QString text = decimal(value, std::abs(value) >= 10.0 ? 0 : 1) + u" %"_s;
    return value > 0.0 ? u'+' + text : text;
}

QString Wording::share(const QJsonValue &ratio) const
{
    if (!ratio.isDouble())
        return u"–"_s;
    const double percent = 100.0 * ratio.toDouble();
    // 99.96 must not read as complete, nor 0.04 as nothing.
    const bool isWhole = std::abs(percent - std::round(percent)) < 1e-9;
    return decimal(isWhole ? percent : std::clamp(percent, 0.1, 99.9), isWhole ? 0 : 1) + u" %"_s;
}

QString Wording::score(const QJsonValue &value) const
{
    return value.isDouble() ? decimal(value.toDouble(), 2) : (*this)(u"no score"_s, u"ohne Bewertung"_s);
}

QString Wording::count(const QJsonValue &value) const
{
    return localeOf(m_language).toString(value.toInteger());
}

QString Wording::utility(Utility utility) const
{
    switch (utility) {
    case Utility::Electricity:
        return (*this)(u"electricity"_s, u"Strom"_s);
    case Utility::Gas:
        return (*this)(u"gas"_s, u"Gas"_s);
    case Utility::Heat:
        return (*this)(u"heat"_s, u"Wärme"_s);
    case Utility::Steam:
        return (*this)(u"steam"_s, u"Dampf"_s);
    case Utility::Cooling:
        return (*this)(u"cooling"_s, u"Kälte"_s);
    case Utility::CoolingPower:
        return (*this)(u"cooling power"_s, u"Kälteleistung"_s);
    case Utility::SteamRate:
        return (*this)(u"steam rate"_s, u"Dampfstrom"_s);
    case Utility::Oil28Sec:
        return (*this)(u"heating oil"_s, u"Heizöl"_s);
    }
    Q_UNREACHABLE();
}

QString Wording::status(const QString &name) const
{
    const auto status = statusFromName(name);
    if (!status)
        return (*this)(u"not scored"_s, u"nicht bewertet"_s);
    switch (*status) {
    case AnomalyStatus::Normal:
        return (*this)(u"normal"_s, u"normal"_s);
    case AnomalyStatus::Caution:
        return (*this)(u"caution"_s, u"auffällig"_s);
    case AnomalyStatus::Warning:
        return (*this)(u"warning"_s, u"Warnung"_s);
    case AnomalyStatus::Anomaly:
        return (*this)(u"anomaly"_s, u"Anomalie"_s);
    }
    Q_UNREACHABLE();
}

QString Wording::signal(const QString &name) const
{
    const auto signal = signalFromName(name);
    if (!signal)
        return name;
    switch (*signal) {
    case Signal::SustainedExcess:
        return (*this)(u"sustained excess"_s, u"dauerhafter Mehrverbrauch"_s);
    case Signal::StepChange:
        return (*this)(u"a step up"_s, u"sprunghafter Anstieg"_s);
    case Signal::Spikes:
        return (*this)(u"spikes"_s, u"Spitzen"_s);
    case Signal::LostSetback:
        return (*this)(u"night or weekend setback lost"_s, u"Nacht- oder Wochenendabsenkung fehlt"_s);
    case Signal::WeatherSensitivity:
        return (*this)(u"reacts more strongly to weather"_s, u"reagiert stärker auf das Wetter"_s);
    case Signal::Drift:
        return (*this)(u"drift"_s, u"schleichender Anstieg"_s);
    case Signal::Flatline:
        return (*this)(u"the meter repeats one value"_s, u"der Zähler wiederholt einen Wert"_s);
    case Signal::UnderUse:
        return (*this)(u"uses less than expected"_s, u"verbraucht weniger als erwartet"_s);
    }
    Q_UNREACHABLE();
}

QString Wording::weather(const QString &name) const
{
    static const QHash<QString, std::pair<QString, QString>> names{
        {u"temperature_2m"_s, {u"temperature"_s, u"Temperatur"_s}},
        {u"relative_humidity_2m"_s, {u"relative humidity"_s, u"relative Luftfeuchte"_s}},
        {u"cloud_cover"_s, {u"cloud cover"_s, u"Bewölkung"_s}},
        {u"wind_speed_10m"_s, {u"wind speed"_s, u"Windgeschwindigkeit"_s}}};
    const auto found = names.value(name, {name, name});
    return (*this)(found.first, found.second);
}

QString Wording::unit(const QString &unit) const
{
    if (unit == "ton-hours"_L1)
        return (*this)(unit, u"Tonnenstunden Kälte"_s);
    return unit == "tons"_L1 ? (*this)(u"tons of cooling"_s, u"Tonnen Kälte"_s) : unit;
}

QString Wording::building(const QJsonObject &row) const
{
    const QString number = row.value("buildingNumber"_L1).toString();
    QString name = row.value("buildingName"_L1).toString();
    if (const qsizetype bracket = name.indexOf(u" ("_s); bracket > 0)
        name.truncate(bracket); // "Mount Hall (0311)" has its number already
    name.replace(u'|', u'/');
    return name.isEmpty() ? number : u"%1 (%2)"_s.arg(name, number);
}

QString Wording::day(const QString &isoTime) const
{
    const QDate date = QDate::fromString(isoTime.left(10), Qt::ISODate);
    return localeOf(m_language).toString(date, (*this)(u"d MMMM yyyy"_s, u"d. MMMM yyyy"_s));
}

QString Wording::hour(const QString &isoTime) const
{
    return (*this)(u"%1 at %2"_s, u"%1 um %2 Uhr"_s).arg(day(isoTime), isoTime.mid(11, 5));
}

QString Wording::range(const QJsonObject &range) const
{
    const QString first = range.value("firstDay"_L1).toString();
    const QString last = range.value("lastDay"_L1).toString();
    if (first == last)
        return day(first);
    return (*this)(u"%1 to %2"_s, u"%1 bis %2"_s).arg(day(first), day(last));
}

QString Wording::listed(const QStringList &items) const
{
    if (items.size() < 2)
        return items.join(QString());
    return items.first(items.size() - 1).join(u", "_s) + (*this)(u" and "_s, u" und "_s) + items.last();
}

QString Wording::table(const QList<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows) {
        lines.append(u"| %1 |"_s.arg(row.join(u" | "_s)));
        if (lines.size() == 1)
            lines.append(u'|' + QString(u" --- |"_s).repeated(row.size()));
    }
    return lines.join(u'\n');
}

} // namespace core
