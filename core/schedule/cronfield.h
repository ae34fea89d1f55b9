#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <bitset>

namespace core {

//! What a field of a cron expression may hold.
struct CronFieldRules
{
    QString name; //!< "day of the week", for errors
    int minimum = 0;
    int maximum = 59;
    QStringList names = {}; //!< in lower case; the first stands for `minimum`
    //! 7 is Sunday too, and so is the name at the end of a range.
    bool foldsSeven = false;
};

//! The values of one field.
struct CronField
{
    std::bitset<64> values;
    //! Decides how the two fields of days go together: "*/2" does not count as restricted, "1-31/2" does.
    bool startsWithStar = false;

    bool has(int value) const { return values.test(static_cast<std::size_t>(value)); }
};

//! "*", numbers, names, ranges, steps over them, and lists of those, as crontab(5) has them. InvalidArgument names the
//! field, the part and what is allowed.
Result<CronField> parseCronField(const QString &text, const CronFieldRules &rules);

} // namespace core
