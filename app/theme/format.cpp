#include "format.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app::format {

constexpr int SignificantDigits = 3;
constexpr QChar ThinSpace(0x2009); // between number and unit; never breaks a line there

QString missing()
{
    return u"–"_s;
}

QString number(double value, const QLocale &locale)
{
    if (!std::isfinite(value))
        return missing();
    if (value == 0.0)
        return locale.toString(0);
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
    const double step = std::pow(10.0, magnitude - SignificantDigits + 1);
    const double rounded = std::round(value / step) * step;
    // 999.6 rounds up to 1000 and gains a digit before the point.
    const int shown = static_cast<int>(std::floor(std::log10(std::abs(rounded)) + 1e-9));
    const int decimals = std::clamp(SignificantDigits - 1 - shown, 0, 9);
    return locale.toString(rounded, 'f', decimals);
}

QString quantity(std::optional<double> value, const QString &unit, const QLocale &locale)
{
    if (!value || !std::isfinite(*value))
        return missing();
    return unit.isEmpty() ? number(*value, locale) : number(*value, locale) + ThinSpace + unit;
}

QString difference(double value, const QString &unit, const QLocale &locale)
{
    QString size = quantity(std::abs(value), unit, locale);
    if (!std::isfinite(value) || value == 0.0)
        return size;
    return (value > 0 ? u"+"_s : u"−"_s) + size;
}

QString quantity(std::optional<double> stored, const DisplayUnit &unit, const QLocale &locale)
{
    return quantity(stored ? std::optional(unit.shown(*stored)) : std::nullopt, unit.name, locale);
}

QString difference(double stored, const DisplayUnit &unit, const QLocale &locale)
{
    return difference(unit.shownDifference(stored), unit.name, locale);
}

QString count(qint64 value, const QLocale &locale)
{
    return locale.toString(value);
}

QString area(std::optional<double> squareFeet, const Units &units, const QLocale &locale)
{
    if (!squareFeet)
        return missing();
    const DisplayUnit unit = areaUnit(units);
    return count(std::llround(unit.shown(*squareFeet)), locale) + ThinSpace + unit.name;
}

QString score(std::optional<double> value, const QLocale &locale)
{
    return value ? locale.toString(*value, 'f', 2) : missing();
}

QString percent(double ratio, const QLocale &locale)
{
    if (!std::isfinite(ratio))
        return missing();
    const double percentage = ratio * 100;
    return locale.toString(percentage, 'f', std::abs(percentage) < 10 ? 1 : 0) + ThinSpace + u"%"_s;
}

QString dayPattern(const QLocale &locale)
{
    return locale.language() == QLocale::German ? u"d. MMM"_s : u"d MMM"_s;
}

static QString withYear(const QString &format, const QDate &date, const QDate &today)
{
    return date.year() == today.year() ? format : format + u" yyyy"_s;
}

QString day(const QDate &date, const QLocale &locale, const QDate &today)
{
    return locale.toString(date, withYear(dayPattern(locale), date, today));
}

QString dateTime(const QDateTime &time, const QLocale &locale, const QDate &today)
{
    return locale.toString(time, withYear(u"ddd "_s + dayPattern(locale), time.date(), today) + u", HH:mm"_s);
}

QString siteTime(const QString &timestamp, const QLocale &locale, const QDate &today)
{
    // Parsed as UTC: the label is the site's wall clock already and must not be moved into this machine's zone.
    QDateTime time = QDateTime::fromString(timestamp, Qt::ISODate);
    time.setTimeZone(QTimeZone::utc());
    return time.isValid() ? dateTime(time, locale, today) : timestamp;
}

QString dateRange(const QDate &first, const QDate &last, const QLocale &locale, const QDate &today)
{
    const QString plain = u"ddd "_s + dayPattern(locale);
    const bool sameYear = first.year() == last.year();
    QString end = locale.toString(last, sameYear ? withYear(plain, last, today) : plain + u" yyyy"_s);
    if (first == last)
        return end;
    return locale.toString(first, sameYear ? plain : plain + u" yyyy"_s) + u" – "_s + end;
}

} // namespace app::format
