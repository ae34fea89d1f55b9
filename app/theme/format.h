#pragma once

#include "app/theme/units.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <optional>

// Numbers and times as the whole console shows them. The locale is the application's unless a test gives another one.
namespace app::format {

//! Three significant digits with the locale's separators: 1234.5 gives "1,230", 0.0712 gives "0.0712".
QString number(double value, const QLocale &locale = QLocale());
//! number() and its unit: "1,420 kWh"; a dash when there is none.
QString quantity(std::optional<double> value, const QString &unit, const QLocale &locale = QLocale());
//! The same for a stored value, in the unit the person reads.
QString quantity(std::optional<double> stored, const DisplayUnit &unit, const QLocale &locale = QLocale());
//! With a leading + or minus sign.
QString difference(double value, const QString &unit, const QLocale &locale = QLocale());
QString difference(double stored, const DisplayUnit &unit, const QLocale &locale = QLocale());
//! Every digit, grouped: counts, areas.
QString count(qint64 value, const QLocale &locale = QLocale());
//! "75,660 ft²" or "7,029 m²"; a dash when unknown.
QString area(std::optional<double> squareFeet, const Units &units, const QLocale &locale = QLocale());
//! A score in 0..1 with two decimals, a dash when there is none.
QString score(std::optional<double> value, const QLocale &locale = QLocale());
//! `ratio` 0.081 gives "8.1 %".
QString percent(double ratio, const QLocale &locale = QLocale());
//! "Tue 16 Sep, 14:00".
QString dateTime(const QDateTime &time, const QLocale &locale = QLocale());
//! The same from the API's site-local "2025-09-16T14:00:00"; the text itself when it is no time.
QString siteTime(const QString &timestamp, const QLocale &locale = QLocale());
//! "Tue 16 Sep – Thu 18 Sep".
QString dateRange(const QDate &first, const QDate &last, const QLocale &locale = QLocale());
//! The text that stands for a missing value.
QString missing();

} // namespace app::format
