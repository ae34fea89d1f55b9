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
//! How a day and its month are written, for QLocale::toString and date fields: "d MMM"; in German the day has a dot.
QString dayPattern(const QLocale &locale = QLocale());

// Times tell their year unless it is that of `today`.

//! "16 Sep" or "16 Sep 2024".
QString day(const QDate &date, const QLocale &locale = QLocale(), const QDate &today = QDate::currentDate());
//! "Tue 16 Sep, 14:00" or "Mon 16 Sep 2024, 14:00".
QString dateTime(const QDateTime &time, const QLocale &locale = QLocale(), const QDate &today = QDate::currentDate());
//! The same from the API's site-local "2025-09-16T14:00:00"; the text itself when it is no time.
QString siteTime(const QString &timestamp, const QLocale &locale = QLocale(),
                 const QDate &today = QDate::currentDate());
//! "Tue 16 Sep – Thu 18 Sep", with one year where both days lie in another one, and with both where they differ:
//! "Tue 31 Dec 2024 – Thu 2 Jan 2025".
QString dateRange(const QDate &first, const QDate &last, const QLocale &locale = QLocale(),
                  const QDate &today = QDate::currentDate());
//! The text that stands for a missing value.
QString missing();

} // namespace app::format
