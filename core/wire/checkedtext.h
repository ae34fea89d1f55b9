#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/sitezone.h"
#include "core/model/utility.h"

#include <QDate>
#include <QString>
#include <QStringList>

// Texts that people and programs send, to values. Errors (InvalidArgument) name the parameter and what is allowed. All
// functions are pure.
namespace core::wire {

//! "utility must be one of ELECTRICITY, GAS, not 'WIND'".
Error notOneOf(const QString &name, const QString &value, const QStringList &allowed);

Result<Utility> parseUtility(const QString &text);

enum class Bound { Start, End };

//! ISO 8601, site-local unless it has an offset. A date alone means its first instant as a start and the first instant
//! of the next day as an end. `name` is for the error.
Result<EpochSeconds> parseBound(const QString &name, const QString &text, Bound bound, const SiteZone &zone);

//! yyyy-MM-dd and nothing else.
Result<QDate> parseDate(const QString &name, const QString &text);

//! The range from `startDate` to `endDate`, at most three years: more is 26 k hours and a mistake. InvalidArgument
//! names the field. Pure.
Result<TimeRange> parseDates(const QString &startDate, const QString &endDate, const SiteZone &zone);

} // namespace core::wire
